using StemCellKb.Model;

namespace StemCellKb.Web.Figures.Mechanisms;

/// <summary>The sign of an effect is the shape of its line's end: an arrow for more, a bar for less, an open circle for neither.</summary>
internal static class LineEnds
{
    /// <summary>How much shorter the line is than its way.</summary>
    public static double Length(EffectSign sign) => sign switch
    {
        EffectSign.Up => 4,
        EffectSign.Down => 3,
        EffectSign.Neutral => 10,
    };

    /// <param name="towards">1 where the line runs to the right, else -1.</param>
    public static SvgElement Of(EffectSign sign, double x, double y, int towards) => sign switch
    {
        EffectSign.Up => Path($"M{x - towards * 10} {y - 5.5}L{x - towards * 3} {y}L{x - towards * 10} {y + 5.5}"),
        EffectSign.Down => Path($"M{x - towards * 3} {y - 7.5}V{y + 7.5}"),
        EffectSign.Neutral => Canvas.Make("circle", ("class", "f-end"), ("cx", x - towards * 6), ("cy", y), ("r", 3.8)),
    };

    /// <summary>A line by itself, for a list or the legend.</summary>
    public static SvgElement Alone(EffectSign sign, EffectReach reach)
    {
        var canvas = new Canvas("svg", ("class", "f-key"), ("viewBox", "0 0 44 16"), ("aria-hidden", "true"));
        canvas.Add(Canvas.Make("path", ("class", "f-seen"), ("data-reach", reach.Word()), ("d", Canvas.PathOf($"M0 8H{44 - Length(sign)}"))));
        return canvas.Add(Of(sign, 44, 8, 1)).Element;
    }

    /// <summary>A line without an end, for the legend.</summary>
    public static SvgElement Line(EffectReach reach) => new Canvas("svg", ("class", "f-key"), ("viewBox", "0 0 44 16"), ("aria-hidden", "true"))
        .Add(Canvas.Make("path", ("class", "f-seen"), ("data-reach", reach.Word()), ("d", "M0 8H44"))).Element;

    private static SvgElement Path(SvgPath path) => Canvas.Make("path", ("class", "f-end"), ("d", Canvas.PathOf(path)));
}
