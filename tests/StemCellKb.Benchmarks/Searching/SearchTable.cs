using System.Globalization;
using StemCellKb.Benchmarks.Measuring;

namespace StemCellKb.Benchmarks.Searching;

/// <summary>The measurements by class of query, printed as one Markdown table.</summary>
internal sealed class SearchTable
{
    /// <summary>What the budget speaks of: words and names, a third of them with chosen facets, all with counted ones.</summary>
    public const string Budget = "**words and names**";

    private static readonly HashSet<string> InBudget = ["Chinese words", "English words", "names"];

    private readonly OrderedDictionary<string, Row> rows = [];

    public void BeginRound()
    {
        foreach (var row in rows.Values)
            row.BeginRound();
    }

    public void Engine(SearchQuery query, double wall, double processor)
    {
        Add(query, row => row.Engine, wall, processor);
        if (query.IsCompared)
            Add(query, row => row.Compared, wall, processor);
    }

    public void Trigram(SearchQuery query, double wall, double processor) => Add(query, row => row.Trigram, wall, processor);

    /// <summary>The 99th percentile of a class, in milliseconds by the clock: ours in each round, and the trigram table's.</summary>
    public (Samples Ours, Samples Trigram) Slowest(string name) => (new(rows[name].Engine.Wall.Percentiles(0.99)), new(rows[name].Trigram.Wall.Percentiles(0.99)));

    public void Print(TextWriter output)
    {
        output.WriteLine("| queries | n | p50 ms | p99 ms | max ms | p99 ms of processor | trigram p50 | trigram p99 | trigram max | total processor time ÷ trigram's (least–most) |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var (name, row) in rows)
            output.WriteLine($"| {name} | {row.Engine.Wall.Count} | {Figures(row.Engine)} | {F(row.Engine.Processor.Percentile(0.99))} | {(row.Trigram.Wall.Count == 0 ? "– | – | – | –" : $"{Figures(row.Trigram)} | {Ratio(row)}")} |");
    }

    private void Add(SearchQuery query, Func<Row, Clocks> side, double wall, double processor)
    {
        foreach (var name in InBudget.Contains(query.Class) ? [query.Class, Budget] : new[] { query.Class })
        {
            if (!rows.TryGetValue(name, out var row))
            {
                rows[name] = row = new Row(new Clocks(new(), new()), new Clocks(new(), new()), new Clocks(new(), new()));
                row.BeginRound();
            }
            side(row).Wall.Add(wall);
            side(row).Processor.Add(processor);
        }
    }

    private static string Figures(Clocks clocks) => $"{F(clocks.Wall.Percentile(0.5))} | {F(clocks.Wall.Percentile(0.99))} | {F(clocks.Wall.Percentile(1))}";

    /// <summary>Of processor time, round by round.</summary>
    private static string Ratio(Row row)
    {
        var ratios = row.Compared.Processor.Totals.Zip(row.Trigram.Processor.Totals, (engine, trigram) => engine / trigram).ToList();
        return $"{F(Timings.Median(ratios))} ({F(ratios.Min())}–{F(ratios.Max())})";
    }

    private static string F(double value) => value.ToString(value < 10 ? "F2" : "F0", CultureInfo.InvariantCulture);

    private sealed record Clocks(Timings Wall, Timings Processor);

    /// <param name="Compared">The engine over the queries that the trigram table was asked as well.</param>
    private sealed record Row(Clocks Engine, Clocks Compared, Clocks Trigram)
    {
        public void BeginRound()
        {
            foreach (var timings in new[] { Engine, Compared, Trigram }.SelectMany(clocks => new[] { clocks.Wall, clocks.Processor }))
                timings.BeginRound();
        }
    }
}
