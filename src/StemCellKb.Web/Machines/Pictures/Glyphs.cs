using StemCellKb.Model;

namespace StemCellKb.Web.Machines.Pictures;

/// <summary>The marks of the site as distances, by half their size: the same forms as its icons.</summary>
internal static class Glyphs
{
    public static Func<double, double, double> Disc(double radius) => (x, y) => Math.Sqrt(x * x + y * y) - radius;

    public static Func<double, double, double> Ring(double radius, double stroke) => Outline(Disc(radius), stroke);

    public static Func<double, double, double> Box(double half) => (x, y) => Math.Max(Math.Abs(x), Math.Abs(y)) - half;

    public static Func<double, double, double> Diamond(double half) => (x, y) => (Math.Abs(x) + Math.Abs(y) - half) / Math.Sqrt(2);

    public static Func<double, double, double> Hexagon(double radius) =>
        (x, y) => Math.Max(Math.Abs(x), 0.5 * Math.Abs(x) + Math.Sqrt(0.75) * Math.Abs(y)) - Math.Sqrt(0.75) * radius;

    public static Func<double, double, double> Triangle(double half) =>
        (x, y) => Math.Max(y - 0.8 * half, (1.8 * Math.Abs(x) - 0.95 * (y + half)) / Math.Sqrt(1.8 * 1.8 + 0.95 * 0.95));

    /// <summary>A line with round ends.</summary>
    public static Func<double, double, double> Line(double x1, double y1, double x2, double y2, double stroke) => (x, y) =>
    {
        var (dx, dy) = (x2 - x1, y2 - y1);
        var along = Math.Clamp(((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy), 0, 1);
        return Math.Sqrt(Math.Pow(x - x1 - along * dx, 2) + Math.Pow(y - y1 - along * dy, 2)) - stroke / 2;
    };

    public static Func<double, double, double> Outline(Func<double, double, double> shape, double stroke) => (x, y) => Math.Abs(shape(x, y)) - stroke / 2;

    public static Func<double, double, double> All(params Func<double, double, double>[] shapes) => (x, y) =>
    {
        var nearest = double.MaxValue;
        foreach (var shape in shapes)
            nearest = Math.Min(nearest, shape(x, y));
        return nearest;
    };

    public static Func<double, double, double> Of(ConceptKind kind, double r)
    {
        var book = All(
            Line(0, -0.5 * r, 0, 0.8 * r, 0.15 * r),
            Line(0, -0.5 * r, -0.9 * r, -0.7 * r, 0.15 * r), Line(-0.9 * r, -0.7 * r, -0.9 * r, 0.6 * r, 0.15 * r), Line(-0.9 * r, 0.6 * r, 0, 0.8 * r, 0.15 * r),
            Line(0, -0.5 * r, 0.9 * r, -0.7 * r, 0.15 * r), Line(0.9 * r, -0.7 * r, 0.9 * r, 0.6 * r, 0.15 * r), Line(0.9 * r, 0.6 * r, 0, 0.8 * r, 0.15 * r));
        return ConceptKind.Each(
            disease: All(Outline(Diamond(r), 0.16 * r), Line(0, -0.36 * r, 0, 0.36 * r, 0.16 * r), Line(-0.36 * r, 0, 0.36 * r, 0, 0.16 * r)),
            cellType: All(Ring(0.94 * r, 0.16 * r), (x, y) => Disc(0.33 * r)(x - 0.2 * r, y - 0.12 * r)),
            mechanism: All(Outline(Hexagon(r), 0.16 * r), Line(-0.38 * r, 0.24 * r, 0, -0.3 * r, 0.16 * r), Line(0.38 * r, 0.24 * r, 0, -0.3 * r, 0.16 * r)),
            topic: book,
            term: book)(kind);
    }

    public static Func<double, double, double> Of(ClaimVerdict verdict, double r) => verdict switch
    {
        ClaimVerdict.Supported => Triangle(r),
        ClaimVerdict.Contested => Diamond(r),
        ClaimVerdict.NotSupported => Ring(0.75 * r, 0.36 * r),
        ClaimVerdict.AnimalOrLaboratoryOnly => Outline(Box(0.72 * r), 0.26 * r),
        ClaimVerdict.NoEvidenceYet => Line(-0.6 * r, 0, 0.6 * r, 0, 0.26 * r),
    };
}
