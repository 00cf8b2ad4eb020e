namespace StemCellKb.Model;

/// <summary>What a claim's evidence adds up to, in a word.</summary>
public enum ClaimVerdict
{
    Supported,
    Contested,
    NotSupported,
    AnimalOrLaboratoryOnly,
    NoEvidenceYet,
}

/// <summary>Studies counted by direction.</summary>
public sealed record DirectionCounts(int Supports, int Mixed, int NoBenefit, int Harm)
{
    public int Total => Supports + Mixed + NoBenefit + Harm;

    public int Against => NoBenefit + Harm;

    public int this[Direction direction] => direction switch
    {
        Direction.Supports => Supports,
        Direction.Mixed => Mixed,
        Direction.NoBenefit => NoBenefit,
        Direction.Harm => Harm,
    };

    public static DirectionCounts Of(IEnumerable<Direction> directions)
    {
        var by = directions.CountBy(direction => direction).ToDictionary();
        return new(
            by.GetValueOrDefault(Direction.Supports),
            by.GetValueOrDefault(Direction.Mixed),
            by.GetValueOrDefault(Direction.NoBenefit),
            by.GetValueOrDefault(Direction.Harm));
    }
}

/// <summary>What a claim's items add up to: counts, never a score. The rule is <see cref="Of"/>; the methods page says it in words.</summary>
/// <param name="HumanStudies">Studies in people, each trial once, by direction.</param>
/// <param name="LaboratoryStudies">Animal and laboratory studies, by direction.</param>
/// <param name="Appraisals">Reviews, guidelines and regulators' decisions, by direction; they add no study.</param>
/// <param name="StrongestDesign">Among the items that count, or null.</param>
/// <param name="HighestPhase">Among the human trials that count, or null.</param>
/// <param name="Participants">People in the human studies that state a number, each trial counted once.</param>
public sealed record ClaimState(
    ClaimVerdict Verdict,
    DirectionCounts HumanStudies,
    DirectionCounts LaboratoryStudies,
    DirectionCounts Appraisals,
    StudyDesign? StrongestDesign,
    string? HighestPhase,
    int Participants)
{
    /// <summary>No study in people was randomized. The verdict alone would say too much, so pages add this.</summary>
    public bool LacksRandomizedTrial => StrongestDesign is not StudyDesign.Rct && HumanStudies.Total > 0;

    /// <summary>
    /// The one rule from items to state.
    /// 1. Retracted works do not count.
    /// 2. Items that report one study count as one study; if they disagree, that study is mixed.
    /// 3. Reviews, guidelines and regulators' decisions add no study, since they weigh the same trials again.
    /// 4. With no item left: no evidence item yet. With nothing from people: animal or laboratory evidence only.
    /// 4. If no item is left: no evidence item yet. If none is from people: animal or laboratory evidence only.
    /// 5. Studies in people decide; appraisals decide where there are no such studies.
    ///    Supported: more studies support than are mixed (among the randomized trials too, if there are any), nothing finds no
    ///    Not supported: something finds no benefit or harm, and nothing supports or is mixed.
    ///    Contested: everything else.
    /// </summary>
    public static ClaimState Of(IEnumerable<EvidenceItem> items)
    {
        var counted = items.Where(item => !item.Retracted).ToList();
        var studies = OneEach(counted.Where(item => item.Model == EvidenceModel.Human && item.Design.IsHumanStudy()));
        var laboratory = counted.Where(item => item.Model != EvidenceModel.Human && !item.Design.IsAppraisal()).ToList();
        var appraisals = counted.Where(item => item.Design.IsAppraisal()).ToList();
        var humanAppraisals = appraisals.Where(item => item.Model == EvidenceModel.Human).ToList();

        var human = DirectionCounts.Of(studies.Select(study => study.Direction));
        return new ClaimState(
            Judge(
                counted.Count,
                human,
                DirectionCounts.Of(studies.Where(study => study.Randomized).Select(study => study.Direction)),
                DirectionCounts.Of(humanAppraisals.Select(item => item.Direction)),
                harmElsewhere: laboratory.Any(item => item.Direction == Direction.Harm)),
            human,
            DirectionCounts.Of(laboratory.Select(item => item.Direction)),
            DirectionCounts.Of(appraisals.Select(item => item.Direction)),
            counted.Count == 0 ? null : counted.Min(item => item.Design),
            studies.Select(study => study.Phase).Where(phase => phase is not null).MaxBy(PhaseRank),
            (int)Math.Min(int.MaxValue, studies.Sum(study => (long)study.Participants)));
    }

    private static ClaimVerdict Judge(int items, DirectionCounts studies, DirectionCounts randomized, DirectionCounts appraisals, bool harmElsewhere)
    {
        if (items == 0)
            return ClaimVerdict.NoEvidenceYet;
        if (studies.Total + appraisals.Total == 0)
            return ClaimVerdict.AnimalOrLaboratoryOnly;

        var voices = studies.Total > 0 ? studies : appraisals;
        var against = studies.Against + appraisals.Against;
        if (against == 0 && !harmElsewhere && voices.Supports > voices.Mixed && (randomized.Total == 0 || randomized.Supports > randomized.Mixed))
            return ClaimVerdict.Supported;
        return voices.Against > 0 && voices.Supports + voices.Mixed + appraisals.Supports + appraisals.Mixed == 0
            ? ClaimVerdict.NotSupported
            : ClaimVerdict.Contested;
    }

    private sealed record Counted(Direction Direction, bool Randomized, string? Phase, int Participants);

    /// <summary>Reports of one study count as one study.</summary>
    private static List<Counted> OneEach(IEnumerable<EvidenceItem> items) =>
    [
        .. items.GroupBy(item => item.Study?.Id ?? item.Reference).Select(reports => new Counted(
            reports.Select(report => report.Direction).Distinct().Count() == 1 ? reports.First().Direction : Direction.Mixed,
            reports.Any(report => report.Design == StudyDesign.Rct),
            reports.Select(report => report.Study?.Phase).Where(phase => phase is not null).MaxBy(PhaseRank),
            reports.Max(report => report.Study?.Participants ?? 0))),
    ];

    private static int PhaseRank(string? phase) => Vocabularies.Phases.ToList().IndexOf(phase ?? "");
}
