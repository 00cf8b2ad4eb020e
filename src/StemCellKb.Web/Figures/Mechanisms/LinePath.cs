using System.Text;
using StemCellKb.Model;

namespace StemCellKb.Web.Figures.Mechanisms;

/// <summary>A line as a path: round at its corners, and an S where it changes height.</summary>
internal static class LinePath
{
    private const double Radius = 7;

    public static string Of(LayoutLine line)
    {
        var points = line.Points;
        var path = new StringBuilder(Canvas.PathOf($"M{points[0].X} {points[0].Y}"));
        for (var i = 1; i < points.Count; i++)
        {
            var (from, to) = (points[i - 1], points[i]);
            if (from.X != to.X && from.Y != to.Y)
            {
                var middle = (from.X + to.X) / 2;
                path.Append(Canvas.PathOf($"C{middle} {from.Y} {middle} {to.Y} {to.X} {to.Y}"));
                continue;
            }
            var next = i + 1 < points.Count ? points[i + 1] : to;
            var turns = (from.X == to.X && next.Y == to.Y && next.X != to.X) || (from.Y == to.Y && next.X == to.X && next.Y != to.Y);
            var end = turns ? Towards(to, from) : to;
            path.Append(Canvas.PathOf($"L{end.X} {end.Y}"));
            if (turns)
            {
                var after = Towards(to, next);
                path.Append(Canvas.PathOf($"Q{to.X} {to.Y} {after.X} {after.Y}"));
            }
        }
        return path.ToString();
    }

    /// <summary>A little way from a corner, at most half of the way.</summary>
    private static Point Towards(Point corner, Point other)
    {
        var length = Math.Abs(other.X - corner.X) + Math.Abs(other.Y - corner.Y);
        var share = Math.Min(Radius, length / 2) / length;
        return new(corner.X + (other.X - corner.X) * share, corner.Y + (other.Y - corner.Y) * share);
    }
}
