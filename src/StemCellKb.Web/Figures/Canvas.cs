using System.Globalization;
using System.Text;
using System.Xml.Linq;
using StemCellKb.Model;
using StemCellKb.Web.References;

namespace StemCellKb.Web.Figures;

/// <summary>The letters of a picture: a class of <c>figures.css</c>, whose size the layout must know.</summary>
public sealed record Lettering(string Class, double Size, bool Bold = false)
{
    public static readonly Lettering Heading = new("f-head", 14, true);
    public static readonly Lettering Name = new("f-name", 13, true);
    public static readonly Lettering Note = new("f-note", 12);
    public static readonly Lettering Value = new("f-value", 12.5, true);
    public static readonly Lettering Group = new("f-group", 12.5, true);
    public static readonly Lettering Subject = new("f-who", 13, true);
    public static readonly Lettering Chip = new("f-chip", 12, true);
    public static readonly Lettering Said = new("f-said", 12.5);
    public static readonly Lettering Small = new("f-small", 11);

    public static readonly IReadOnlyList<Lettering> All = [Heading, Name, Note, Value, Group, Subject, Chip, Said, Small];

    public double WidthOf(string text) => TextWidth.Of(text, Size, Bold);
}

/// <summary>Which end of a text its x names.</summary>
public enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>SVG under construction. Hues and sizes are classes, because the site allows no inline style.</summary>
public sealed class Canvas(string element = "g", params ReadOnlySpan<(string Name, object Value)> attributes)
{
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public XElement Element { get; } = Make(element, attributes);

    /// <summary>A finished picture with its name and what it shows in words.</summary>
    public static XElement Picture(double width, double height, string title, string description, params IEnumerable<XElement> content) => Make(
        "svg", ("class", "figure-svg"), ("viewBox", $"0 0 {Number(width)} {Number(height)}"), ("role", "group"))
        .With(Make("title").With(title)).With(Make("desc").With(description)).With([.. content]);

    public static XElement Make(string name, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        var made = new XElement(Svg + name);
        foreach (var (attribute, value) in attributes)
            made.SetAttributeValue(attribute, value is double number ? Number(number) : value);
        return made;
    }

    public Canvas Add(XElement child)
    {
        Element.Add(child);
        return this;
    }

    public Canvas Text(double x, double y, string text, Lettering letters, Anchor anchor = Anchor.Start)
    {
        var made = Make("text", ("x", x), ("y", y), ("class", letters.Class));
        if (anchor != Anchor.Start)
            made.SetAttributeValue("text-anchor", anchor == Anchor.Middle ? "middle" : "end");
        // Names are mostly those of works, which are not in the language of the page.
        if (letters == Lettering.Name)
            made.SetAttributeValue("lang", WorkLanguage.OfLetters(text));
        return Add(made.With(text));
    }

    public Canvas Path(string cssClass, FormattableString path) => Add(Make("path", ("class", cssClass), ("d", PathOf(path))));

    public static string PathOf(FormattableString path) =>
        string.Format(CultureInfo.InvariantCulture, path.Format, [.. path.GetArguments().Select(argument => argument is double number ? Number(number) : argument)]);

    /// <summary>To a tenth of a pixel, which is finer than a screen.</summary>
    public static string Number(double number)
    {
        var rounded = Math.Round(number, 1, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture);
    }
}

public static class Elements
{
    public static XElement With(this XElement element, params object[] content)
    {
        element.Add(content);
        return element;
    }

    /// <summary>For a page: without white space between elements. An <c>XmlWriter</c> would take more memory for each of a page's marks than their letters.</summary>
    public static string Markup(this XElement element)
    {
        var markup = new StringBuilder();
        Write(markup, element, isWhole: true);
        return markup.ToString();
    }

    private static void Write(StringBuilder markup, XElement element, bool isWhole)
    {
        markup.Append('<').Append(element.Name.LocalName);
        foreach (var attribute in element.Attributes())
            markup.Append(' ').Append(attribute.Name.LocalName).Append("=\"").Append(Escaped(attribute.Value).Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
        if (isWhole)
            markup.Append(" xmlns=\"").Append(element.Name.NamespaceName).Append('"');
        if (element.IsEmpty)
        {
            markup.Append(" />");
            return;
        }
        markup.Append('>');
        foreach (var node in element.Nodes())
        {
            if (node is XElement child)
                Write(markup, child, isWhole: false);
            else if (node is XText words)
                markup.Append(Escaped(words.Value));
        }
        markup.Append("</").Append(element.Name.LocalName).Append('>');
    }

    private static string Escaped(string text) => text.AsSpan().IndexOfAny('&', '<', '>') < 0
        ? text
        : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
