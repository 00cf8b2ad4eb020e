using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace StemCellKb.Content;

/// <summary>
/// A table scrolls by itself on a narrow screen, by keyboard too. Its columns are aligned by class: the site's own policy refuses
/// style attributes.
/// </summary>
internal sealed class ScrollingTableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        // Who comes to it by keyboard hears where: a stop needs a role and a name. Not that of a region: the tables of one section, and those
        // of two languages side by side, would be landmarks of one name.
        renderer.Write("<div class=\"table-scroll\"");
        if (HeadingOf(table) is { } heading)
            renderer.Write(" role=\"group\" aria-labelledby=\"").WriteEscape(heading).Write('"');
        renderer.WriteLine(" tabindex=\"0\">");
        renderer.WriteLine("<table>");
        var part = "";
        foreach (var row in table.OfType<TableRow>())
        {
            var belongs = row.IsHeader ? "thead" : "tbody";
            if (belongs != part)
                renderer.WriteLine(part.Length == 0 ? $"<{belongs}>" : $"</{part}>\n<{belongs}>");
            part = belongs;
            WriteRow(renderer, table, row);
        }
        renderer.WriteLine(part.Length == 0 ? "</table>" : $"</{part}>\n</table>");
        renderer.WriteLine("</div>");
    }

    private static void WriteRow(HtmlRenderer renderer, Table table, TableRow row)
    {
        renderer.WriteLine("<tr>");
        foreach (var (i, cell) in row.OfType<TableCell>().Index())
        {
            var name = row.IsHeader ? "th" : "td";
            var column = cell.ColumnIndex >= 0 ? cell.ColumnIndex : i;
            renderer.Write('<').Write(name);
            if (ClassOf(column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) is { } alignment)
                renderer.Write(" class=\"").Write(alignment).Write('"');
            renderer.Write('>');
            var paragraphs = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = cell.Count == 1;
            renderer.Write(cell);
            renderer.ImplicitParagraph = paragraphs;
            renderer.Write("</").Write(name).WriteLine(">");
        }
        renderer.WriteLine("</tr>");
    }

    /// <summary>The id of the heading that the table stands under, or null for one that stands under none.</summary>
    private static string? HeadingOf(Block table)
    {
        var block = table;
        while (block.Parent is { } parent and not MarkdownDocument)
            block = parent;
        return block.Parent?.TakeWhile(other => other != block).OfType<HeadingBlock>().Select(HeadingId.Of).LastOrDefault()?.Text;
    }

    private static string? ClassOf(TableColumnAlign? alignment) => alignment switch
    {
        TableColumnAlign.Left => "left",
        TableColumnAlign.Center => "centre",
        TableColumnAlign.Right => "right",
        _ => null,
    };
}
