using System.Text.Json.Serialization;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Interface;
using StemCellKb.Web.References;

namespace StemCellKb.Web.Pages.Shared;

/// <summary>The mark of one study, however many works report it.</summary>
/// <param name="Direction">Mixed where its reports disagree.</param>
/// <param name="People">In studies of people; null where no number is recorded.</param>
/// <param name="Work">Its main report.</param>
/// <param name="Url">The item on its claim's page, or the work's page where it bears on several claims.</param>
public sealed record StudyMark(MarkColumn Column, Direction Direction, StudyDesign Design, int? People, [property: JsonIgnore] Reference Work, string Url)
{
    public ReferenceKey Study => Work.Key;

    /// <summary><c>Uccelli 2021, randomized trial, 144 people: no benefit</c>.</summary>
    public string InWords(UiText text) => string.Join(
        text.ListSeparator,
        new[] { VancouverStyle.ShortLabel(Work), text.Figures.Design(Design), People is { } people ? text.Evidence.Participants(people) : null }.Where(part => part is not null))
        + text.Colon + text.Figures.Direction(Direction);
}

/// <summary>Every study of some claims as one mark each, and beside them how many reviews, guidelines and decisions weigh the same studies again.</summary>
/// <param name="Marks">By column, then direction, the latest first.</param>
/// <param name="Reviews">Each work once.</param>
public sealed record StudyMarks(IReadOnlyList<StudyMark> Marks, int Reviews)
{
    public static StudyMarks Of(Language language, IEnumerable<ClaimCard> claims)
    {
        var items = claims.SelectMany(claim => claim.Items.Where(item => !item.Retracted).Select(item => new Report(claim, item))).ToList();
        var studies = items.Where(report => !report.Item.Design.IsAppraisal()).GroupBy(report => report.Item.Model)
            .SelectMany(model => StudyGroups.Of([.. model], report => report.Item.Work.Key, report => report.Item));
        return new StudyMarks(
            [.. studies.Select(study => MarkOf(language, study)).OrderBy(mark => mark.Column).ThenBy(mark => mark.Direction).ThenByDescending(mark => mark.Work.Issued).ThenBy(mark => mark.Study)],
            items.Where(report => report.Item.Design.IsAppraisal()).DistinctBy(report => report.Item.Work.Key).Count());
    }

    public IEnumerable<StudyMark> In(MarkColumn column) => Marks.Where(mark => mark.Column == column);

    [JsonIgnore]
    public bool IsEmpty => Marks.Count == 0 && Reviews == 0;

    /// <summary>What the people's studies found, then how many studies of animals, of the laboratory and reviews there are.</summary>
    public string InWords(UiText text) => string.Join(text.ListSeparator, Enum.GetValues<Direction>()
        .Select(direction => (direction, Count: Marks.Count(mark => mark.Direction == direction && mark.Column <= MarkColumn.NotCompared)))
        .Where(count => count.Count > 0)
        .Select(count => text.Evidence.DirectionCount(count.direction, count.Count))
        .Concat(Marks.Count(mark => mark.Column > MarkColumn.NotCompared) is var others and > 0 ? [text.Matrix.NotInPeople(others)] : [])
        .Concat(Reviews > 0 ? [text.Evidence.ReviewsBeside(Reviews)] : []));

    private static StudyMark MarkOf(Language language, IReadOnlyList<Report> study)
    {
        var main = study.FirstOrDefault(report => report.Item.Work.Key == report.Item.Study?.Id) ?? study.OrderBy(report => report.Item.Work.Issued).ThenBy(report => report.Item.Work.Key).First();
        return new StudyMark(
            main.Item.Model switch
            {
                EvidenceModel.Human => study.Min(report => report.Item.TierIn(report.Item.Design)) switch
                {
                    StudyTier.Randomized => MarkColumn.Randomized,
                    StudyTier.Controlled => MarkColumn.Compared,
                    StudyTier.Uncontrolled => MarkColumn.NotCompared,
                },
                EvidenceModel.Animal => MarkColumn.Animals,
                EvidenceModel.InVitro => MarkColumn.Laboratory,
            },
            study.Select(report => report.Item.Direction).Distinct().Count() == 1 ? main.Item.Direction : Direction.Mixed,
            main.Item.Design,
            study.Max(report => report.Item.Study?.People),
            main.Item.Work,
            study.DistinctBy(report => report.Claim.Id).Count() == 1 ? $"{main.Claim.Url}#{ClaimAnchors.Item(main.Claim.Id, main.Item.Work.Key)}"
                : SiteUrls.Reference(language, main.Item.Work.Key));
    }

    private sealed record Report(ClaimCard Claim, EvidenceEntry Item);
}
