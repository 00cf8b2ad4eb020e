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
public sealed class Canvas(string element = "g", params ReadOnlySpan<(string Name, SvgValue Value)> attributes)
{
    public SvgElement Element { get; } = Make(element, attributes);

    /// <summary>A finished picture with its name and what it shows in words.</summary>
    public static SvgElement Picture(double width, double height, string title, string description, params IEnumerable<SvgElement> content) => Make(
        "svg", ("class", "figure-svg"), ("viewBox", PathOf($"0 0 {width} {height}")), ("role", "group"))
        .With(Make("title").With(title)).With(Make("desc").With(description)).With(content);

    public static SvgElement Make(string name, params ReadOnlySpan<(string Name, SvgValue Value)> attributes)
    {
        var made = new SvgElement(name);
        foreach (var (attribute, value) in attributes)
            made[attribute] = value.Text;
        return made;
    }

    public Canvas Add(SvgElement child)
    {
        Element.With(child);
        return this;
    }

    public Canvas Text(double x, double y, string text, Lettering letters, Anchor anchor = Anchor.Start)
    {
        var made = Make("text", ("x", x), ("y", y), ("class", letters.Class));
        if (anchor != Anchor.Start)
            made["text-anchor"] = anchor == Anchor.Middle ? "middle" : "end";
        // Names are mostly those of works, which are not in the language of the page.
        if (letters == Lettering.Name)
            made["lang"] = WorkLanguage.OfLetters(text);
        return Add(made.With(text));
    }

    public Canvas Path(string cssClass, SvgPath path) => Add(Make("path", ("class", cssClass), ("d", PathOf(path))));

    public static string PathOf(SvgPath path) => path.ToStringAndClear();

    /// <summary>To a tenth of a pixel, which is finer than a screen.</summary>
    public static string Number(double number) => SvgNumber.Of(number);
}
