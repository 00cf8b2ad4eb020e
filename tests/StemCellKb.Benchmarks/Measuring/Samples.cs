using System.Globalization;

namespace StemCellKb.Benchmarks.Measuring;

/// <summary>One measurement, several times.</summary>
internal sealed record Samples(IReadOnlyList<double> Values)
{
    public double Median => At(0.5);

    public double Lowest => Values.Min();

    public double Highest => Values.Max();

    /// <summary>Each of ours beside the other's of the same round.</summary>
    public Samples Over(Samples other) => new([.. Values.Zip(other.Values, (mine, theirs) => mine / theirs)]);

    public double At(double share)
    {
        var sorted = Values.Order().ToList();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
    }

    /// <summary>The median, and between what it lay: <c>1.12 (1.05–1.24)</c>.</summary>
    public string Show(string format) => Values.Count == 1
        ? Text(Median, format)
        : $"{Text(Median, format)} ({Text(Lowest, format)}–{Text(Highest, format)})";

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
