using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace StemCellKb.Content;

/// <summary>A link out of the site is marked <c>rel="external"</c>; one to a section of the page is plain.</summary>
internal sealed class ExternalLinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (link.IsImage)
            return;
        renderer.Write("<a href=\"").WriteEscapeUrl(link.Url ?? "");
        renderer.Write(LinkTargets.IsExternal(link.Url ?? "") ? "\" rel=\"external\">" : "\">");
        renderer.WriteChildren(link);
        renderer.Write("</a>");
    }
}
