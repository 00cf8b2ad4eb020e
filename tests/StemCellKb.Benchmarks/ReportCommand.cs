using System.Globalization;
using StemCellKb.Benchmarks.Measuring;
using StemCellKb.Benchmarks.Searching;

namespace StemCellKb.Benchmarks;

/// <summary><c>report</c>: every budget in one table, ours and the other's in turn within one run.</summary>
internal static class ReportCommand
{
    private const int Large = 10_000;
    private const int Small = 100;

    /// <summary>Of an export: ten times as many are 1.9 million files of 45 GB, which take an hour.</summary>
    private const int Exported = 1_000;

    private const int Saves = 20;
    private const int Letters = 200;

    /// <param name="program">The published executable.</param>
    /// <param name="scratch">Kept from run to run, for the generated content.</param>
    /// <param name="results">Where <c>results.md</c> goes.</param>
    public static async Task<int> RunAsync(string program, string scratch, string results)
    {
        Directory.CreateDirectory(scratch);
        Directory.CreateDirectory(results);
        var workshop = new Workshop(program, scratch);
        List<Row> rows = [];
        Add(await ServingMeasurement.RowAsync(workshop));
        var (uncached, _) = await PageMeasurement.UncachedAsync(workshop, Large);
        Add(new Row("article page nobody has asked for, 20,000 articles", "≤ 3 ms median", $"{uncached.Median:F1} ms (p99 {uncached.At(0.99):F1})", "", "", uncached.Median <= 3));
        foreach (var row in await BuildMeasurement.RowsAsync(workshop, Large))
            Add(row);
        foreach (var row in await ExportMeasurement.RowsAsync(workshop, Exported))
            Add(row);
        var edit = await EditMeasurement.RunAsync(program, workshop.ContentOf(Large), Saves);
        var small = await EditMeasurement.RunAsync(program, workshop.ContentOf(Small), Saves);
        Add(new Row($"one edited article visible, {Large:N0} concepts", "≤ 150 ms", $"{edit.Show("F0")} ms", "", "", edit.Median <= 150));
        Add(new Row($"the same beside {Small} concepts", "≤ 2 ×", $"{edit.Median:F0} ms", $"{small.Show("F0")} ms", $"{edit.Median / small.Median:F2}", edit.Median <= 2 * small.Median));
        await using (var typing = await TypingMeasurement.BeginAsync(workshop.ContentOf(Large)))
        {
            var (letters, completions) = (await typing.DiagnosticsAsync(Letters), await typing.CompletionsAsync(Letters));
            Add(new Row($"a letter in an editor to its diagnostics, {Large:N0} concepts", "≤ 150 ms", $"{letters.Show("F0")} ms (p99 {letters.At(0.99):F0})", "", "", letters.Median <= 150));
            Add(new Row("completion there, p99", "≤ 20 ms", $"{completions.At(0.99):F1} ms", "", "", completions.At(0.99) <= 20));
        }
        var search = SearchCommand.Measure(await workshop.BuildOfAsync(Large), Workshop.Rounds);
        foreach (var row in SearchRows(search))
            Add(row);
        foreach (var row in await PageMeasurement.StartAsync(workshop))
            Add(row);
        Add(await PageMeasurement.WireAsync(workshop));

        var text = $"Measured on {DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: {Environment.ProcessorCount} processors, {Machine()}, .NET {Environment.Version}.\n"
            + $"Each figure is the median of {Workshop.Rounds} runs and between what it lay, ours and the other's in turn.\n\n{Row.Table(rows)}\n";
        await File.WriteAllTextAsync(Path.Combine(results, "results.md"), text);
        return 0;

        void Add(Row row)
        {
            rows.Add(row);
            Console.WriteLine($"{row.Work}: {row.Ours}{(row.Other.Length > 0 ? $", {row.Other}, ratio {row.Ratio}" : "")}; bar {row.Bar}{(row.Met ? "" : "  <-- missed")}");
        }
    }

    private static IEnumerable<Row> SearchRows(SearchTable table)
    {
        var (search, trigram) = table.Slowest(SearchTable.Budget);
        var (suggest, _) = table.Slowest(SearchQuery.Suggest);
        yield return new($"search with facets, {2 * Large:N0} articles, p99", "≤ 20 ms", $"{search.Show("F0")} ms", $"trigram table without facets {trigram.Show("F0")} ms", search.Over(trigram).Show("F2"), search.Median <= 20);
        yield return new("suggestions there, p99", "≤ 5 ms", $"{suggest.Show("F1")} ms", "", "", suggest.Median <= 5);
    }

    private static string Machine() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim() ?? "unknown"
        : System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture.ToString();
}
