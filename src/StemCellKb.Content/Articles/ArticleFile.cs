using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>An article as written: everything the checks ask about, each thing with its place. The syntax tree is not kept.</summary>
/// <param name="Preamble">Text above the first heading, which has no section to stand in; or null.</param>
/// <param name="Citations">Every work cited, by first appearance, known or not.</param>
internal sealed record ArticleFile(
    ConceptId Concept,
    ConceptKind Kind,
    Language Language,
    SourceText Source,
    Located<string> Title,
    Located<string> Summary,
    Place? Preamble,
    IReadOnlyList<SectionFile> Sections,
    IReadOnlyList<ReferenceKey> Citations);

/// <summary>A heading and what stands under it up to the next heading.</summary>
/// <param name="Anchor">The explicit id; at the heading itself, with an empty value, where it has none.</param>
/// <param name="Heading">Plain text, at the heading's line.</param>
/// <param name="Html">The text under the heading, rendered but for the concepts' names and addresses.</param>
/// <param name="Markdown">Where it stands in the source, without the heading's line.</param>
/// <param name="Links">Every <c>[[…]]</c>, at the whole of it.</param>
/// <param name="Cited">Every key cited, at <c>@key</c>.</param>
/// <param name="Jumps">Every link to a section of the same page, <c>[words](#unknown)</c>: the anchor without <c>#</c>.</param>
internal sealed record SectionFile(
    Located<string> Anchor,
    int Level,
    Located<string> Heading,
    Template Html,
    VisibleText Text,
    TextSpan Markdown,
    string Fingerprint,
    IReadOnlyList<Located<ConceptHole>> Links,
    IReadOnlyList<Located<string>> Cited,
    IReadOnlyList<Located<string>> Jumps)
{
    private SectionNumbers? numbers;

    /// <summary>The numbers that the section states outside its links.</summary>
    /// <param name="language">The article's.</param>
    public SectionNumbers NumbersIn(Language language) => numbers ??= NumberScanner.Scan(Text.Unlinked, language);
}
