using StemCellKb.Model;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Figures;

/// <summary>The mark of a study: a disc as large as the study, a sheet for a review, a dashed box where the number of people is not known.</summary>
public static class StripMarks
{
    public static void Draw(Canvas canvas, StripMark mark, double x, double y, double radius)
    {
        if (mark.Directions is [var only])
        {
            canvas.Add(Body(mark, x, y, radius, only)).Add(Glyphs.Of(only, x, y, Math.Min(radius * .55, 7)));
            return;
        }
        if (!IsDisc(mark))
        {
            // Side by side on a sheet as wide as they need.
            var part = 2 * radius / mark.Directions.Count;
            for (var i = 0; i < mark.Directions.Count; i++)
            {
                var middle = x - radius + (i + .5) * part;
                canvas.Add(Sheet(mark, middle, y, part / 2, radius, mark.Directions[i])).Add(Glyphs.Of(mark.Directions[i], middle, y, Math.Min(part * .3, 5)));
            }
            return;
        }
        // From the bottom, clockwise: of two, the first is the left half.
        var share = 2 * Math.PI / mark.Directions.Count;
        for (var i = 0; i < mark.Directions.Count; i++)
        {
            var (from, to) = (Math.PI / 2 + i * share, Math.PI / 2 + (i + 1) * share);
            var middle = (from + to) / 2;
            canvas.Add(Canvas.Make("path", ("class", "f-body"), ("data-direction", mark.Directions[i].Word()), ("d", Canvas.PathOf(
                $"M{x} {y}L{x + radius * Math.Cos(from)} {y + radius * Math.Sin(from)}A{radius} {radius} 0 0 1 {x + radius * Math.Cos(to)} {y + radius * Math.Sin(to)}Z"))));
            canvas.Add(Glyphs.Of(mark.Directions[i], x + radius * .48 * Math.Cos(middle), y + radius * .48 * Math.Sin(middle), Math.Min(radius * .32, 6)));
        }
    }

    /// <summary>The mark by itself, for a line of a list.</summary>
    public static SvgElement Alone(StripMark mark)
    {
        var radius = Math.Min(StripDrawing.RadiusOf(mark), 19);
        var canvas = new Canvas("svg", ("class", "f-alone"), ("viewBox", "-20 -20 40 40"), ("aria-hidden", "true"));
        Draw(canvas, mark, 0, 0, radius);
        return canvas.Element;
    }

    private static readonly Dictionary<Direction, string> Keys = Enum.GetValues<Direction>().ToDictionary(direction => direction, direction => KeyOf(canvas => canvas.Add(Glyphs.Of(direction, 0, 0, 9))));

    /// <summary>For legends, which are the same on every page, as markup.</summary>
    public static string TwoKey { get; } = KeyOf(canvas => Draw(canvas, Example(StripLane.Cohort, 100, Direction.Supports, Direction.NoBenefit), 0, 0, 17));

    public static string UnknownKey { get; } = KeyOf(canvas => canvas.Add(Body(Example(StripLane.Cohort, null, Direction.NoBenefit), 0, 0, 16, Direction.NoBenefit)));

    public static string ReviewKey { get; } = KeyOf(canvas => canvas.Add(Body(Example(StripLane.Appraisal, null, Direction.NoBenefit), 0, 0, 16, Direction.NoBenefit)));

    /// <summary>Discs of 20, 100 and 500 people, as large as in the picture.</summary>
    public static string SizesKey { get; } = SizesOf();

    /// <summary>A direction's mark.</summary>
    public static string Key(Direction direction) => Keys[direction];

    private static string SizesOf()
    {
        var canvas = new Canvas("svg", ("class", "sizes"), ("viewBox", "0 0 86 46"), ("aria-hidden", "true"));
        var x = 1.0;
        foreach (var people in (ReadOnlySpan<int>)[20, 100, 500])
        {
            var radius = StripDrawing.RadiusOf(people);
            canvas.Add(Canvas.Make("circle", ("cx", x + radius), ("cy", 23.0), ("r", radius)));
            x += 2 * radius + 1.5;
        }
        return canvas.Element.Markup();
    }

    private static string KeyOf(Action<Canvas> draw)
    {
        var canvas = new Canvas("svg", ("class", "f-alone"), ("viewBox", "-20 -20 40 40"), ("aria-hidden", "true"));
        draw(canvas);
        return canvas.Element.Markup();
    }

    private static StripMark Example(StripLane lane, int? people, params Direction[] directions) => new(default, "", new PartialDate(2000), lane, StudyDesign.Cohort, people, directions, "");

    /// <summary>Only a disc has a size, so only a study whose number of people is known has a disc.</summary>
    private static bool IsDisc(StripMark mark) => mark.Lane is not StripLane.Appraisal && mark.People is not null;

    private static SvgElement Body(StripMark mark, double x, double y, double radius, Direction direction) => IsDisc(mark)
        ? Canvas.Make("circle", ("class", "f-body"), ("data-direction", direction.Word()), ("cx", x), ("cy", y), ("r", radius))
        : Sheet(mark, x, y, radius, radius, direction);

    private static SvgElement Sheet(StripMark mark, double x, double y, double halfWidth, double radius, Direction direction) => Canvas.Make(
        "rect",
        ("class", mark.Lane is StripLane.Randomized or StripLane.Cohort or StripLane.Uncontrolled ? "f-body f-unknown" : "f-body"),
        ("data-direction", direction.Word()), ("x", x - halfWidth), ("y", y - .82 * radius), ("width", 2 * halfWidth), ("height", 1.64 * radius), ("rx", 3));
}
