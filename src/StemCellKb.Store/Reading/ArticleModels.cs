using StemCellKb.Model;

namespace StemCellKb.Store.Reading;

/// <summary>Everything an article page shows.</summary>
public sealed record ArticlePage
{
    public required ConceptFacts Facts { get; init; }

    public required Language Language { get; init; }

    /// <summary>The language of the text: the other one where the reader's is missing.</summary>
    public required Language TextLanguage { get; init; }

    public required string Title { get; init; }

    /// <summary>The title in the other language, or null where it is missing.</summary>
    public required string? OtherTitle { get; init; }

    public required string Summary { get; init; }

    public required IReadOnlyList<SectionText> Sections { get; init; }

    /// <summary>Sections whose text in the other language is newer.</summary>
    public required IReadOnlyList<SectionLink> Behind { get; init; }

    /// <summary>On the concept itself first, then from narrower concepts.</summary>
    public required IReadOnlyList<ClaimCard> Claims { get; init; }

    public required IReadOnlyList<Connection> Connections { get; init; }

    /// <summary>Works in order of first appearance: in the text, then in the evidence.</summary>
    public required IReadOnlyList<NumberedReference> References { get; init; }

    public required IReadOnlyList<ApprovalEntry> Approvals { get; init; }

    public bool IsTranslated => ReferenceEquals(Language, TextLanguage);
}

/// <summary>A section as written in one language.</summary>
/// <param name="Markdown">For the Markdown twin; links to pages of the site are paths in <c>&lt;…&gt;</c>.</param>
public sealed record SectionText(string Anchor, int Level, string Heading, string Html, string Markdown);

public sealed record SectionLink(string Anchor, string Heading);

/// <summary>A work and its number on the page.</summary>
/// <param name="CitedInText">The text cites it; otherwise only the evidence rests on it.</param>
public sealed record NumberedReference(int Number, Reference Reference, bool CitedInText);

/// <summary>A glossary term's page.</summary>
/// <param name="Claims">Those about the term itself, and of those about what belongs under it some where they are many.</param>
/// <param name="ClaimCount">Of all of them.</param>
public sealed record TermPage(
    ConceptFacts Facts,
    Language Language,
    string Definition,
    string OtherDefinition,
    string? Group,
    IReadOnlyList<ClaimCard> Claims,
    int ClaimCount,
    IReadOnlyList<ApprovalEntry> Approvals,
    IReadOnlyList<Connection> Connections,
    IReadOnlyList<Mention> Mentions)
{
    /// <summary>Below a wide term are nearly all claims there are. Those about the term itself are always read.</summary>
    public const int MostClaims = 150;
}

/// <summary>The sentence in which an article first links to a term.</summary>
/// <param name="TextLanguage">Of the sentence: the other one where the article is not written in the reader's.</param>
/// <param name="Place">The section it stands in.</param>
/// <param name="Before">From the sentence's start to <paramref name="Words"/>, which are those linked.</param>
public sealed record Mention(ConceptLink Article, Language TextLanguage, SectionLink Place, string Before, string Words, string After);

/// <summary>Every concept of one kind, in the order of the reader's language.</summary>
public sealed record IndexPage(Language Language, ConceptKind Kind, IReadOnlyList<ConceptEntry> Concepts)
{
    /// <summary>The same list with the concepts of most claims alone, in its order.</summary>
    public IndexPage Foremost(int count)
    {
        if (Concepts.Count <= count)
            return this;
        var foremost = Concepts.OrderByDescending(entry => entry.Claims.Values.Sum()).Take(count).ToHashSet();
        return this with { Concepts = [.. Concepts.Where(foremost.Contains)] };
    }
}
