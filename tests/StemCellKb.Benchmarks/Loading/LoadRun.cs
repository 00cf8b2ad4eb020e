using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace StemCellKb.Loading;

/// <summary>Readers who ask without pause for pages, searches and JSON in both languages, while an author edits.</summary>
/// <param name="site">Of a program that serves <paramref name="content"/> with <c>--watch</c> and without a limit of searches.</param>
/// <param name="processId">Of that program.</param>
/// <param name="between">From one edit to the next.</param>
public sealed partial class LoadRun(HttpClient site, ChangingContent content, int processId, TimeSpan between)
{
    private const int Readers = 8;

    /// <summary>More of one sort say no more.</summary>
    private const int MostProblems = 20;

    private static readonly TimeSpan MostPatience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Sample = TimeSpan.FromMilliseconds(500);

    private static readonly string[] Words =
    [
        "lupus nephritis", "mesenchymal stem cells", "Crohn's disease fistula", "tofacitinib", "umbilical cord", "graft versus host", "il-17", "Treg", "safety", "exosome",
        "狼疮性肾炎", "间充质干细胞", "克罗恩病", "脐带", "移植物抗宿主病", "类风湿关节炎", "免疫调节", "外泌体", "银屑病 皮损", "自体移植",
    ];

    private readonly ConcurrentQueue<string> errors = new();
    private readonly ConcurrentQueue<string> mixed = new();
    private readonly List<double> visible = [];
    private readonly List<double> megabytes = [];

    /// <param name="duration">At least, and until so many editions were seen by a reader.</param>
    public async Task<LoadReport> RunAsync(TimeSpan duration, int editions = 0)
    {
        var pages = await PagesAsync();
        var clock = Stopwatch.StartNew();
        using var over = new CancellationTokenSource();
        var end = EndAsync(duration, editions, over);
        var readers = Enumerable.Range(1, Readers).Select(seed => Task.Run(() => ReadAsync(pages, new Random(seed), over.Token))).ToList();
        var author = Task.Run(() => EditAsync(over.Token));
        var memory = Task.Run(() => MeasureAsync(over.Token));
        var times = (await Task.WhenAll(readers)).SelectMany(reader => reader).GroupBy(time => time.Kind, time => time.Milliseconds)
            .OrderBy(kind => kind.Key, StringComparer.Ordinal).ToDictionary(kind => kind.Key, IReadOnlyList<double> (kind) => [.. kind.Order()]);
        await Task.WhenAll(author, memory, end);
        return new LoadReport(clock.Elapsed, times, errors, mixed, visible.Count, [.. visible.Order()], megabytes);
    }

    private async Task EndAsync(TimeSpan duration, int editions, CancellationTokenSource over)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < duration || (visible.Count < editions && clock.Elapsed < MostPatience))
            await Task.Delay(Sample, CancellationToken.None);
        await over.CancelAsync();
    }

    private async Task<string[]> PagesAsync() =>
        [.. PageAddress().Matches(await site.GetStringAsync("/sitemap-1.xml")).Select(match => new Uri(match.Groups[1].Value).PathAndQuery)];

    private async Task<List<(string Kind, double Milliseconds)>> ReadAsync(string[] pages, Random random, CancellationToken over)
    {
        var times = new List<(string, double)>();
        while (!over.IsCancellationRequested)
        {
            var (kind, address) = Next(pages, random);
            var asked = Stopwatch.GetTimestamp();
            try
            {
                using var answer = await site.GetAsync(address, CancellationToken.None);
                var text = await answer.Content.ReadAsStringAsync(CancellationToken.None);
                times.Add((kind, Stopwatch.GetElapsedTime(asked).TotalMilliseconds));
                if (answer.StatusCode != HttpStatusCode.OK || text.Length == 0)
                    Note(errors, $"{(int)answer.StatusCode} {address}");
                else if (Editions(text) is { } two)
                    Note(mixed, $"{address}: {two}");
            }
            catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException or IOException)
            {
                Note(errors, $"{address}: {problem.Message}");
            }
        }
        return times;
    }

    private static (string Kind, string Address) Next(string[] pages, Random random)
    {
        var language = random.Next(2) == 0 ? "en" : "zh";
        var word = Words[random.Next(Words.Length)];
        // Two words and a number: few searches are asked twice.
        var words = Uri.EscapeDataString($"{word} {Words[random.Next(Words.Length)]} {random.Next(100)}");
        return random.Next(100) switch
        {
            < 45 => ("page", pages[random.Next(pages.Length)]),
            < 60 => ("page", ChangingContent.Page),
            < 65 => ("page as JSON", ChangingContent.Page + ".json"),
            < 80 => ("search", $"/{language}/search?q={words}"),
            < 90 => ("search as JSON", $"/api/v1/search?language={language}&q={words}"),
            < 95 => ("suggest", $"/api/v1/suggest?language={language}&q={Uri.EscapeDataString(word[..2])}"),
            _ => ("filter", $"/{language}/evidence?model=human"),
        };
    }

    /// <summary>Two editions of one file on a page, or null.</summary>
    private static string? Editions(string text)
    {
        foreach (var kind in Edition().Matches(text).GroupBy(match => match.Groups[1].Value))
        {
            if (kind.Select(match => match.Value).Distinct().ToList() is { Count: > 1 } several)
                return string.Join(" and ", several);
        }
        return null;
    }

    private async Task EditAsync(CancellationToken over)
    {
        for (var edition = 2; !over.IsCancellationRequested; edition++)
        {
            var edited = Stopwatch.GetTimestamp();
            content.Edit(edition);
            var mark = ChangingContent.Mark(edition);
            while (!over.IsCancellationRequested)
            {
                if ((await site.GetStringAsync(ChangingContent.Page, CancellationToken.None)).Contains(mark, StringComparison.Ordinal))
                {
                    visible.Add(Stopwatch.GetElapsedTime(edited).TotalMilliseconds);
                    break;
                }
                await PauseAsync(TimeSpan.FromMilliseconds(10), over);
            }
            await PauseAsync(between - Stopwatch.GetElapsedTime(edited), over);
        }
    }

    private async Task MeasureAsync(CancellationToken over)
    {
        using var program = Process.GetProcessById(processId);
        while (!over.IsCancellationRequested)
        {
            program.Refresh();
            megabytes.Add(program.WorkingSet64 / 1e6);
            await PauseAsync(Sample, over);
        }
    }

    private static async Task PauseAsync(TimeSpan time, CancellationToken over)
    {
        if (time > TimeSpan.Zero)
            await Task.Delay(time, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static void Note(ConcurrentQueue<string> problems, string problem)
    {
        if (problems.Count < MostProblems)
            problems.Enqueue(problem);
    }

    [GeneratedRegex("<loc>([^<]+)</loc>")]
    private static partial Regex PageAddress();

    [GeneratedRegex("(Claim|Text)Edition[0-9]+")]
    private static partial Regex Edition();
}
