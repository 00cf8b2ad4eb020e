using System.Globalization;
using System.Text;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>
/// Raised numbers, each a link to the list of references and a target for the way back. In Chinese they stand in brackets, as GB/T 7714
/// has it: a bare raised number after a figure reads as an exponent.
/// </summary>
internal sealed class CitationRenderer(Language language, CitationNumbers numbers, StringBuilder written) : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(HtmlRenderer renderer, CitationInline citation)
    {
        while (written.Length > 0 && written[^1] == ' ')
            written.Length--;
        var (open, close) = ReferenceEquals(language, Language.Chinese) ? ("[", "]") : ("", "");
        renderer.Write($"<sup class=\"cite\">{open}");
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
        renderer.Write($"{close}</sup>");
    }
}
