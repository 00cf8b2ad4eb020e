using System.Globalization;
using System.Text;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Raised numbers, each a link to the list of references and a target for the way back.</summary>
internal sealed class CitationRenderer(CitationNumbers numbers, StringBuilder written) : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(HtmlRenderer renderer, CitationInline citation)
    {
        while (written.Length > 0 && written[^1] == ' ')
            written.Length--;
        renderer.Write("<sup class=\"cite\">");
        var first = true;
        foreach (var item in citation.Items)
        {
            if (!ReferenceKey.TryParse(item.Key, out var key))
                continue;
            var (number, occurrence) = numbers.Cite(key);
            renderer.Write(first ? "" : ",");
            renderer.Write($"<a href=\"#{SiteUrls.ReferenceAnchor(key)}\" id=\"{SiteUrls.CitationAnchor(key, occurrence)}\">");
            renderer.Write(number.ToString(CultureInfo.InvariantCulture));
            renderer.Write("</a>");
            first = false;
        }
        renderer.Write("</sup>");
    }
}
