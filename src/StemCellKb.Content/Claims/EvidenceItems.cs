using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>The fields of an item agree with each other.</summary>
internal static class EvidenceItems
{
    public static IEnumerable<Diagnostic> Check(ClaimFile claim) => claim.Evidence.SelectMany(Check).Concat(Repeated(claim));

    private static IEnumerable<Diagnostic> Check(EvidenceItemFile item)
    {
        var (model, design) = (item.Model.Value, item.Design.Value);
        if (!Fits(model, design))
            yield return Problems.Evidence.DesignAgainstModel(item.Design, item.Model);
        foreach (var (field, place) in item.Places.Where(written => written.Key.OnlyInPeople && model != EvidenceModel.Human))
            yield return Problems.Evidence.OnlyInPeople(place, field.Key, item.Model);
        if (item.Places.TryGetValue(EvidenceFields.Pools, out var pools) && !design.IsAppraisal())
            yield return Problems.Evidence.PoolsWithoutReview(pools, item.Design);
        if (item.Places.TryGetValue(EvidenceFields.Grade, out var grade) && !design.IsAppraisal())
            yield return Problems.Studies.GradeWithoutReview(grade, item.Design);
        if (item.Places.TryGetValue(EvidenceFields.Tests, out var tests) && design.IsAppraisal())
            yield return Problems.Studies.TestsOnReview(tests, item.Design);
        foreach (var itself in item.Works.Where(work => work.Value == item.Reference.Value))
            yield return Problems.Evidence.PoolsItself(itself);
    }

    /// <summary>Appraisals weigh studies of any model; every other design belongs to one model.</summary>
    private static bool Fits(EvidenceModel model, StudyDesign design) => design.IsAppraisal() || model == design switch
    {
        StudyDesign.Animal => EvidenceModel.Animal,
        StudyDesign.InVitro => EvidenceModel.InVitro,
        StudyDesign.Rct or StudyDesign.SingleArmTrial or StudyDesign.Cohort or StudyDesign.CaseSeries => EvidenceModel.Human,
        StudyDesign.SystematicReview or StudyDesign.Guideline or StudyDesign.Regulatory or StudyDesign.Review => model,
    };

    private static IEnumerable<Diagnostic> Repeated(ClaimFile claim) =>
        from same in claim.Evidence.GroupBy(item => item.Reference.Value)
        from again in same.Skip(1)
        select Problems.Evidence.DuplicateItem(again.Reference, same.First().Reference.Place);
}
