using StemCellKb.Model;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Figures;

/// <summary>One study under one question. It has several directions where it answers several claims differently.</summary>
/// <param name="People">Null where it is not recorded, and for reviews, which add no people.</param>
public sealed record StripMark(
    ReferenceKey Study, string Label, PartialDate Issued, StripLane Lane, StudyDesign Design, int? People, IReadOnlyList<Direction> Directions, string Url);

/// <param name="Name">Null where the claims name none.</param>
/// <param name="Marks">By lane, then by date.</param>
public sealed record StripGroup(string? Name, ClaimQuestion Asks, IReadOnlyList<StripMark> Marks);

/// <summary>Every study of a subject, by year, design, size and direction.</summary>
/// <param name="Undated">Works that have no place on the axis.</param>
/// <param name="OtherQuestions">How many works bear only on how the cells might act, on whether it can be done, and on where the field stands.</param>
public sealed record StudyStrip(IReadOnlyList<StripGroup> Groups, IReadOnlyList<string> Undated, int OtherQuestions)
{
    public IEnumerable<StripMark> Marks => Groups.SelectMany(group => group.Marks);

    public static StudyStrip Of(IReadOnlyList<Finding> findings)
    {
        var studies = findings.Where(finding => finding.IsOnEffectOrSafety).ToList();
        return new(
            [
                .. from finding in studies
                   where finding.Issued is not null
                   group finding by (finding.Group, finding.Asks) into asked
                   orderby asked.Key.Group is null, studies.Where(each => each.Group == asked.Key.Group).Select(each => each.Study).Distinct().Count() descending,
                       studies.FindIndex(each => each.Group == asked.Key.Group), asked.Key.Asks
                   select new StripGroup(asked.Key.Group, asked.Key.Asks, MarksOf(asked)),
            ],
            LabelsOf(studies.Where(finding => finding.Issued is null)),
            findings.Select(finding => finding.Work).Except(studies.Select(finding => finding.Work)).Count());
    }

    private static IReadOnlyList<StripMark> MarksOf(IEnumerable<Finding> findings) =>
    [
        .. from finding in findings
           group finding by (finding.Study, Lane: LaneOf(finding)) into study
           let main = study.FirstOrDefault(each => each.Work == each.Study) ?? study.OrderBy(each => each.Issued).First()
           let claims = study.DistinctBy(each => each.Claim).Count()
           orderby study.Key.Lane, main.Issued, main.Label, main.Study
           select new StripMark(
               study.Key.Study,
               main.Label,
               main.Issued!,
               study.Key.Lane,
               main.Design,
               study.Key.Lane is StripLane.Randomized or StripLane.Cohort or StripLane.Uncontrolled ? study.Max(each => each.People) : null,
               [.. study.Select(each => each.Direction).Distinct().Order()],
               claims == 1 ? main.Url : main.WorkUrl),
    ];

    private static StripLane LaneOf(Finding finding) => (finding.Model, finding.Design) switch
    {
        (_, var design) when design.IsAppraisal() => StripLane.Appraisal,
        (EvidenceModel.Animal, _) => StripLane.Animal,
        (EvidenceModel.InVitro, _) => StripLane.Laboratory,
        (_, StudyDesign.Rct) => StripLane.Randomized,
        (_, StudyDesign.Cohort) => StripLane.Cohort,
        _ => StripLane.Uncontrolled,
    };

    private static IReadOnlyList<string> LabelsOf(IEnumerable<Finding> findings) => [.. findings.DistinctBy(finding => finding.Work).Select(finding => finding.Label)];
}
