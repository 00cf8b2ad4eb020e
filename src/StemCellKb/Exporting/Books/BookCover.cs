using System.Xml.Linq;
using StemCellKb.Model;
using StemCellKb.Web.Interface;

namespace StemCellKb.Exporting.Books;

/// <summary>What a shelf shows: the mark of the site above the title.</summary>
internal static class BookCover
{
    public static XDocument Of(Language language)
    {
        var text = UiText.Of(language);
        return new XDocument(new XElement(
            BookMarkup.Svg + "svg", new XAttribute("viewBox", "0 0 600 900"), new XAttribute("width", 600), new XAttribute("height", 900), new XAttribute(XNamespace.Xml + "lang", language.Tag),
            new XElement(BookMarkup.Svg + "title", text.Book.Title),
            new XElement(BookMarkup.Svg + "rect", new XAttribute("width", 600), new XAttribute("height", 900), new XAttribute("fill", "#0b655d")),
            new XElement(
                BookMarkup.Svg + "g", new XAttribute("fill", "none"), new XAttribute("stroke", "#fbfaf6"), new XAttribute("stroke-width", 10),
                new XElement(BookMarkup.Svg + "circle", new XAttribute("cx", 115), new XAttribute("cy", 170), new XAttribute("r", 55)),
                new XElement(BookMarkup.Svg + "circle", new XAttribute("cx", 175), new XAttribute("cy", 170), new XAttribute("r", 55))),
            new XElement(BookMarkup.Svg + "circle", new XAttribute("cx", 145), new XAttribute("cy", 170), new XAttribute("r", 16), new XAttribute("fill", "#fbfaf6")),
            text.Book.TitleLines.Index().Select(line => Words(line.Item, 380 + (line.Index * 76), 56, "bold")),
            Words(text.SiteName, 820, 34, "normal")));
    }

    private static XElement Words(string words, int y, int size, string weight) => new(
        BookMarkup.Svg + "text", new XAttribute("x", 60), new XAttribute("y", y), new XAttribute("fill", "#fbfaf6"), new XAttribute("font-size", size), new XAttribute("font-weight", weight),
        new XAttribute("font-family", "Georgia, 'Songti SC', 'Noto Serif CJK SC', serif"), words);
}
