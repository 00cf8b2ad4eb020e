using StemCellKb.Model;

namespace StemCellKb.Store.Reading;

/// <summary>Everything an article page shows.</summary>
/// <param name="TextLanguage">The language of the text: the other one where the reader's is missing.</param>
/// <param name="OtherTitle">The title in the other language, or null where it is missing.</param>
/// <param name="Behind">Sections whose text in the other language is newer.</param>
/// <param name="Claims">On the concept itself first, then from narrower concepts.</param>
/// <param name="References">Works in order of first appearance: in the text, then in the evidence.</param>
public sealed record ArticlePage(
    ConceptFacts Facts,
    Language Language,
    Language TextLanguage,
    string Title,
    string? OtherTitle,
    string Summary,
    IReadOnlyList<SectionText> Sections,
    IReadOnlyList<SectionLink> Behind,
    IReadOnlyList<ClaimCard> Claims,
    IReadOnlyList<Connection> Connections,
    IReadOnlyList<NumberedReference> References,
    IReadOnlyList<ApprovalEntry> Approvals)
{
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
public sealed record TermPage(
    ConceptFacts Facts,
    Language Language,
    string Definition,
    string OtherDefinition,
    string? Group,
    IReadOnlyList<ClaimCard> Claims,
    IReadOnlyList<Connection> Connections);

/// <summary>Every concept of one kind, in the order of the reader's language.</summary>
public sealed record IndexPage(Language Language, ConceptKind Kind, IReadOnlyList<ConceptEntry> Concepts);
