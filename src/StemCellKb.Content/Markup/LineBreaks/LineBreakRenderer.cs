using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>A line break in the source is a space in English and nothing between two Chinese characters.</summary>
internal sealed class LineBreakRenderer(Language language) : HtmlObjectRenderer<LineBreakInline>
{
    protected override void Write(HtmlRenderer renderer, LineBreakInline lineBreak)
    {
        if (lineBreak.IsHard)
            renderer.WriteLine("<br />");
        else if (!InlineEdges.JoinsChinese(lineBreak, language))
            renderer.WriteLine();
    }
}
