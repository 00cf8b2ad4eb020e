using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using StemCellKb.Model;
using HtmlLinkRenderer = Markdig.Renderers.Html.Inlines.LinkInlineRenderer;

namespace StemCellKb.Content;

/// <summary>The Markdown of our articles: CommonMark, pipe tables, and three constructs of our own.</summary>
internal static class ArticleMarkup
{
    private const int MaximumDepth = 32;

    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <summary>Null where the text is nested beyond any sense, such as ten thousand <c>&gt;</c> in a row.</summary>
    public static MarkdownDocument? Parse(string text)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public static HtmlRenderer RendererFor(Language language, StringBuilder written, CitationNumbers numbers, List<ConceptHole> holes)
    {
        var renderer = new HtmlRenderer(new StringWriter(written) { NewLine = "\n" });
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Insert(0, new ConceptLinkRenderer(holes));
        renderer.ObjectRenderers.Insert(0, new CitationRenderer(numbers, written));
        renderer.ObjectRenderers.Replace<LineBreakInlineRenderer>(new LineBreakRenderer(language));
        renderer.ObjectRenderers.Replace<HtmlLinkRenderer>(new ExternalLinkRenderer());
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new AutolinkRenderer());
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new ScrollingTableRenderer());
        return renderer;
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = MaximumDepth }
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseCjkFriendlyEmphasis();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new ConceptLinkParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        if (builder.BlockParsers.Find<HeadingBlockParser>() is { } headings)
            headings.TryParseAttributes = HeadingId.TryTake;
        if (builder.BlockParsers.Find<ParagraphBlockParser>() is { } paragraphs)
            paragraphs.ParseSetextHeadings = false;
        return builder.Build();
    }
}
