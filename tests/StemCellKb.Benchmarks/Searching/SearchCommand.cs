using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using StemCellKb.Search;
using StemCellKb.Store;

namespace StemCellKb.Benchmarks.Searching;

/// <summary>
/// <c>search</c>: the search of a built database beside a plain trigram table of the same articles, the same queries in alternating
/// rounds. Every round opens the build anew, so that no answer and no word is remembered from the one before.
/// </summary>
internal static class SearchCommand
{
    private const int Rounds = 5;

    public static int Run(string path)
    {
        if (KbDatabase.TryOpen(path) is null)
        {
            Console.Error.WriteLine($"'{path}' is no database of this program.");
            return 1;
        }
        Load(path, out var milliseconds, out var megabytes);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Rounds} rounds; loading takes {milliseconds:F0} ms and {megabytes:F0} MB\n"));
        Measure(path, Rounds).Print(Console.Out);
        return 0;
    }

    /// <exception cref="InvalidOperationException">The file is no build of the program this one was compiled with.</exception>
    /// <param name="compared">Beside a trigram table, which has to be made first.</param>
    public static SearchTable Measure(string path, int rounds, bool compared = true)
    {
        var database = KbDatabase.TryOpen(path) ?? throw new InvalidOperationException($"'{path}' is no database of this program.");
        using var trigram = compared ? TrigramTable.Open(path, database.BuildId) : null;
        var queries = Mix(path);
        var table = new SearchTable();
        for (var round = 0; round < rounds; round++)
        {
            table.BeginRound();
            var search = Load(path, out _, out _);
            Time(queries, query => Ask(search, query), table.Engine);
            if (trigram is not null)
                Time([.. queries.Where(query => query.IsCompared)], query => trigram.Search(query.Text), table.Trigram);
        }
        return table;
    }

    /// <summary>As the first question would, with what it then keeps.</summary>
    private static SearchEngine Load(string path, out double milliseconds, out double megabytes)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        var search = KbDatabase.TryOpen(path)!.Search;
        search.Warm();
        milliseconds = watch.Elapsed.TotalMilliseconds;
        megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        return search;
    }

    private static int Ask(SearchEngine search, SearchQuery query) => query.IsSuggest
        ? search.Suggest(query.Text, query.Language).Count
        : search.Search(new SearchRequest(query.Text, query.Language, query.Facets)).Total;

    private static void Time<T>(IReadOnlyList<SearchQuery> queries, Func<SearchQuery, T> ask, Action<SearchQuery, double, double> report)
    {
        foreach (var query in queries)
        {
            var (wall, processor) = (Stopwatch.GetTimestamp(), ThreadClock.Milliseconds());
            ask(query);
            report(query, Stopwatch.GetElapsedTime(wall).TotalMilliseconds, ThreadClock.Milliseconds() - processor);
        }
    }

    private static IReadOnlyList<SearchQuery> Mix(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return QueryMix.Of(connection);
    }
}
