using System.Diagnostics;
using System.Globalization;
using StemCellKb.Benchmarks.Searching;

namespace StemCellKb.Benchmarks.Measuring;

/// <summary>One size of the knowledge base after another: what a build, a change, a page, a search and an export cost there.</summary>
internal static class GrowthMeasurement
{
    /// <summary>Of concepts; beyond it the copy that is edited would take longer than all the rest.</summary>
    private const int LargestEdited = 10_000;

    private const int Saves = 20;

    /// <summary>How long an export is watched: a whole one is more than a hundred files for each concept.</summary>
    private static readonly TimeSpan ExportWatched = TimeSpan.FromMinutes(6);

    public static async Task<GrowthPoint> AtAsync(Workshop workshop, int concepts)
    {
        var content = workshop.ContentOf(concepts);
        // What is built for the measurement is what the others read: a large one is not built twice.
        var data = workshop.Empty(Workshop.DataName(concepts));
        var (seconds, bytes) = await BuildMeasurement.BuildAsync(workshop, content, data);
        var (unchanged, changed) = (await StartAsync(workshop, content, data), await ChangedAsync(workshop, content, data));
        var file = await workshop.BuildOfAsync(concepts);
        var (pages, resident) = await PageMeasurement.UncachedAsync(workshop, concepts);
        return new GrowthPoint
        {
            Concepts = concepts,
            Measured = DateOnly.FromDateTime(DateTime.Today),
            BuildSeconds = seconds,
            BuildMegabytes = bytes / 1e6,
            FileMegabytes = new FileInfo(file).Length / 1e6,
            UnchangedSeconds = unchanged,
            ChangedSeconds = changed,
            PageMilliseconds = pages.Median,
            ServingMegabytes = resident / 1e6,
            SearchMilliseconds = SearchCommand.Measure(file, rounds: 1, compared: false).Slowest(SearchTable.Budget).Ours.Median,
            ExportedFiles = ExportRate(workshop, content, data),
            EditMilliseconds = concepts <= LargestEdited ? (await EditMeasurement.RunAsync(workshop.Program, content, Saves)).Median : null,
        };
    }

    /// <summary>Seconds from the start of the program to the page of an article that was edited while it was off; the edit is taken back.</summary>
    private static async Task<double> ChangedAsync(Workshop workshop, string content, string data)
    {
        var article = EditMeasurement.ArticleOf(content);
        var text = await File.ReadAllTextAsync(article);
        var mark = string.Create(CultureInfo.InvariantCulture, $"Changed{DateTime.UtcNow.Ticks}");
        try
        {
            await File.WriteAllTextAsync(article, EditMeasurement.Marked(text, mark));
            return await StartAsync(workshop, content, data, mark);
        }
        finally
        {
            await File.WriteAllTextAsync(article, text);
        }
    }

    /// <summary>Seconds from the start of the program to the page of that article.</summary>
    /// <exception cref="InvalidOperationException">The page has no such text.</exception>
    private static async Task<double> StartAsync(Workshop workshop, string content, string data, string mark = "")
    {
        var watch = Stopwatch.StartNew();
        var (program, address) = await workshop.ServeAsync(content, data);
        using (program)
        {
            using var client = new HttpClient { BaseAddress = address };
            var page = await client.GetStringAsync(EditMeasurement.PageOf(EditMeasurement.ArticleOf(content)));
            return page.Contains(mark, StringComparison.Ordinal) ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException($"'{mark}' does not show.");
        }
    }

    /// <returns>Files a second: of a whole export, its start included; where that is watched in part only, of the last minute, since the first go to what is made for downloads.</returns>
    private static double ExportRate(Workshop workshop, string content, string data)
    {
        var output = workshop.Empty("export");
        var seconds = ChildProgram.RunAtMost(ExportWatched, workshop.Program, "export", "--out", output, "--content", content, "--data", data, "--base", ExportMeasurement.Base);
        List<DateTime> written = [.. new DirectoryInfo(output).EnumerateFiles("*", SearchOption.AllDirectories).Select(file => file.LastWriteTimeUtc)];
        var lastMinute = written.DefaultIfEmpty(DateTime.MaxValue).Max() - TimeSpan.FromMinutes(1);
        workshop.Empty("export");
        return seconds < ExportWatched.TotalSeconds ? written.Count / seconds : written.Count(time => time > lastMinute) / 60.0;
    }
}
