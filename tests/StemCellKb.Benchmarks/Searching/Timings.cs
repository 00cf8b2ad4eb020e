namespace StemCellKb.Benchmarks.Searching;

/// <summary>Milliseconds of the same queries in several rounds.</summary>
internal sealed class Timings
{
    private readonly List<List<double>> rounds = [];

    public void BeginRound() => rounds.Add([]);

    public void Add(double milliseconds) => rounds[^1].Add(milliseconds);

    public int Count => rounds.Count == 0 ? 0 : rounds[0].Count;

    /// <summary>Median over the rounds: one round on a busy machine moves it little.</summary>
    public double Percentile(double share) => Median(Percentiles(share));

    /// <summary>Round by round.</summary>
    public IReadOnlyList<double> Percentiles(double share) => [.. rounds.Where(round => round.Count > 0).Select(round => Percentile(round, share))];

    public IReadOnlyList<double> Totals => [.. rounds.Select(round => round.Sum())];

    public static double Median(IEnumerable<double> values) => Percentile([.. values], 0.5);

    private static double Percentile(List<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1 is var at && at > 0 ? at : 0)];
    }
}
