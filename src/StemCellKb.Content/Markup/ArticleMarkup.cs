using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StemCellKb.Model;
using HtmlLinkRenderer = Markdig.Renderers.Html.Inlines.LinkInlineRenderer;

namespace StemCellKb.Content;

/// <summary>The Markdown of our articles: CommonMark, pipe tables, and three constructs of our own.</summary>
internal static class ArticleMarkup
{
    /// <summary>Blocks and inlines within each other; a real article comes to eight.</summary>
    public const int MaximumDepth = 32;

    /// <summary>What Markdig itself throws at, when it parses and when it renders: never reached by what is let through.</summary>
    private const int DepthOfParser = 4 * MaximumDepth;

    private static readonly Dictionary<Language, MarkdownPipeline> Pipelines = Language.All.ToDictionary(language => language, BuildPipeline);

    /// <summary>Null where the text is nested beyond any sense, such as ten thousand <c>&gt;</c> in a row.</summary>
    public static MarkdownDocument? Parse(string text, Language language)
    {
        try
        {
            var document = Markdown.Parse(text, Pipelines[language]);
            // A bar in a cell needs a backslash, in code too; it is not part of the code.
            foreach (var code in document.Descendants<TableCell>().SelectMany(cell => cell.Descendants<CodeInline>()))
                code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
            return document;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public static HtmlRenderer RendererFor(Language language, StringBuilder written, CitationNumbers numbers, List<ConceptHole> holes)
    {
        var renderer = new HtmlRenderer(new StringWriter(written) { NewLine = "\n" });
        Pipelines[language].Setup(renderer);
        renderer.ObjectRenderers.Insert(0, new ConceptLinkRenderer(holes));
        renderer.ObjectRenderers.Insert(0, new CitationRenderer(language, numbers, written));
        renderer.ObjectRenderers.Replace<LineBreakInlineRenderer>(new LineBreakRenderer(language));
        renderer.ObjectRenderers.Replace<HtmlLinkRenderer>(new ExternalLinkRenderer());
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new AutolinkRenderer());
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new ScrollingTableRenderer());
        return renderer;
    }

    private static MarkdownPipeline BuildPipeline(Language language)
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = DepthOfParser }
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseCjkFriendlyEmphasis();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new ConceptLinkParser(language));
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        if (builder.BlockParsers.Find<HeadingBlockParser>() is { } headings)
            headings.TryParseAttributes = HeadingId.TryTake;
        if (builder.BlockParsers.Find<ParagraphBlockParser>() is { } paragraphs)
            paragraphs.ParseSetextHeadings = false;
        return builder.Build();
    }
}
