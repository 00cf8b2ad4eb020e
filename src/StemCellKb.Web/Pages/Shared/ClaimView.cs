using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Pages.Shared;

/// <summary>A claim as a card.</summary>
/// <param name="Numbers">Numbers of works on this page; empty if it has no list of references.</param>
/// <param name="Open">The items are shown expanded.</param>
public sealed record ClaimView(ClaimCard Claim, UiText Text, IReadOnlyDictionary<ReferenceKey, int> Numbers, bool Open = false, int HeadingLevel = 3)
{
    public static readonly IReadOnlyDictionary<ReferenceKey, int> NoNumbers = new Dictionary<ReferenceKey, int>();

    public string Anchor => $"claim-{Claim.Id}";

    public string HeadingAnchor => $"says-{Claim.Id}";

    /// <summary>The items grouped as a reader weighs them: randomized trials in people before single-arm ones, and so on.</summary>
    public IEnumerable<IGrouping<(EvidenceModel Model, StudyDesign Design), EvidenceEntry>> Groups => Claim.Items.GroupBy(item => (item.Model, item.Design));

    /// <summary>The design, and who or what was studied unless the design implies it.</summary>
    public string LabelOf((EvidenceModel Model, StudyDesign Design) group) => group switch
    {
        (EvidenceModel.Human, _) or (_, StudyDesign.Animal or StudyDesign.InVitro) => Text.Evidence.Design(group.Design),
        _ => Text.Evidence.Design(group.Design) + Text.InBrackets(Text.Evidence.Model(group.Model)),
    };

    public string ItemAnchor(EvidenceEntry item) => ItemAnchor(Claim.Id, item.Work.Key);

    public static string ItemAnchor(ClaimId claim, ReferenceKey work) => $"{claim}--{work}";

    /// <summary>The counts in words, for readers who cannot see the marks.</summary>
    public string CountsInWords => string.Join(Text.ListSeparator, Enum.GetValues<Direction>()
        .Select(direction => (direction, Count: Claim.Items.Count(item => !item.Retracted && item.Direction == direction)))
        .Where(count => count.Count > 0)
        .Select(count => Text.Evidence.DirectionCount(count.direction, count.Count)));
}

/// <summary>A link to a concept; icon and hue show its kind.</summary>
public sealed record ConceptView(ConceptLink Concept, bool WithIcon = true);

/// <summary>One line about a work: its formatted reference and links to it elsewhere.</summary>
public sealed record WorkView(Reference Work, UiText Text, bool LinkTitle = true);
