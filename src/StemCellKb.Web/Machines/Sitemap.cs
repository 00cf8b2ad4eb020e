using System.Xml.Linq;
using StemCellKb.Model;

namespace StemCellKb.Web.Machines;

/// <summary>The list of pages for search engines, each with its counterpart in the other language.</summary>
internal static class Sitemap
{
    private static readonly XNamespace Urls = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    public static XDocument Of(IEnumerable<SitePageAddress> pages, string root) => new(new XElement(
        Urls + "urlset",
        new XAttribute(XNamespace.Xmlns + "xhtml", Xhtml),
        pages.SelectMany(page => page.Languages.Select(language => new XElement(
            Urls + "url",
            new XElement(Urls + "loc", root + page.PathIn(language)),
            page.Reviewed is { } reviewed ? new XElement(Urls + "lastmod", reviewed.ToString("O")) : null,
            page.Languages.Count < Language.All.Count ? null : Alternates(page, root))))));

    private static IEnumerable<XElement> Alternates(SitePageAddress page, string root) =>
        Language.All.Select(language => Alternate(language.Tag, root + page.PathIn(language))).Append(Alternate("x-default", root + page.PathIn(Language.English)));

    private static XElement Alternate(string tag, string address) =>
        new(Xhtml + "link", new XAttribute("rel", "alternate"), new XAttribute("hreflang", tag), new XAttribute("href", address));
}
