using System.Globalization;
using StemCellKb.Model;

namespace StemCellKb.Web.Figures;

/// <summary>Years across a picture; each year is as wide as the others.</summary>
public sealed class YearAxis(int first, int last, double left, double right)
{
    private static readonly int[] Steps = [1, 2, 5, 10, 20, 50];

    private double PerYear => (right - left) / (last - first + 1);

    /// <summary>A date known to the year only stands in its middle.</summary>
    public double Of(PartialDate date) => left + (date.Year - first + (date.Month is { } month ? (month - .5) / 12 : .5)) * PerYear;

    public SvgElement Draw(double height)
    {
        var canvas = new Canvas();
        // As often as the years stand clear of each other.
        var step = Steps.First(step => step * PerYear >= Lettering.Note.WidthOf("2000") + 12 || step == 50);
        for (var year = first; year <= last + 1; year++)
        {
            var x = left + (year - first) * PerYear;
            canvas.Path(year % step == 0 ? "f-year" : "f-hair", $"M{x} {(year % step == 0 ? 22 : 26)}V{height}");
            if (year % step == 0 && year <= last)
                canvas.Text(Math.Max(x, left), 15, year.ToString(CultureInfo.InvariantCulture), Lettering.Note, Anchor.Middle);
        }
        return canvas.Element;
    }
}
