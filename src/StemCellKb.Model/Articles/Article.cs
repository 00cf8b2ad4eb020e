namespace StemCellKb.Model;

/// <summary>The text about a concept in one language.</summary>
/// <param name="Title">Plain text.</param>
/// <param name="Summary">Plain text: one or two sentences a patient can follow.</param>
/// <param name="Sections">In reading order; a section under a heading of level 3 follows its parent.</param>
/// <param name="Citations">The works cited, each once, in order of first appearance: the first is number 1 on the page.</param>
/// <param name="CrossLinks">The concepts linked to, each once per section, in order.</param>
/// <param name="BehindSections">Anchors of sections whose counterpart has changed since the pair was last declared in step.</param>
public sealed record Article(
    ConceptId Concept,
    Language Language,
    string Title,
    string Summary,
    IReadOnlyList<Section> Sections,
    IReadOnlyList<ReferenceKey> Citations,
    IReadOnlyList<CrossLink> CrossLinks,
    IReadOnlyList<string> BehindSections);

/// <summary>A heading and the text under it up to the next heading.</summary>
/// <param name="Anchor">The explicit heading id, the same in both languages.</param>
/// <param name="Level">2 or 3.</param>
/// <param name="Heading">Plain text.</param>
/// <param name="Html">The rendered text under the heading, without the heading; links and citation numbers resolved.</param>
/// <param name="PlainText">The words a reader sees, for search: no markup, no citation numbers.</param>
/// <param name="Markdown">For the Markdown twin: without the heading line; our own constructs become plain links.</param>
/// <param name="Fingerprint">16 hex digits that change if and only if the section's words change; line breaks and spaces do not count.</param>
public sealed record Section(string Anchor, int Level, string Heading, string Html, string PlainText, string Markdown, string Fingerprint);

/// <summary>A section names a concept as <c>[[id]]</c>.</summary>
public sealed record CrossLink(string Anchor, ConceptId Target);
