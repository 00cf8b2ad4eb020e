using System.Globalization;
using System.Xml.Linq;
using StemCellKb.Model;

namespace StemCellKb.Web.Machines;

/// <summary>The list of pages for search engines, each with its counterparts in other languages: in parts, and an index of the parts.</summary>
internal static class Sitemap
{
    private static readonly XNamespace Urls = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>The parts by address, each with the latest review in it.</summary>
    public static XDocument IndexOf(IEnumerable<SitePageAddress> pages, string root, int most) => new(new XElement(
        Urls + "sitemapindex",
        Parts(pages, most).Select((part, i) => new XElement(
            Urls + "sitemap", new XElement(Urls + "loc", root + SiteUrls.SitemapPart(i + 1)), LastModified(part.Max(entry => entry.Page.Reviewed))))));

    /// <param name="part">As in the address.</param>
    /// <returns>Null where there is no such part.</returns>
    public static XDocument? PartOf(IEnumerable<SitePageAddress> pages, string root, int most, string part) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && SiteUrls.SitemapPart(number) == Routes.SitemapPart.Of(part)
        && Parts(pages, most).ElementAtOrDefault(number - 1) is { } entries
            ? new XDocument(new XElement(
                Urls + "urlset",
                new XAttribute(XNamespace.Xmlns + "xhtml", Xhtml),
                entries.Select(entry => new XElement(
                    Urls + "url",
                    new XElement(Urls + "loc", root + entry.Page.PathIn(entry.Language)),
                    LastModified(entry.Page.Reviewed),
                    entry.Page.Languages.Count < Language.All.Count ? null : Alternates(entry.Page, root)))))
            : null;

    private static IEnumerable<(SitePageAddress Page, Language Language)[]> Parts(IEnumerable<SitePageAddress> pages, int most) =>
        pages.SelectMany(page => page.Languages.Select(language => (page, language))).Chunk(most);

    private static XElement? LastModified(DateOnly? reviewed) => reviewed is { } day ? new XElement(Urls + "lastmod", day.ToString("O")) : null;

    private static IEnumerable<XElement> Alternates(SitePageAddress page, string root) =>
        Language.All.Select(language => Alternate(language.Tag, root + page.PathIn(language))).Append(Alternate("x-default", root + page.PathIn(Language.English)));

    private static XElement Alternate(string tag, string address) =>
        new(Xhtml + "link", new XAttribute("rel", "alternate"), new XAttribute("hreflang", tag), new XAttribute("href", address));
}
