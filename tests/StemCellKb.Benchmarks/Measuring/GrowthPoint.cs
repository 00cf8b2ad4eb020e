using System.Globalization;
using System.Text;
using System.Text.Json;

namespace StemCellKb.Benchmarks.Measuring;

/// <summary>What was measured at one size; null is what was not measured there.</summary>
internal sealed record GrowthPoint
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public required int Concepts { get; init; }

    /// <summary>The day, since sizes need not be measured in one run.</summary>
    public required DateOnly Measured { get; init; }

    /// <summary>From nothing to a server that is ready.</summary>
    public required double? BuildSeconds { get; init; }

    /// <summary>Of that build, resident at most.</summary>
    public required double? BuildMegabytes { get; init; }

    public required double? FileMegabytes { get; init; }

    /// <summary>Start to a first article, the build there.</summary>
    public required double? UnchangedSeconds { get; init; }

    /// <summary>Start to the page of the one article that was edited while the program was off.</summary>
    public required double? ChangedSeconds { get; init; }

    /// <summary>Median of article pages nobody has asked for.</summary>
    public required double? PageMilliseconds { get; init; }

    /// <summary>Resident after those pages.</summary>
    public required double? ServingMegabytes { get; init; }

    /// <summary>With facets, p99.</summary>
    public required double? SearchMilliseconds { get; init; }

    /// <summary>A second.</summary>
    public required double? ExportedFiles { get; init; }

    /// <summary>A saved article under <c>--watch</c>.</summary>
    public required double? EditMilliseconds { get; init; }

    /// <summary>Puts the points beside those that stand in the folder for other sizes, and draws one chart for each figure and a Markdown table of all.</summary>
    public static void Write(IReadOnlyList<GrowthPoint> measured, string folder)
    {
        var kept = Path.Combine(folder, "growth.json");
        var earlier = File.Exists(kept) ? JsonSerializer.Deserialize<List<GrowthPoint>>(File.ReadAllText(kept)) ?? [] : [];
        List<GrowthPoint> points = [.. measured.UnionBy(earlier, point => point.Concepts).OrderBy(point => point.Concepts)];
        File.WriteAllText(kept, JsonSerializer.Serialize(points, Indented) + "\n");
        List<GrowthChart> charts =
        [
            Chart("build-time", "Full build", "s", point => point.BuildSeconds),
            Chart("build-memory", "Memory of the build", "MB", point => point.BuildMegabytes),
            Chart("file-size", "Database", "MB", point => point.FileMegabytes),
            Chart("start-unchanged", "Start, nothing changed", "s", point => point.UnchangedSeconds),
            Chart("start-changed", "Start, one article changed", "s", point => point.ChangedSeconds),
            Chart("edit-to-visible", "Edited article visible", "ms", point => point.EditMilliseconds),
            Chart("page-latency", "Article page nobody has asked for", "ms", point => point.PageMilliseconds),
            Chart("search-latency", "Search with facets, p99", "ms", point => point.SearchMilliseconds),
            Chart("serving-memory", "Memory of the server", "MB", point => point.ServingMegabytes),
            Chart("export-rate", "Export", "files/s", point => point.ExportedFiles),
        ];
        foreach (var chart in charts.Where(chart => chart.Points.Count > 0))
            File.WriteAllText(Path.Combine(folder, $"{chart.Name}.svg"), chart.Svg());

        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"| | {string.Join(" | ", points.Select(point => $"{point.Concepts:N0} concepts"))} |\n|---|{string.Concat(points.Select(_ => "--:|"))}\n");
        table.Append(CultureInfo.InvariantCulture, $"| Measured on | {string.Join(" | ", points.Select(point => $"{point.Measured:yyyy-MM-dd}"))} |\n");
        foreach (var chart in charts)
            table.Append(CultureInfo.InvariantCulture, $"| {chart.Title} | {string.Join(" | ", points.Select(point => chart.Words(point.Concepts)))} |\n");
        File.WriteAllText(Path.Combine(folder, "growth.md"), table.ToString());

        GrowthChart Chart(string name, string title, string unit, Func<GrowthPoint, double?> value) =>
            new(name, title, unit, [.. from point in points let measured = value(point) where measured is not null select (point.Concepts, measured.Value)]);
    }
}
