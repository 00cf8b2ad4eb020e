using System.Globalization;
using System.Text;

namespace StemCellKb.Benchmarks.Measuring;

/// <summary>What was measured at one size.</summary>
internal sealed record GrowthPoint(int Concepts)
{
    /// <summary>From nothing to a server that is ready.</summary>
    public required double BuildSeconds { get; init; }

    /// <summary>Of that build, resident at most.</summary>
    public required double BuildMegabytes { get; init; }

    public required double FileMegabytes { get; init; }

    /// <summary>Start to a first article, the build there.</summary>
    public required double UnchangedSeconds { get; init; }

    /// <summary>Start to the page of the one article that was edited while the program was off.</summary>
    public required double ChangedSeconds { get; init; }

    /// <summary>Median of article pages nobody has asked for.</summary>
    public required double PageMilliseconds { get; init; }

    /// <summary>Resident after those pages.</summary>
    public required double ServingMegabytes { get; init; }

    /// <summary>With facets, p99.</summary>
    public required double SearchMilliseconds { get; init; }

    /// <summary>A second, in the first two minutes.</summary>
    public required double ExportedFiles { get; init; }

    /// <summary>A saved article under <c>--watch</c>; null where it was not measured.</summary>
    public required double? EditMilliseconds { get; init; }

    /// <summary>One chart for each figure, and a Markdown table of all.</summary>
    public static void Write(IReadOnlyList<GrowthPoint> points, string folder)
    {
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
        foreach (var chart in charts)
            File.WriteAllText(Path.Combine(folder, $"{chart.Name}.svg"), chart.Svg());

        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"| | {string.Join(" | ", points.Select(point => $"{point.Concepts:N0} concepts"))} |\n|---|{string.Concat(points.Select(_ => "--:|"))}\n");
        foreach (var chart in charts)
            table.Append(CultureInfo.InvariantCulture, $"| {chart.Title} | {string.Join(" | ", points.Select(point => chart.Words(point.Concepts)))} |\n");
        File.WriteAllText(Path.Combine(folder, "growth.md"), table.ToString());

        GrowthChart Chart(string name, string title, string unit, Func<GrowthPoint, double?> value) =>
            new(name, title, unit, [.. from point in points let measured = value(point) where measured is not null select (point.Concepts, measured.Value)]);
    }
}
