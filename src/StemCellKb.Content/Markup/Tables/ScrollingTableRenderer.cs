using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace StemCellKb.Content;

/// <summary>A table scrolls by itself on a narrow screen, by keyboard too.</summary>
internal sealed class ScrollingTableRenderer : HtmlObjectRenderer<Table>
{
    private readonly HtmlTableRenderer inner = new();

    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        // Who comes to it by keyboard hears where: a stop needs a role and a name.
        renderer.Write("<div class=\"table-scroll\"");
        if (HeadingOf(table) is { } heading)
            renderer.Write(" role=\"region\" aria-labelledby=\"").WriteEscape(heading).Write('"');
        renderer.WriteLine(" tabindex=\"0\">");
        inner.Write(renderer, table);
        renderer.EnsureLine();
        renderer.WriteLine("</div>");
    }

    /// <summary>The id of the heading that the table stands under, or null for one that stands under none.</summary>
    private static string? HeadingOf(Block table)
    {
        var block = table;
        while (block.Parent is { } parent and not MarkdownDocument)
            block = parent;
        return block.Parent?.TakeWhile(other => other != block).OfType<HeadingBlock>().Select(HeadingId.Of).LastOrDefault()?.Text;
    }
}
