namespace StemCellKb.Model;

/// <summary>The facts of a study with a comparison group that tell how far bias was kept out.</summary>
internal static class BiasFacts
{
    /// <summary>Each fact that failed, and each that nobody recorded.</summary>
    public static List<BiasConcern> ConcernsOf(EvidenceItem item)
    {
        var study = item.Study;
        var main = item.Outcomes is [var first, ..] ? first : null;
        List<BiasConcern?> concerns =
        [
            main is { Objective: true } ? null : Concern(study?.Masked, masked => masked != Masking.None, BiasConcern.OpenLabel, BiasConcern.MaskingNotRecorded),
            Concern(main?.AnalysisSet ?? study?.AnalysisSet, set => set == AnalysisSet.Itt, BiasConcern.NotIntentionToTreat, BiasConcern.AnalysisSetNotRecorded),
            Concern(study?.Registered, time => time == RegistrationTime.Before, BiasConcern.NotRegisteredBefore, BiasConcern.RegistrationTimeNotRecorded),
            Concern(study?.Stopped, end => end == StudyEnd.Planned, BiasConcern.StoppedEarly, BiasConcern.EndNotRecorded),
            Concern(study?.Report, form => form == ReportForm.Article, BiasConcern.NotAFullReport, BiasConcern.ReportNotRecorded),
        ];
        if (study?.Flaws is { } flaws)
            concerns.AddRange(flaws.Distinct().Order().Select(flaw => (BiasConcern?)ConcernOf(flaw)));
        else
            concerns.Add(BiasConcern.FlawsNotRecorded);
        return [.. concerns.OfType<BiasConcern>()];
    }

    private static BiasConcern? Concern<T>(T? fact, Func<T, bool> isFine, BiasConcern failed, BiasConcern unrecorded) where T : struct =>
        fact is not { } recorded ? unrecorded : isFine(recorded) ? null : failed;

    private static BiasConcern ConcernOf(StudyFlaw flaw) => flaw switch
    {
        StudyFlaw.BaselineImbalance => BiasConcern.BaselineImbalance,
        StudyFlaw.AfterCrossover => BiasConcern.AfterCrossover,
        StudyFlaw.ReportContradictsItself => BiasConcern.ReportContradictsItself,
        StudyFlaw.RegistryDisagrees => BiasConcern.RegistryDisagrees,
    };
}
