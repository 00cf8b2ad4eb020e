using System.Text.Json.Serialization;
using StemCellKb.Model;

namespace StemCellKb.Search;

/// <summary>The result of a search, for the page and the API alike.</summary>
/// <param name="Query">The part that was read.</param>
/// <param name="Total">Concepts found after facets; both languages count as one.</param>
/// <param name="DidYouMean">The query with its spelling corrected, or null.</param>
/// <param name="Effects">What the query asks of one thing acting on another: at most five.</param>
/// <param name="CloseMatches">Few pages matched all of the query, so pages that match most of it are included.</param>
public sealed record SearchResults(
    string Query,
    string Language,
    int Page,
    int PageSize,
    int Total,
    string? DidYouMean,
    bool CloseMatches,
    IReadOnlyList<ConceptHit> Concepts,
    IReadOnlyList<EffectHit> Effects,
    IReadOnlyList<SearchHit> Hits,
    IReadOnlyList<ClaimHit> Claims,
    IReadOnlyList<ReferenceHit> References,
    FacetCounts Facets);

/// <summary>A concept the query means.</summary>
/// <param name="Name">In the language asked for.</param>
/// <param name="OtherName">In the other language.</param>
/// <param name="Matched">The name that matched; null if it was a search word that is not a name.</param>
/// <param name="Evidence">The number of claims about it, by word.</param>
public sealed record ConceptHit(
    string Id, string Kind, string Name, string OtherName, string? Matched, string Summary, string Url, IReadOnlyDictionary<string, int> Evidence);

/// <summary>A matching page, both languages as one.</summary>
/// <param name="Score">1 or more for the best kind of match, down to 0.</param>
/// <param name="OnlyOtherLanguage">Only the text in the other language matched.</param>
/// <param name="TextLanguage">The language of the title, summary and section texts shown.</param>
/// <param name="Sections">At most three, best first.</param>
public sealed record SearchHit(
    string Id, string Kind, string Title, string Summary, string Url, double Score, bool OnlyOtherLanguage, string TextLanguage,
    IReadOnlyList<SectionHit> Sections);

/// <param name="Snippet">HTML: encoded text with <c>&lt;mark&gt;</c> around the matches, and no other markup.</param>
/// <param name="TextLanguage">Of heading and snippet.</param>
public sealed record SectionHit(string Url, string Heading, string Snippet, string TextLanguage);

/// <summary>What one thing does to another: a claim's effect.</summary>
/// <param name="Id">The claim's.</param>
/// <param name="Subject">Name in the language asked for, as the next two.</param>
/// <param name="Evidence">The word on the claim.</param>
/// <param name="Certainty">Of its evidence; null where the word is not about studies in people.</param>
/// <param name="Reach">In whom it was seen at most.</param>
/// <param name="People">Studies by direction, as the next two.</param>
public sealed record EffectHit(
    string Id, string Says, string Subject, EffectPredicate Predicate, EffectSign Sign, string Object, IReadOnlyList<string> Through,
    string Evidence, string? Certainty, EffectReach Reach, DirectionCounts People, DirectionCounts Animals, DirectionCounts Dishes, string Url);

/// <param name="Evidence">The word on it.</param>
/// <param name="Certainty">Of its evidence; null where the word is not about studies in people.</param>
public sealed record ClaimHit(string Id, string Says, string Evidence, string? Certainty, string Url);

public sealed record ReferenceHit(string Key, string Title, string Authors, int? Year, string Url);

/// <summary>For each group, the number of pages per value, largest first.</summary>
public sealed record FacetCounts(
    IReadOnlyDictionary<string, int> Kind,
    IReadOnlyDictionary<string, int> Disease,
    [property: JsonPropertyName(FacetGroup.CellType)] IReadOnlyDictionary<string, int> CellType,
    IReadOnlyDictionary<string, int> Mechanism,
    IReadOnlyDictionary<string, int> Evidence)
{
    internal static readonly FacetCounts None = new(Nothing, Nothing, Nothing, Nothing, Nothing);

    private static IReadOnlyDictionary<string, int> Nothing => new Dictionary<string, int>();

    /// <summary>The counts of a group of <see cref="FacetGroup"/>.</summary>
    public IReadOnlyDictionary<string, int> Of(string group) => group switch
    {
        FacetGroup.Kind => Kind,
        FacetGroup.Disease => Disease,
        FacetGroup.CellType => CellType,
        FacetGroup.Mechanism => Mechanism,
        _ => Evidence,
    };
}

/// <summary>A concept suggested while typing.</summary>
/// <param name="Matched">The name that begins with the typed text.</param>
public sealed record Suggestion(string Id, string Kind, string Name, string Matched, string Url);
