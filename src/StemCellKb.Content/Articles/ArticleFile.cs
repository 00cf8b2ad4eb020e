using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>An article as written: everything the checks need, each with its place. The syntax tree is not kept.</summary>
/// <param name="Preamble">Text above the first heading, which belongs to no section; or null.</param>
/// <param name="Citations">Every cited work, by first appearance, whether it exists or not.</param>
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

/// <summary>A heading and the text below it up to the next heading.</summary>
/// <param name="Anchor">The explicit id; without one, an empty value placed at the heading.</param>
/// <param name="Heading">Plain text, at the heading's line.</param>
/// <param name="Html">The rendered text under the heading, with holes for the concepts' names and addresses.</param>
/// <param name="Markdown">Its place in the source, without the heading line.</param>
/// <param name="Links">Every <c>[[…]]</c>; the place covers the brackets.</param>
/// <param name="Cited">Every cited key; the place is <c>@key</c>.</param>
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

    /// <summary>The numbers that the section states outside links.</summary>
    /// <param name="language">The article's.</param>
    public SectionNumbers NumbersIn(Language language) => numbers ??= NumberScanner.Scan(Text.Unlinked, language);
}
