using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using StemCellKb.Model;
using StemCellKb.Web.Interface;

namespace StemCellKb.Exporting.Books;

/// <summary>What a book says of itself: the package document and the table of contents of EPUB 3.</summary>
/// <param name="root">The public address, or null.</param>
/// <param name="reviewed">The last review of its texts.</param>
internal sealed class BookPackage(IReadOnlyList<BookChapter> chapters, IReadOnlyList<string> pictures, Language language, string? root, DateOnly? reviewed)
{
    public const string File = "package.opf";
    public const string Contents = "contents.xhtml";
    public const string TitlePage = "title.xhtml";
    public const string Cover = "cover.svg";
    public const string Style = "book.css";

    private const string Xhtml = "application/xhtml+xml";

    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    private static readonly XNamespace Core = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Ops = "http://www.idpf.org/2007/ops";

    private readonly BookText text = UiText.Of(language).Book;

    private string FullTitle => $"{text.Title}{UiText.Of(language).Colon}{text.Subtitle}";

    public XDocument Package()
    {
        var items = chapters.Index().Select(each => Item($"chapter-{each.Index + 1}", each.Item.File, Xhtml, each.Item.Body.Descendants(BookMarkup.Svg + "svg").Any() ? "svg" : null))
            .Concat(pictures.Index().Select(each => Item($"picture-{each.Index + 1}", each.Item, "image/svg+xml")));
        return new XDocument(new XElement(
            Opf + "package", new XAttribute("version", "3.0"), new XAttribute("unique-identifier", "id"), Lang(), new XAttribute("prefix", "schema: http://schema.org/"),
            new XElement(Opf + "metadata", new XAttribute(XNamespace.Xmlns + "dc", Core), Metadata()),
            new XElement(
                Opf + "manifest", Item("contents", Contents, Xhtml, "nav"), Item("title", TitlePage, Xhtml), Item("cover", Cover, "image/svg+xml", "cover-image"), Item("style", Style, "text/css"), items),
            new XElement(Opf + "spine", Reference("title"), Reference("contents"), chapters.Index().Select(each => Reference($"chapter-{each.Index + 1}")))));
    }

    public XDocument TableOfContents()
    {
        var list = new XElement(BookMarkup.Html + "ol", Entry(TitlePage, text.TitlePage));
        for (var i = 0; i < chapters.Count;)
        {
            var part = chapters[i++];
            var below = Sections(part).ToList();
            var group = ("", below);
            for (; i < chapters.Count && chapters[i].Depth > part.Depth; i++)
            {
                if (chapters[i].Group != group.Item1)
                {
                    group = (chapters[i].Group, []);
                    below.Add(new XElement(BookMarkup.Html + "li", new XElement(BookMarkup.Html + "span", group.Item1)));
                }
                var entry = Entry(chapters[i].File, chapters[i].Title, Sections(chapters[i]));
                if (group.Item1.Length == 0)
                    below.Add(entry);
                else
                    Below(below[^1]).Add(entry);
            }
            list.Add(Entry(part.File, part.Title, below));
        }
        var marks = new XElement(
            BookMarkup.Html + "ol",
            Mark("titlepage", TitlePage, text.TitlePage), Mark("toc", Contents, text.Contents),
            chapters.FirstOrDefault(chapter => chapter.Depth == 1) is { } first ? Mark("bodymatter", first.File, first.Title) : null,
            chapters.Where(chapter => chapter.Matter is "glossary" or "bibliography").Select(chapter => Mark(chapter.Matter, chapter.File, chapter.Title)));
        return Page(Contents, text.Contents, new XElement(
            BookMarkup.Html + "body",
            Nav("toc", "contents", new XElement(BookMarkup.Html + "h1", text.Contents), list),
            Nav("landmarks", "landmarks", new XAttribute("hidden", "hidden"), marks)));
    }

    public XDocument Title() => Page(TitlePage, text.Title, new XElement(
        BookMarkup.Html + "body", new XElement(
            BookMarkup.Html + "section", new XAttribute(Ops + "type", "titlepage"), new XAttribute("class", "title-page"),
            new XElement(BookMarkup.Html + "p", new XAttribute("class", "brand"), UiText.Of(language).SiteName),
            new XElement(BookMarkup.Html + "h1", text.Title),
            new XElement(BookMarkup.Html + "p", new XAttribute("class", "subtitle"), text.Subtitle),
            reviewed is { } day ? new XElement(BookMarkup.Html + "p", text.State(UiText.Of(language).Date(day))) : null,
            root is { } address ? new XElement(BookMarkup.Html + "p", $"{text.Newest} ", new XElement(BookMarkup.Html + "a", new XAttribute("href", PublicAddress(address)), PublicAddress(address))) : null,
            new XElement(BookMarkup.Html + "p", text.Licence),
            new XElement(BookMarkup.Html + "p", new XAttribute("class", "warning"), UiText.Of(language).About.Disclaimer[0]))));

    public XDocument ChapterPage(BookChapter chapter)
    {
        chapter.Body.SetAttributeValue(Ops + "type", chapter.Matter is "glossary" or "bibliography" ? chapter.Matter : "chapter");
        return Page(chapter.File, chapter.Title, new XElement(BookMarkup.Html + "body", chapter.Matter == "frontmatter" ? new XAttribute(Ops + "type", "frontmatter") : null, chapter.Body));
    }

    private IEnumerable<XElement> Metadata()
    {
        yield return new XElement(Core + "identifier", new XAttribute("id", "id"), root is null ? NamedId() : PublicAddress(root));
        yield return new XElement(Core + "title", FullTitle);
        yield return new XElement(Core + "language", language.Tag);
        yield return new XElement(Core + "creator", text.Authors);
        yield return new XElement(Core + "publisher", UiText.Of(language).SiteName);
        yield return new XElement(Core + "rights", text.Licence);
        if (reviewed is { } day)
            yield return new XElement(Core + "date", day.ToString("O", CultureInfo.InvariantCulture));
        if (root is not null)
            yield return new XElement(Core + "source", ExportLayout.Public(root, ExportLayout.FileOf(SiteUrls.Home(language))));
        // The texts say when they were last reviewed; the clock would make another book of the same texts.
        yield return Meta("dcterms:modified", $"{(reviewed ?? DateOnly.FromDateTime(DateTime.UnixEpoch)).ToString("O", CultureInfo.InvariantCulture)}T00:00:00Z");
        foreach (var mode in new[] { "textual", "visual" })
            yield return Meta("schema:accessMode", mode);
        yield return Meta("schema:accessModeSufficient", "textual");
        foreach (var feature in new[] { "structuralNavigation", "tableOfContents", "readingOrder", "alternativeText", "longDescription", "displayTransformability" })
            yield return Meta("schema:accessibilityFeature", feature);
        yield return Meta("schema:accessibilityHazard", "none");
        yield return Meta("schema:accessibilitySummary", text.Accessibility);
    }

    private string PublicAddress(string address) => address + SiteUrls.Book(language);

    /// <summary>The same for every edition: the first bytes of a digest, marked as such (RFC 9562, version 8).</summary>
    private string NamedId()
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(SiteUrls.Source + SiteUrls.Book(language))).AsSpan(0, 16);
        digest[6] = (byte)((digest[6] & 0x0F) | 0x80);
        digest[8] = (byte)((digest[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(digest, bigEndian: true)}";
    }

    private XDocument Page(string file, string title, XElement body) => new(
        new XDocumentType("html", null, null, null),
        new XElement(
            BookMarkup.Html + "html", new XAttribute(XNamespace.Xmlns + "epub", Ops), new XAttribute("lang", language.Tag), Lang(),
            new XElement(
                BookMarkup.Html + "head",
                new XElement(BookMarkup.Html + "title", title),
                new XElement(BookMarkup.Html + "meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width")),
                new XElement(BookMarkup.Html + "link", new XAttribute("rel", "stylesheet"), new XAttribute("type", "text/css"), new XAttribute("href", ExportLayout.Relative(file, Style)))),
            body));

    private static IEnumerable<XElement> Sections(BookChapter chapter) =>
        chapter.ListsSections ? chapter.Sections.Select(section => Entry($"{chapter.File}#{section.Id}", section.Words)) : [];

    private static XElement Entry(string address, string words, IEnumerable<XElement>? below = null)
    {
        var entry = new XElement(BookMarkup.Html + "li", new XElement(BookMarkup.Html + "a", new XAttribute("href", address), words));
        foreach (var inner in below ?? [])
            Below(entry).Add(inner);
        return entry;
    }

    private static XElement Below(XElement entry)
    {
        if (entry.Element(BookMarkup.Html + "ol") is null)
            entry.Add(new XElement(BookMarkup.Html + "ol"));
        return entry.Element(BookMarkup.Html + "ol")!;
    }

    private static XElement Mark(string type, string file, string words) =>
        new(BookMarkup.Html + "li", new XElement(BookMarkup.Html + "a", new XAttribute(Ops + "type", type), new XAttribute("href", file), words));

    private static XElement Nav(string type, string id, params object[] inside) =>
        new(BookMarkup.Html + "nav", new XAttribute(Ops + "type", type), new XAttribute("id", id), inside);

    private static XElement Item(string id, string file, string type, string? properties = null) => new(
        Opf + "item", new XAttribute("id", id), new XAttribute("href", file), new XAttribute("media-type", type), properties is null ? null : new XAttribute("properties", properties));

    private static XElement Reference(string id) => new(Opf + "itemref", new XAttribute("idref", id));

    private static XElement Meta(string property, string value) => new(Opf + "meta", new XAttribute("property", property), value);

    private XAttribute Lang() => new(XNamespace.Xml + "lang", language.Tag);
}
