using System.Globalization;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Figures;

/// <summary>The axis of a panel: logarithmic for ratios, so that twice and half are equally far from 1; linear for all else.</summary>
public sealed class EffectAxis
{
    /// <summary>Beyond these an arrow says that the interval goes on.</summary>
    private const double SmallestRatio = .01;
    private const double LargestRatio = 100;

    private static readonly double[] Roundest = [1, 2, 5, 10, 20];

    /// <summary>How far a number may reach beyond the axis.</summary>
    public const double Overhang = 13;

    private readonly ForestPanel panel;
    private readonly double left;
    private readonly double right;
    private readonly double low;
    private readonly double high;

    public EffectAxis(ForestPanel panel, double left, double right)
    {
        (this.panel, this.left, this.right) = (panel, left, right);
        (low, high) = panel switch
        {
            { IsShare: true } => (0, 100),
            { IsRatio: true } => (
                Math.Clamp(panel.Rows.Min(row => row.Effect.Low) / 1.15, SmallestRatio, .5),
                Math.Clamp(panel.Rows.Max(row => row.Effect.High) * 1.15, 2, LargestRatio)),
            _ => Rounded(Math.Min(0, panel.Rows.Min(row => row.Effect.Low)), Math.Max(0, panel.Rows.Max(row => row.Effect.High))),
        };
        Ticks = TicksOf();
    }

    public IReadOnlyList<double> Ticks { get; }

    /// <summary>Where neither group does better; null where there is only one.</summary>
    public double? NoEffect => panel.IsShare ? null : panel.IsRatio ? 1 : 0;

    public bool Holds(double value) => value >= low && value <= high;

    public double Of(double value)
    {
        var within = Math.Clamp(value, low, high);
        var share = panel.IsRatio ? Math.Log(within / low) / Math.Log(high / low) : (within - low) / (high - low);
        return left + share * (right - left);
    }

    /// <summary>Lines from top to bottom, the half in which the cells do better tinted, and the line of no effect.</summary>
    public SvgElement Lines(double top, double bottom)
    {
        var canvas = new Canvas();
        if (NoEffect is { } none && panel.ComparesCells)
        {
            var (from, to) = panel.Better == Model.BetterWay.Higher ? (Of(none), right) : (left, Of(none));
            canvas.Add(Canvas.Make("rect", ("class", "f-side"), ("x", from), ("y", top), ("width", to - from), ("height", bottom - top)));
        }
        canvas.Path("f-hair", $"{string.Concat(Ticks.Where(tick => tick != NoEffect).Select(tick => Canvas.PathOf($"M{Of(tick)} {top}V{bottom}")))}");
        if (NoEffect is { } line)
            canvas.Path("f-zero", $"M{Of(line)} {top}V{bottom}");
        return canvas.Element;
    }

    /// <summary>The numbers under the axis.</summary>
    public void Numbers(Canvas canvas, double y)
    {
        foreach (var tick in Ticks)
            canvas.Text(LabelAt(tick), y, LabelOf(tick), Lettering.Note, Anchor.Middle);
    }

    /// <summary>Beneath its tick, or as near as a number at the end of the axis can stand.</summary>
    private double LabelAt(double tick)
    {
        var half = Lettering.Note.WidthOf(LabelOf(tick)) / 2;
        return Math.Clamp(Of(tick), left - Overhang + half, Math.Max(left - Overhang + half, right + Overhang - half));
    }

    private string LabelOf(double tick) => EffectWords.Signed(tick, panel, tick.ToString("0.######", CultureInfo.InvariantCulture)) + (panel.IsShare ? "%" : "");

    /// <summary>The finest ticks whose numbers stand clear of each other and within the axis.</summary>
    private IReadOnlyList<double> TicksOf()
    {
        IEnumerable<IReadOnlyList<double>> scales = panel.IsRatio
            ? [[.. Decades([1, 2, 5])], [.. Decades([1, 3])], [.. Decades([1])], [1]]
            : [Steps(1), Steps(2), Steps(4), [low, high]];
        return scales.First(ticks => ticks.Count == 1 || StandClear(ticks) || (!panel.IsRatio && ticks.Count == 2));
    }

    private bool StandClear(IReadOnlyList<double> ticks)
    {
        var labels = ticks.Select(tick => (At: LabelAt(tick), Width: Lettering.Note.WidthOf(LabelOf(tick)))).ToList();
        return labels.Zip(labels.Skip(1)).All(pair => pair.Second.At - pair.First.At >= (pair.First.Width + pair.Second.Width) / 2 + 6);
    }

    private IEnumerable<double> Decades(double[] of) =>
        from power in Enumerable.Range(-3, 7)
        from digit in of
        let tick = Math.Round(digit * Math.Pow(10, power), 4)
        where Holds(tick)
        select tick;

    private IReadOnlyList<double> Steps(int times)
    {
        var step = StepOf(high - low) * times;
        var first = Math.Ceiling(low / step - 1e-9);
        var count = (int)(Math.Floor(high / step + 1e-9) - first) + 1;
        return count < 2 ? [low, high] : [.. Enumerable.Range(0, count).Select(i => Math.Round((first + i) * step, 6))];
    }

    private static (double Low, double High) Rounded(double low, double high)
    {
        if (high - low < 1e-6)
            return (-1, 1);
        var step = StepOf(high - low);
        return (Math.Floor(low / step) * step, Math.Ceiling(high / step) * step);
    }

    /// <summary>1, 2 or 5 times a power of ten, so that a range has four to ten steps.</summary>
    private static double StepOf(double range)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(range)) - 1);
        return Roundest.Select(times => times * unit).First(step => range / step <= 8);
    }
}
