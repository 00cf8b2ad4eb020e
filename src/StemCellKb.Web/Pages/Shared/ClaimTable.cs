using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Pages.Shared;

/// <summary>A claim in a table: its marks in columns, and the years of its studies.</summary>
public sealed record ClaimLine(ClaimCard Claim, StudyMarks Marks)
{
    public static ClaimLine Of(Language language, ClaimCard claim) => new(claim, StudyMarks.Of(language, [claim]));

    public (int First, int Last)? Years { get; } = Claim.Items.Where(item => !item.Retracted).Select(item => item.Work.Issued?.Year).OfType<int>().ToList() is { Count: > 0 } years
        ? (years.Min(), years.Max())
        : null;
}

/// <summary>What decides where a claim stands in a table.</summary>
internal readonly record struct ClaimRank(ClaimId Claim, ClaimQuestion Group, bool IsOfNarrower, Certainty? Certainty, ClaimWord Word, int? LastYear, int Studies, int Items, int Participants)
{
    public static ClaimRank Of(ClaimLine line) => new(
        line.Claim.Id, ClaimTable.GroupOf(line.Claim.Asks), line.Claim.Via is not null, line.Claim.Certainty, line.Claim.Word, line.Years?.Last, line.Marks.Marks.Count, line.Claim.Items.Count,
        line.Claim.Assessment.Participants);

    /// <summary>By question. What is about the subject itself precedes what is about a narrower one, whatever the order.</summary>
    public static IEnumerable<T> Ordered<T>(IEnumerable<T> claims, Func<T, ClaimRank> rankOf, ClaimOrder order)
    {
        var direct = claims.OrderBy(claim => rankOf(claim).Group).ThenBy(claim => rankOf(claim).IsOfNarrower);
        var ordered = order switch
        {
            ClaimOrder.Certainty => direct.ThenBy(claim => rankOf(claim).Certainty ?? (Certainty)int.MaxValue).ThenBy(claim => rankOf(claim).Word),
            ClaimOrder.People => direct,
            ClaimOrder.Year => direct.ThenByDescending(claim => rankOf(claim).LastYear),
            ClaimOrder.Studies => direct.ThenByDescending(claim => rankOf(claim).Studies),
        };
        return ordered.ThenByDescending(claim => rankOf(claim).Participants);
    }
}

/// <summary>Claims that answer one question.</summary>
/// <param name="Count">Of all of them; a page with many shows the first only, and one of a long list its own.</param>
public sealed record ClaimGroup(ClaimQuestion Asks, int Count, IReadOnlyList<ClaimLine> Lines);

/// <summary>Claims by question, each in a line that opens into its studies.</summary>
/// <param name="Columns">Those in which any line has a mark.</param>
/// <param name="HasReviews">Any line has reviews.</param>
/// <param name="OpensInPlace">The studies stand in the page; otherwise a line leads to its claim's page, which shows them.</param>
public sealed record ClaimTable(
    IReadOnlyList<ClaimGroup> Groups, IReadOnlyList<MarkColumn> Columns, bool HasReviews, bool OpensInPlace, ClaimOrder Order)
{
    /// <summary>More would weigh more than the rest of the page.</summary>
    private const int MostItemsInPlace = 50;

    /// <summary>A page that is about more shows the first of each question, and links to the list of all.</summary>
    private const int MostLines = 40;

    private const int LinesOfEach = 4;

    /// <summary>Fewer lines are seen at a glance.</summary>
    public const int WorthSorting = 10;

    /// <param name="isWhole">All of them are shown.</param>
    /// <param name="counts">Of each question, where these claims are a page of a longer list.</param>
    public static ClaimTable Of(
        Language language, IReadOnlyList<ClaimCard> claims, ClaimOrder order = ClaimOrder.Certainty, bool isWhole = false, IReadOnlyDictionary<ClaimQuestion, int>? counts = null)
    {
        var most = isWhole || claims.Count <= MostLines ? int.MaxValue : LinesOfEach;
        List<ClaimGroup> groups =
        [
            .. from line in ClaimRank.Ordered(claims.Select(claim => ClaimLine.Of(language, claim)), ClaimRank.Of, order)
               group line by GroupOf(line.Claim.Asks) into asked
               select new ClaimGroup(asked.Key, counts?[asked.Key] ?? asked.Count(), [.. asked.Take(most)]),
        ];
        var lines = groups.SelectMany(group => group.Lines).ToList();
        return new ClaimTable(
            groups,
            [.. Enum.GetValues<MarkColumn>().Where(column => lines.Exists(line => line.Marks.In(column).Any()))],
            lines.Exists(line => line.Marks.Reviews > 0),
            lines.Count == claims.Count && lines.Sum(line => line.Claim.Items.Count) <= MostItemsInPlace,
            order);
    }

    public bool IsWhole => Groups.All(group => group.Lines.Count == group.Count);

    /// <summary>The claim has a line here.</summary>
    public bool Shows(ClaimId claim) => Groups.Any(group => group.Lines.Any(line => line.Claim.Id == claim));

    /// <summary>How a treatment is made and given, and where the field stands, are read together.</summary>
    public static ClaimQuestion GroupOf(ClaimQuestion asks) => asks == ClaimQuestion.Status ? ClaimQuestion.Feasibility : asks;
}

/// <summary>A table of claims on a page.</summary>
/// <param name="Numbers">Numbers of works on this page; empty if it has no list of references.</param>
/// <param name="List">The address of the list of all these claims, which can be sorted; null where there is none.</param>
/// <param name="Rest">Where that list comes to a question of which only the first claims are shown here; null on the list itself, and where nothing is left out.</param>
/// <param name="Open">The studies are shown at once.</param>
public sealed record ClaimTableView(
    ClaimTable Table, UiText Text, IReadOnlyDictionary<ReferenceKey, int> Numbers, Func<ClaimOrder, string>? List = null, Func<ClaimGroup, string>? Rest = null, int HeadingLevel = 3, bool Open = false)
{
    public static readonly IReadOnlyDictionary<ReferenceKey, int> NoNumbers = new Dictionary<ReferenceKey, int>();

    /// <summary>The claim, the columns of marks, reviews, people, years.</summary>
    public int Width => 3 + Table.Columns.Count + (Table.HasReviews ? 1 : 0);
}

/// <summary>The studies of a claim as a table.</summary>
/// <param name="WithFacts">With what is recorded of how each was done.</param>
public sealed record StudiesView(ClaimCard Claim, UiText Text, IReadOnlyDictionary<ReferenceKey, int> Numbers, bool WithFacts = false)
{
    public string AnchorOf(EvidenceEntry item) => ClaimAnchors.Item(Claim.Id, item.Work.Key);

    /// <summary>Fields that have no column of their own.</summary>
    public IEnumerable<string> LabelsOf(EvidenceEntry item) => EvidenceFields.All
        .Where(field => field.Form != EvidenceForm.Works && field != EvidenceFields.Participants)
        .Select(field => Text.Evidence.Field(field, item)).OfType<string>();
}

/// <summary>Ids on pages that show claims.</summary>
public static class ClaimAnchors
{
    public static string Of(ClaimId claim) => $"claim-{claim}";

    public static string Group(ClaimQuestion asks) => $"claims-{asks.Word()}";

    public static string Item(ClaimId claim, ReferenceKey work) => $"{claim}--{work}";
}
