using System.Text.Json.Serialization;
using StemCellKb.Model;

namespace StemCellKb.Search;

/// <summary>The answer to a search, as the page shows it and the API sends it.</summary>
/// <param name="Query">As far as it was read.</param>
/// <param name="Total">Concepts found, each once for both languages, after facets.</param>
/// <param name="DidYouMean">The query with its slips mended, or null.</param>
/// <param name="CloseMatches">Few pages hold all that was asked for, so that some shown hold only most of it.</param>
public sealed record SearchResults(
    string Query,
    string Language,
    int Page,
    int PageSize,
    int Total,
    string? DidYouMean,
    bool CloseMatches,
    IReadOnlyList<ConceptHit> Concepts,
    IReadOnlyList<SearchHit> Hits,
    IReadOnlyList<ClaimHit> Claims,
    IReadOnlyList<ReferenceHit> References,
    FacetCounts Facets);

/// <summary>A concept the query means.</summary>
/// <param name="Name">In the language asked for.</param>
/// <param name="OtherName">In the other language.</param>
/// <param name="Matched">The name that was met; null where it was a word that is no name.</param>
/// <param name="Evidence">Claims about it, by the word of their evidence.</param>
public sealed record ConceptHit(
    string Id, string Kind, string Name, string OtherName, string? Matched, string Summary, string Url, IReadOnlyDictionary<string, int> Evidence);

/// <summary>A page found, both languages in one.</summary>
/// <param name="Score">1 or more for the best kind of answer, falling towards 0.</param>
/// <param name="OnlyOtherLanguage">Only the text of the other language matched.</param>
/// <param name="TextLanguage">The language of the title, summary and section texts shown.</param>
/// <param name="Sections">At most three, best first.</param>
public sealed record SearchHit(
    string Id, string Kind, string Title, string Summary, string Url, double Score, bool OnlyOtherLanguage, string TextLanguage,
    IReadOnlyList<SectionHit> Sections);

/// <param name="Snippet">HTML: encoded text with <c>&lt;mark&gt;</c> around what was found, and nothing else.</param>
/// <param name="TextLanguage">Of heading and snippet.</param>
public sealed record SectionHit(string Url, string Heading, string Snippet, string TextLanguage);

/// <param name="Evidence">The word of its evidence.</param>
public sealed record ClaimHit(string Id, string Says, string Evidence, string Url);

public sealed record ReferenceHit(string Key, string Title, string Authors, int? Year, string Url);

/// <summary>For each group: value and number of pages, most first.</summary>
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

/// <summary>A concept offered while typing.</summary>
/// <param name="Matched">The name that begins as typed.</param>
public sealed record Suggestion(string Id, string Kind, string Name, string Matched, string Url);
