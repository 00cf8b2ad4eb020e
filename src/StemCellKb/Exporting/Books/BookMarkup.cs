using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using StemCellKb.Web.Twins;

namespace StemCellKb.Exporting.Books;

/// <summary>
/// Makes the XHTML of a book from a finished page of ours: its main part without forms, menus and ways through the site. Readers know no
/// scripts and few of them open what is folded, so that everything stands open; what only voices are told is written out, since half of
/// the marks it explains are no more than shapes.
/// </summary>
internal sealed partial class BookMarkup
{
    public static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly HashSet<string> Left = ["nav", "form", "button", "script", "style", "template", "dialog", "input", "select", "label", "meta", "link", "img"];

    /// <summary>Classes of what only a page on a screen needs, or what the book says once for all chapters.</summary>
    private static readonly HashSet<string> Unneeded =
    [
        "page-tools", "forms", "section-link", "section-switch", "exports", "opens", "legend", "print-only", "with-other", "alone", "menu", "search-results", "notice-box", "narrow",
    ];

    private static readonly HashSet<string> Kept =
    [
        "id", "class", "lang", "dir", "title", "href", "colspan", "rowspan", "scope", "datetime", "value", "start", "data-label", "data-word", "data-direction", "data-certainty", "data-kind", "data-status", "data-answers",
    ];

    private readonly Dictionary<string, PageElement> symbols;

    private BookMarkup(PageElement page) =>
        symbols = page.All.Where(element => element.Name == "symbol").ToDictionary(symbol => symbol["id"], StringComparer.Ordinal);

    /// <summary>Addresses of pictures, in place of which the book has files.</summary>
    public List<string> Pictures { get; } = [];

    public string Title { get; private set; } = "";

    public XElement Body { get; private set; } = new(Html + "section");

    public static BookMarkup Of(string page)
    {
        var root = PageElement.Parse(page);
        var made = new BookMarkup(root);
        var main = root.All.First(element => element.Name == "main");
        made.Title = Words(main.All.First(element => element.Name == "h1").WholeText);
        made.Body = new XElement(Html + "section", made.Inside(main));
        foreach (var table in made.Body.Descendants(Html + "table"))
            LabelCells(table);
        return made;
    }

    public static string WordsOf(XElement element) => Words(element.Value);

    private IEnumerable<object> Inside(PageElement element, string picture = "") => element.Children.SelectMany(child => Written(child, picture));

    /// <param name="picture">The address of the picture that the section is about, where it has one.</param>
    private IEnumerable<object> Written(PageElement piece, string picture)
    {
        if (piece.Name.Length == 0)
            return [Spaces().Replace(Legal(piece.Text), " ")];
        if (piece.Name == "svg")
            return Picture(piece, picture) is { } drawn ? [drawn] : [];
        var classes = piece["class"].Split(' ');
        if (Left.Contains(piece.Name) || classes.Any(Unneeded.Contains) || piece.Attributes.ContainsKey("hidden") || piece.Attributes.ContainsKey("data-live") || piece["aria-hidden"] == "true")
            return [];
        if (classes.Contains("picture") || piece.Name == "figure")
            picture = piece.All.FirstOrDefault(link => link.Name == "a" && link["href"].EndsWith(".svg", StringComparison.Ordinal))?["href"] ?? "";
        if (classes.Contains("section-head"))
            return Inside(piece, picture);
        var inside = piece.Name == "details" && classes.Contains("items")
            // The claim has a chapter of its own, with the studies.
            ? piece.Children.Where(child => child.Name == "summary").SelectMany(summary => Written(summary, picture))
            : Inside(piece, picture);
        var made = new XElement(Html + NameOf(piece.Name), Attributes(piece), inside);
        return IsEmpty(made) ? [] : [made];
    }

    private static string NameOf(string name) => name switch
    {
        "details" => "div",
        "summary" => "p",
        // One stands inside another, which the pages may and a book may not.
        "header" => "div",
        _ => name,
    };

    /// <summary>Nothing is left of it, and nothing else needs it.</summary>
    private static bool IsEmpty(XElement element) =>
        element.Name.LocalName is "div" or "p" or "ul" or "ol" or "dl" or "span" or "details" or "figure" && element.Attribute("id") is null && !element.HasElements && string.IsNullOrWhiteSpace(element.Value);

    private static IEnumerable<XAttribute> Attributes(PageElement piece)
    {
        foreach (var (name, value) in piece.Attributes.Where(attribute => Kept.Contains(attribute.Key)))
        {
            yield return new XAttribute(name, Legal(value));
            if (name == "lang")
                yield return new XAttribute(XNamespace.Xml + "lang", value);
        }
        if (piece.Name is "details")
            yield return new XAttribute("data-was", "details");
        if (piece.Name is "summary")
            yield return new XAttribute("data-was", "summary");
    }

    /// <summary>A whole picture becomes a file, a mark the shape that it refers to; null for an ornament.</summary>
    private XElement? Picture(PageElement svg, string address)
    {
        if (svg["class"].Split(' ').Contains("figure-svg"))
        {
            if (address.Length == 0 || Pictures.Contains(address))
                return null;
            Pictures.Add(address);
            var title = svg.Children.Find(child => child.Name == "title")?.WholeText ?? "";
            return new XElement(Html + "img", new XAttribute("src", address), new XAttribute("alt", Words(Legal(title))), new XAttribute("class", "drawn"));
        }
        return svg.Children.Find(child => child.Name == "use") is { } use && IsMark(use["href"]) && symbols.TryGetValue(use["href"][1..], out var symbol)
            ? new XElement(Svg + "svg", new XAttribute("viewBox", symbol["viewBox"]), new XAttribute("class", "mark"), new XAttribute("aria-hidden", "true"), Shapes(symbol))
            : null;
    }

    /// <summary>Kinds of concepts have words enough.</summary>
    private static bool IsMark(string symbol) => symbol.StartsWith('#') && symbol is not ("#i-disease" or "#i-cell-type" or "#i-mechanism" or "#i-topic" or "#i-term" or "#i-link");

    private IEnumerable<XElement> Shapes(PageElement drawing) => drawing.Children.Where(child => child.Name.Length > 0).SelectMany(child =>
        child.Name == "use" ? symbols.TryGetValue(child["href"].TrimStart('#'), out var other) ? Shapes(other) : []
        : [new XElement(Svg + child.Name, child.Attributes.Select(attribute => new XAttribute(attribute.Key, attribute.Value)), Shapes(child))]);

    /// <summary>On a narrow screen a row stands as a list, each cell under the words of its column.</summary>
    private static void LabelCells(XElement table)
    {
        if (table.Element(Html + "thead")?.Elements(Html + "tr").ToList() is not [var head])
            return;
        var names = head.Elements().SelectMany(cell => Enumerable.Repeat(WordsOf(cell), (int?)cell.Attribute("colspan") ?? 1)).ToList();
        foreach (var row in table.Elements(Html + "tbody").Elements(Html + "tr"))
        {
            var place = 0;
            foreach (var cell in row.Elements())
            {
                if (cell.Name == Html + "td" && cell.Attribute("data-label") is null && place < names.Count && names[place].Length > 0 && cell.Attribute("colspan") is null)
                    cell.SetAttributeValue("data-label", names[place]);
                place += (int?)cell.Attribute("colspan") ?? 1;
            }
        }
    }

    private static string Words(string text) => Spaces().Replace(text, " ").Trim();

    private static string Legal(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
            return text;
        var legal = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                legal.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                legal.Append(text[i]).Append(text[++i]);
        }
        return legal.ToString();
    }

    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex Spaces();
}
