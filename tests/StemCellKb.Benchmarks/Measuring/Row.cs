namespace StemCellKb.Benchmarks.Measuring;

/// <summary>One line of the table.</summary>
/// <param name="Bar">What the design asks for.</param>
/// <param name="Met">Whether the median keeps to the bar.</param>
internal sealed record Row(string Work, string Bar, string Ours, string Other, string Ratio, bool Met)
{
    public static string Table(IEnumerable<Row> rows) => string.Join('\n', rows
        .Select(row => $"| {row.Work} | {row.Bar} | {row.Ours} | {row.Other} | {row.Ratio} | {(row.Met ? "yes" : "**no**")} |")
        .Prepend("|---|---|---|---|---|---|")
        .Prepend("| work | bar | ours | beside it | ratio | met |"));
}
