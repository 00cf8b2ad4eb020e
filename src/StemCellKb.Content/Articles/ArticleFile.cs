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
internal sealed record SectionFile
{
    /// <summary>The explicit id; without one, an empty value placed at the heading.</summary>
    public required Located<string> Anchor { get; init; }

    public required int Level { get; init; }

    /// <summary>Plain text, at the heading's line.</summary>
    public required Located<string> Heading { get; init; }

    /// <summary>The rendered text under the heading, with holes for the concepts' names and addresses.</summary>
    public required Template Html { get; init; }

    public required VisibleText Text { get; init; }

    /// <summary>Its place in the source, without the heading line.</summary>
    public required TextSpan Markdown { get; init; }

    public required string Fingerprint { get; init; }

    /// <summary>Every <c>[[…]]</c>; the place covers the brackets.</summary>
    public required IReadOnlyList<Located<ConceptHole>> Links { get; init; }

    /// <summary>Every cited key; the place is <c>@key</c>.</summary>
    public required IReadOnlyList<Located<string>> Cited { get; init; }

    /// <summary>Every link to a section of the same page, <c>[words](#unknown)</c>: the anchor without <c>#</c>.</summary>
    public required IReadOnlyList<Located<string>> Jumps { get; init; }

    private SectionNumbers? numbers;

    /// <summary>The numbers that the section states outside links.</summary>
    /// <param name="language">The article's.</param>
    public SectionNumbers NumbersIn(Language language) => numbers ??= NumberScanner.Scan(Text.Unlinked, language);
}
