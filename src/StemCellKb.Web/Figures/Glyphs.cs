using StemCellKb.Model;

namespace StemCellKb.Web.Figures;

/// <summary>The mark of a direction; form and fill tell it, hue only repeats it.</summary>
public static class Glyphs
{
    /// <param name="size">Half its height.</param>
    public static SvgElement Of(Direction direction, double x, double y, double size)
    {
        SvgElement[] parts = direction switch
        {
            Direction.Supports => [Path("f-full", $"M{x} {y - .92 * size}L{x + size} {y + .82 * size}H{x - size}Z")],
            Direction.Mixed => [Path("f-outline", $"M{x} {y - size}L{x + size} {y}L{x} {y + size}L{x - size} {y}Z"), Path("f-full", $"M{x} {y - size}V{y + size}L{x - size} {y}Z")],
            Direction.NoBenefit => [Canvas.Make("circle", ("class", "f-hollow"), ("cx", x), ("cy", y), ("r", .75 * size))],
            Direction.Harm => [Path("f-cross", $"M{x - .7 * size} {y - .7 * size}L{x + .7 * size} {y + .7 * size}M{x + .7 * size} {y - .7 * size}L{x - .7 * size} {y + .7 * size}")],
        };
        var glyph = parts is [var only] ? only : Canvas.Make("g").With([.. parts]);
        glyph["data-direction"] = direction.Word();
        return glyph;
    }

    private static SvgElement Path(string css, SvgPath path) => Canvas.Make("path", ("class", css), ("d", Canvas.PathOf(path)));
}
