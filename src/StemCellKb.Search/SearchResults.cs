using System.Text.Json.Serialization;
using StemCellKb.Model;

namespace StemCellKb.Search;

/// <summary>The result of a search, for the page and the API alike.</summary>
public sealed record SearchResults
{
    /// <summary>The part that was read.</summary>
    public required string Query { get; init; }

    public required string Language { get; init; }

    public required int Page { get; init; }

    public required int PageSize { get; init; }

    /// <summary>Concepts found after facets; both languages count as one.</summary>
    public required int Total { get; init; }

    /// <summary>The query with its spelling corrected, or null.</summary>
    public required string? DidYouMean { get; init; }

    /// <summary>Few pages matched all of the query, so pages that match most of it are included.</summary>
    public required bool CloseMatches { get; init; }

    public required IReadOnlyList<ConceptHit> Concepts { get; init; }

    /// <summary>What the query asks of one thing acting on another: at most five.</summary>
    public required IReadOnlyList<EffectHit> Effects { get; init; }

    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Of the site itself, such as the list of approvals.</summary>
    public required IReadOnlyList<PageHit> Pages { get; init; }

    public required IReadOnlyList<ClaimHit> Claims { get; init; }

    public required IReadOnlyList<ReferenceHit> References { get; init; }

    public required FacetCounts Facets { get; init; }
}

/// <summary>A concept the query means.</summary>
public sealed record ConceptHit
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    /// <summary>In the language asked for.</summary>
    public required string Name { get; init; }

    /// <summary>In the other language.</summary>
    public required string OtherName { get; init; }

    /// <summary>The name that matched; null if it was a search word that is not a name.</summary>
    public required string? Matched { get; init; }

    public required string Summary { get; init; }

    public required string Url { get; init; }

    /// <summary>The number of claims on its page, by word.</summary>
    public required IReadOnlyDictionary<string, int> Evidence { get; init; }
}

/// <summary>A matching page, both languages as one.</summary>
public sealed record SearchHit
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string Url { get; init; }

    /// <summary>1 or more for the best kind of match, down to 0.</summary>
    public required double Score { get; init; }

    /// <summary>Only the text in the other language matched.</summary>
    public required bool OnlyOtherLanguage { get; init; }

    /// <summary>The language of the title, summary and section texts shown.</summary>
    public required string TextLanguage { get; init; }

    /// <summary>At most three, best first.</summary>
    public required IReadOnlyList<SectionHit> Sections { get; init; }
}

/// <param name="Snippet">HTML: encoded text with <c>&lt;mark&gt;</c> around the matches, and no other markup.</param>
/// <param name="TextLanguage">Of heading and snippet.</param>
public sealed record SectionHit(string Url, string Heading, string Snippet, string TextLanguage);

/// <summary>What one thing does to another: a claim's effect.</summary>
public sealed record EffectHit
{
    /// <summary>The claim's.</summary>
    public required string Id { get; init; }

    public required string Says { get; init; }

    /// <summary>Name in the language asked for, as those of object, mediators and disease.</summary>
    public required string Subject { get; init; }

    public required EffectPredicate Predicate { get; init; }

    public required EffectSign Sign { get; init; }

    public required string Object { get; init; }

    public required IReadOnlyList<string> Through { get; init; }

    /// <summary>In which it was looked for; null where the claim names none.</summary>
    public required string? Disease { get; init; }

    /// <summary>The word on the claim.</summary>
    public required string Evidence { get; init; }

    /// <summary>Of its evidence; null where the word is not about studies in people.</summary>
    public required string? Certainty { get; init; }

    /// <summary>In whom it was seen at most.</summary>
    public required EffectReach Reach { get; init; }

    /// <summary>Studies by direction, as the next two.</summary>
    public required DirectionCounts People { get; init; }

    public required DirectionCounts Animals { get; init; }

    public required DirectionCounts Dishes { get; init; }

    public required string Url { get; init; }
}

/// <summary>A page of the site itself, such as the list of approvals.</summary>
public sealed record PageHit(string Id, string Title, string Url);

/// <param name="Asks">The kind of question it answers.</param>
/// <param name="Word">What its evidence adds up to.</param>
/// <param name="Certainty">Of its evidence; null where the word is not about studies in people.</param>
/// <param name="Reasons">For the word and its certainty, in the order in which the rule comes to them.</param>
public sealed record ClaimHit(string Id, string Says, string Asks, string Word, string? Certainty, IReadOnlyList<Reason> Reasons, string Url)
{
    /// <summary>The former name of <see cref="Word"/> in data for others.</summary>
    [Obsolete("Renamed: read the word.")]
    public string Evidence => Word;
}

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
/// <param name="OtherName">In the other language.</param>
/// <param name="Matched">The name that begins with the typed text.</param>
/// <param name="Claims">The number of claims about it.</param>
public sealed record Suggestion(string Id, string Kind, string Name, string OtherName, string Matched, int Claims, string Url);
