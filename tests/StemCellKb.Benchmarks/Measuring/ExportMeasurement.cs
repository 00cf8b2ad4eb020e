namespace StemCellKb.Benchmarks.Measuring;

/// <summary>A whole export of a build that is there, beside Hugo's pages of the same Markdown; then the same into the same folder.</summary>
internal static class ExportMeasurement
{
    /// <summary>Whole addresses, as in public.</summary>
    public const string Base = "https://example.org";

    private const double LeastFilesASecond = 400;

    /// <returns>The rows of the table. One round: it is more than a hundred files for each concept.</returns>
    public static async Task<IReadOnlyList<Row>> RowsAsync(Workshop workshop, int concepts)
    {
        var data = await workshop.DataOfAsync(concepts);
        var (output, site) = (workshop.Empty("export"), BuildMeasurement.HugoSite(workshop, workshop.ContentOf(concepts)));
        var (seconds, bytes) = Export();
        var files = Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Count();
        var (again, _) = Export();
        var pages = workshop.Empty("hugo-public");
        var (hugoSeconds, _) = ChildProgram.Run("hugo", "--quiet", "--source", site, "--destination", pages);
        var hugoRate = Directory.EnumerateFiles(pages, "*.html", SearchOption.AllDirectories).Count() / hugoSeconds;
        var rate = files / seconds;
        return
        [
            new($"export, {concepts:N0} concepts, {files:N0} files", $"≥ {LeastFilesASecond:N0} files/s", $"{rate:F0}/s ({seconds:F0} s, {bytes / 1e6:F0} MB)", $"Hugo {hugoRate:F0} pages/s", $"{rate / hugoRate:F2}", rate >= LeastFilesASecond),
            new("the same again, nothing changed", "≤ the first", $"{again:F0} s", "", "", again <= seconds),
        ];

        (double Seconds, long PeakBytes) Export() => ChildProgram.Run(workshop.Program, "export", "--out", output, "--content", workshop.ContentOf(concepts), "--data", data, "--base", Base);
    }
}
