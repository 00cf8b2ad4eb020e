using System.Security.Cryptography;
using System.Text;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Parses an <c>en.md</c> or <c>zh.md</c>: front matter, then one section per heading, rendered except for the concepts' names.</summary>
internal sealed class ArticleParser
{
    private readonly SourceText source;
    private readonly Language language;
    private readonly int bodyStart;
    private readonly StringBuilder written = new();
    private readonly CitationNumbers numbers = new();
    private readonly List<ConceptHole> holes = [];
    private readonly HtmlRenderer renderer;

    private ArticleParser(SourceText source, Language language, int bodyStart)
    {
        (this.source, this.language, this.bodyStart) = (source, language, bodyStart);
        renderer = ArticleMarkup.RendererFor(language, written, numbers, holes);
    }

    /// <returns>Null where the text is refused as a whole: nothing is known of what it holds or lacks.</returns>
    public static ArticleFile? Parse(ConceptKind kind, ConceptId concept, Language language, SourceText source, DiagnosticList diagnostics)
    {
        var front = FrontMatter.Read(source, language, diagnostics);
        var parser = new ArticleParser(source, language, front.BodyStart);
        if (Read(source, front.BodyStart, language, diagnostics) is not { } document)
            return null;
        var (preamble, sections) = parser.Split(document);
        return new ArticleFile(concept, kind, language, source, front.Title, front.Summary, preamble, sections, parser.numbers.Keys);
    }

    private static MarkdownDocument? Read(SourceText source, int bodyStart, Language language, DiagnosticList diagnostics)
    {
        if (Paragraphs.FindOverlong(source, bodyStart) is { } overlong)
            diagnostics.Add(Problems.Files.OverlongParagraph(overlong, Paragraphs.MaximumLength));
        else if (Paragraphs.FindHugeTable(source, bodyStart) is { } table)
            diagnostics.Add(Problems.Articles.HugeTable(table, Paragraphs.MaximumCells));
        else if (ArticleMarkup.Parse(source.Text[bodyStart..], language) is not { } document)
            diagnostics.Add(Problems.Data.NestedTooDeep(source.At(bodyStart, 0)));
        else if (MarkdownTree.FindDeeper(document, ArticleMarkup.MaximumDepth) is { } deep)
            diagnostics.Add(Problems.Data.NestedTooDeep(LineAt(source, bodyStart + Math.Max(0, deep.Span.Start))));
        else
        {
            diagnostics.AddRange(MarkupRules.Check(document, source, bodyStart));
            return document;
        }
        return null;
    }

    private (Place? Preamble, List<SectionFile> Sections) Split(MarkdownDocument document)
    {
        Place? preamble = null;
        List<SectionFile> sections = [];
        for (var i = 0; i < document.Count;)
        {
            if (document[i] is HeadingBlock heading)
            {
                var next = i + 1;
                while (next < document.Count && document[next] is not HeadingBlock)
                    next++;
                var end = next < document.Count ? document[next].Span.Start : source.Text.Length - bodyStart;
                sections.Add(SectionOf(heading, [.. document.Skip(i + 1).Take(next - i - 1)], end));
                i = next;
            }
            else
            {
                if (document[i] is not LinkReferenceDefinitionGroup)
                    preamble ??= FirstLineOf(document[i]);
                i++;
            }
        }
        return (preamble, sections);
    }

    private SectionFile SectionOf(HeadingBlock heading, IReadOnlyList<Block> blocks, int end)
    {
        written.Clear();
        holes.Clear();
        var text = new VisibleTextBuilder(source, bodyStart, language);
        foreach (var block in blocks)
        {
            renderer.Write(block);
            text.Add(block);
        }
        var html = new Template(written.ToString().Trim('\n'), [.. holes]);

        var words = new VisibleTextBuilder(source, bodyStart, language);
        words.Add(heading);
        var line = FirstLineOf(heading);
        var title = new Located<string>(words.Visible.Text, line);
        var nodes = MarkdownTree.NodesOf(blocks);
        return new SectionFile
        {
            Anchor = HeadingId.Of(heading) is { } id ? new Located<string>(id.Text, PlaceOf(id.Span)) : new Located<string>("", line),
            Level = heading.Level,
            Heading = title,
            Html = html,
            Text = text.Visible,
            Markdown = TextSpan.FromBounds(line.Span.End, bodyStart + end),
            Fingerprint = Fingerprint(title.Value + "\n" + text.Gist),
            Links = [.. nodes.OfType<ConceptLinkInline>()
                .Where(link => link.HasEnd)
                .Select(link => new Located<ConceptHole>(new ConceptHole(link.Target, link.Words), PlaceOf(link.Span)))],
            Cited = [.. nodes.OfType<CitationInline>()
                .SelectMany(citation => citation.Items)
                .Where(item => item.Key is not null)
                .Select(item => new Located<string>(item.Key!, PlaceOf(item.Span)))],
            Jumps = [.. nodes.OfType<LinkInline>()
                .Where(link => LinkTargets.IsAnchor(link.Url ?? ""))
                .Select(link => new Located<string>(link.Url![1..], PlaceOf(link.Span)))],
        };
    }

    private Place FirstLineOf(Block block) => LineAt(source, bodyStart + Math.Max(0, block.Span.Start));

    /// <summary>From there to the end of the line.</summary>
    private static Place LineAt(SourceText source, int start) =>
        source.At(TextSpan.FromBounds(start, source.LineSpan(source.PositionOf(start).Line).End));

    private Place PlaceOf(SourceSpan span) => source.At(bodyStart + span.Start, span.Length);

    /// <summary>64 bits are enough to detect an edit, and short enough for <c>concept.yaml</c>.</summary>
    private static string Fingerprint(string gist) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(gist)).AsSpan(0, 8));
}
