using System.Diagnostics;
using System.Globalization;
using StemCellKb.Model;
using StemCellKb.Store;

namespace StemCellKb.Benchmarks.Searching;

/// <summary><c>check</c>: a sentence set beside the claims of a built database. The bar is a p99 of 30 ms at 20,000 articles.</summary>
internal static class CheckCommand
{
    private const int Rounds = 3;
    private const int Claims = 250;

    public static int Run(string path)
    {
        if (KbDatabase.TryOpen(path) is null)
        {
            Console.Error.WriteLine($"'{path}' is no database of this program.");
            return 1;
        }
        var (timings, processor) = (new Timings(), new Timings());
        var first = new Timings();
        for (var round = 0; round < Rounds; round++)
        {
            var database = KbDatabase.TryOpen(path)!;
            database.Search.Warm();
            var sentences = SentencesOf(database);
            // The first reading of a build loads what later ones share.
            first.BeginRound();
            first.Add(Measure(database, sentences[0]).Elapsed);
            timings.BeginRound();
            processor.BeginRound();
            foreach (var sentence in sentences)
            {
                var (elapsed, worked) = Measure(database, sentence);
                timings.Add(elapsed);
                processor.Add(worked);
            }
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {timings.Count} sentences, {Rounds} rounds: median {timings.Percentile(0.5):F1} ms, p99 {timings.Percentile(0.99):F1} ms, of the processor {processor.Percentile(0.5):F1} and {processor.Percentile(0.99):F1} ms; the first of a build {first.Percentile(0.5):F0} ms
            """));
        return 0;
    }

    private static (double Elapsed, double Worked) Measure(KbDatabase database, string sentence)
    {
        var (start, clock) = (Stopwatch.GetTimestamp(), ThreadClock.Milliseconds());
        database.Statements.Check(sentence, Language.English);
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, ThreadClock.Milliseconds() - clock);
    }

    /// <summary>Claims as they stand, denied and too strong, and foreign subjects, in both languages.</summary>
    private static List<string> SentencesOf(KbDatabase database)
    {
        var ids = database.Evidence.ListIds();
        var step = Math.Max(1, ids.Count / Claims);
        var claims = ids.Where((_, i) => i % step == 0).Take(Claims).Select(id => database.Evidence.FindWritten(id)!);
        return
        [
            .. claims.SelectMany(claim => new[] { claim.Says.English, claim.Says.Chinese, $"It is not true that {claim.Says.English}", $"已证实{claim.Says.Chinese}" }),
            "Stem cells cure Parkinson's disease.", "干细胞可以治愈帕金森病。", "Stem cells cure everything.", "今天北京天气晴朗。",
        ];
    }
}
