using System.Xml.Linq;
using StemCellKb.Model;
using StemCellKb.Web.Interface;
using StemCellKb.Web.References;

namespace StemCellKb.Web.Machines;

/// <summary>A feed of one language (RFC 4287).</summary>
/// <param name="Self">The address of the feed, from the root.</param>
/// <param name="Alternate">The page beside it, from the root.</param>
internal sealed record AtomFeed(Language Language, string Root, string Self, string Alternate)
{
    public const string MediaType = "application/atom+xml";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Any XML document of the site as it is sent, in UTF-8.</summary>
    public static string Xml(XDocument document) => $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{document}\n";

    public XDocument Of(string title, DateOnly updated, IEnumerable<XElement> entries, string? subtitle = null)
    {
        var text = UiText.Of(Language);
        return new XDocument(new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", Language.Tag),
            new XElement(Atom + "id", Root + Self),
            new XElement(Atom + "title", title),
            new XElement(Atom + "subtitle", subtitle ?? text.Tagline),
            Link("self", Root + Self, MediaType),
            Link("alternate", Root + Alternate, "text/html"),
            new XElement(Atom + "updated", Instant(updated)),
            new XElement(Atom + "rights", text.Navigation.Licence),
            new XElement(Atom + "author", new XElement(Atom + "name", SiteAuthor.Name)),
            entries));
    }

    /// <param name="id">The same for ever, as an address from the root.</param>
    /// <param name="address">Of the page that tells more, from the root.</param>
    public XElement Entry(string id, string title, string address, DateOnly updated, (string Term, string Label) category, string summary) => new(
        Atom + "entry",
        new XElement(Atom + "id", Root + id),
        new XElement(Atom + "title", title),
        Link("alternate", Root + address, "text/html"),
        new XElement(Atom + "updated", Instant(updated)),
        new XElement(Atom + "category", new XAttribute("term", category.Term), new XAttribute("label", category.Label)),
        new XElement(Atom + "summary", summary));

    private XElement Link(string relation, string address, string type) => new(
        Atom + "link", new XAttribute("rel", relation), new XAttribute("href", address), new XAttribute("hreflang", Language.Tag), new XAttribute("type", type));

    private static string Instant(DateOnly day) => $"{day:O}T00:00:00Z";
}
