using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace StemCellKb.Content;

/// <summary><c>&lt;https://example.org/&gt;</c>.</summary>
internal sealed class AutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        renderer.Write("<a href=\"").Write(link.IsEmail ? "mailto:" : "").WriteEscapeUrl(link.Url);
        renderer.Write("\" rel=\"external\">").WriteEscape(link.Url).Write("</a>");
    }
}
