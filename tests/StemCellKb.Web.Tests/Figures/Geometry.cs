using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using StemCellKb.Web.Figures;

namespace StemCellKb.Web.Tests.Figures;

/// <summary>Where things are in a picture, read from its markup.</summary>
internal static partial class Geometry
{
    /// <summary>A rectangle, with what is in it for the message.</summary>
    public sealed record Box(double Left, double Top, double Right, double Bottom, string What)
    {
        /// <summary>Touching is not overlapping.</summary>
        public bool Overlaps(Box other) => Left < other.Right - .3 && other.Left < Right - .3 && Top < other.Bottom - .3 && other.Top < Bottom - .3;

        public override string ToString() => $"{What} [{Left:0} {Top:0} {Right:0} {Bottom:0}]";
    }

    public static readonly XNamespace Svg = SvgElement.Namespace;

    /// <summary>The picture as a program reads it.</summary>
    public static XElement AsXml(this SvgElement picture) => XElement.Parse(picture.Markup());

    /// <summary>What is wrong with a picture: letters upon letters, letters upon marks, anything outside. Empty if nothing is.</summary>
    public static IReadOnlyList<string> FaultsOf(SvgElement picture) => FaultsOfXml(picture.AsXml());

    /// <inheritdoc cref="FaultsOf"/>
    public static IReadOnlyList<string> FaultsOfXml(XElement picture)
    {
        var box = ((string)picture.Attribute("viewBox")!).Split(' ').Select(Number).ToArray();
        var texts = picture.Descendants(Svg + "text").Select(BoxOf).ToList();
        var marks = picture.Descendants().Where(element => (string?)element.Attribute("class") is { } css && css.Split(' ')[0] is "f-body" or "f-box" or "f-pooled").Select(BoxOf).ToList();
        var faults = new List<string>();
        for (var i = 0; i < texts.Count; i++)
        {
            faults.AddRange(texts.Skip(i + 1).Where(texts[i].Overlaps).Select(other => $"{texts[i]} lies on {other}"));
            faults.AddRange(marks.Where(texts[i].Overlaps).Select(mark => $"{texts[i]} lies on a mark {mark}"));
        }
        faults.AddRange(texts.Concat(marks).Where(each => each.Left < box[0] - .5 || each.Top < box[1] - .5 || each.Right > box[0] + box[2] + .5 || each.Bottom > box[1] + box[3] + .5)
            .Select(each => $"{each} is outside"));
        return faults;
    }

    private static Box BoxOf(XElement element)
    {
        if (element.Name.LocalName == "text")
        {
            var letters = Lettering.All.Single(each => each.Class == (string?)element.Attribute("class"));
            var (x, y, width) = (Value("x"), Value("y"), letters.WidthOf(element.Value));
            var left = (string?)element.Attribute("text-anchor") switch { "middle" => x - width / 2, "end" => x - width, _ => x };
            return new(left, y - .8 * letters.Size, left + width, y + .22 * letters.Size, element.Value);
        }
        if (element.Name.LocalName == "circle")
            return new(Value("cx") - Value("r"), Value("cy") - Value("r"), Value("cx") + Value("r"), Value("cy") + Value("r"), "circle");
        if (element.Name.LocalName == "rect")
            return new(Value("x"), Value("y"), Value("x") + Value("width"), Value("y") + Value("height"), "box");
        // A slice of a disc, or a diamond: the corners of its path.
        var numbers = Numbers().Matches((string)element.Attribute("d")!).Select(match => Number(match.Value)).ToList();
        var corners = ((string)element.Attribute("class")!).StartsWith("f-body", StringComparison.Ordinal)
            ? new[] { (numbers[0], numbers[1]), (numbers[2], numbers[3]), (numbers[^2], numbers[^1]) }
            : [(numbers[0], numbers[1]), (numbers[2], numbers[3]), (numbers[4], numbers[5]), (numbers[6], numbers[7])];
        return new(corners.Min(corner => corner.Item1), corners.Min(corner => corner.Item2), corners.Max(corner => corner.Item1), corners.Max(corner => corner.Item2), "path");

        double Value(string name) => (string?)element.Attribute(name) is { } value ? Number(value) : 0;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"-?\d+(?:\.\d+)?")]
    private static partial Regex Numbers();
}
