using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace StemCellKb.Web.Figures;

/// <summary>
/// An element of a picture: a name, attributes, and what is in it. A page has thousands of them, so they are no more than that, and write
/// themselves where the page is written: in <c>XElement</c>, a name, an attribute or a text is an object each.
/// </summary>
public sealed class SvgElement(string name) : IHtmlContent
{
    public const string Namespace = "http://www.w3.org/2000/svg";

    private readonly List<(string Name, string Value)> attributes = [];
    private readonly List<(SvgElement? Element, string? Text)> content = [];

    public string Name { get; } = name;

    /// <summary>Null where there is none, before and after.</summary>
    public string? this[string attribute]
    {
        get => attributes.Find(each => each.Name == attribute).Value;
        set
        {
            var at = attributes.FindIndex(each => each.Name == attribute);
            if (value is null)
                attributes.RemoveAll(each => each.Name == attribute);
            else if (at < 0)
                attributes.Add((attribute, value));
            else
                attributes[at] = (attribute, value);
        }
    }

    public IEnumerable<SvgElement> Descendants() => content.Select(each => each.Element).OfType<SvgElement>().SelectMany(child => child.Descendants().Prepend(child));

    public SvgElement With(SvgElement child)
    {
        content.Add((child, null));
        return this;
    }

    public SvgElement With(IEnumerable<SvgElement> children)
    {
        foreach (var child in children)
            With(child);
        return this;
    }

    public SvgElement With(string text)
    {
        content.Add((null, text));
        return this;
    }

    public void InsertAfter(string child, SvgElement next) => content.Insert(content.FindIndex(each => each.Element?.Name == child) + 1, (next, null));

    /// <summary>Without white space between elements.</summary>
    public string Markup()
    {
        using var markup = new StringWriter(new StringBuilder());
        WriteTo(markup, HtmlEncoder.Default);
        return markup.ToString();
    }

    /// <summary>Into a page, which needs fewer letters to be escaped than <paramref name="encoder"/> would.</summary>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Write(writer, isWhole: true);

    private void Write(TextWriter writer, bool isWhole)
    {
        writer.Write('<');
        writer.Write(Name);
        foreach (var (attribute, value) in attributes)
        {
            writer.Write(' ');
            writer.Write(attribute);
            writer.Write("=\"");
            WriteEscaped(writer, value, "&<>\"");
            writer.Write('"');
        }
        if (isWhole)
        {
            writer.Write(" xmlns=\"");
            writer.Write(Namespace);
            writer.Write('"');
        }
        if (content.Count == 0)
        {
            writer.Write(" />");
            return;
        }
        writer.Write('>');
        foreach (var (element, text) in content)
        {
            element?.Write(writer, isWhole: false);
            if (text is not null)
                WriteEscaped(writer, text, "&<>");
        }
        writer.Write("</");
        writer.Write(Name);
        writer.Write('>');
    }

    private static void WriteEscaped(TextWriter writer, string text, ReadOnlySpan<char> special)
    {
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(special); at >= 0; at = rest.IndexOfAny(special))
        {
            writer.Write(rest[..at]);
            writer.Write(rest[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "&quot;" });
            rest = rest[(at + 1)..];
        }
        writer.Write(rest);
    }
}

/// <summary>The value of an attribute; a number as the picture writes it, null for none.</summary>
public readonly record struct SvgValue(string? Text)
{
    public static implicit operator SvgValue(string? text) => new(text);

    public static implicit operator SvgValue(double number) => new(Canvas.Number(number));
}
