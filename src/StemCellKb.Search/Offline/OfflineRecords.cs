using Microsoft.Data.Sqlite;
using StemCellKb.Model;
using StemCellKb.Search.Indexing;

namespace StemCellKb.Search.Offline;

/// <summary>Pages of the site, claims and works with the words the server finds them by: statements, authors, identifiers.</summary>
/// <param name="Records">Pages, then works, most cited first, then claims, those with most evidence first.</param>
internal sealed record OfflineRecords(IReadOnlyList<Localized<OfflineRecord>> Records, int Pages, int Works, IReadOnlyDictionary<string, OfflineRecords.Found> Words)
{
    /// <param name="Steps">The first record, then the distances to the next ones, in base 36.</param>
    /// <param name="IsCut">Of a common word only the first records are kept.</param>
    internal readonly record struct Found(string Steps, bool IsCut);

    /// <summary>The index keeps no copy of its texts, but knows which words are in which of them.</summary>
    public static OfflineRecords Of(SearchEngine search)
    {
        using var connection = search.Connect();
        var places = new Dictionary<long, int>();
        var records = new List<Localized<OfflineRecord>>();
        foreach (var row in Rows(connection, "SELECT id, kind, key, title_en, title_zh, authors, year, asks, word, certainty, reasons FROM search_record ORDER BY id"))
        {
            if (RecordOf(row) is not { } record)
                continue;
            places[row.GetInt64(0)] = records.Count;
            records.Add(record);
        }
        var (pages, works) = (records.Count(record => record.English.Page is true), records.Count(record => record.English.By is not null));
        var words = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        Run(connection, "CREATE VIRTUAL TABLE temp.record_words USING fts5vocab(main, search_record_fts, instance)");
        foreach (var row in Rows(connection, "SELECT term, doc FROM temp.record_words"))
        {
            if (!places.TryGetValue(row.GetInt64(1), out var place))
                continue;
            if (!words.TryGetValue(row.GetString(0), out var found))
                words[row.GetString(0)] = found = [];
            // A word's records follow each other, whatever the place in them.
            if (found.Count == 0 || found[^1] != place)
                found.Add(place);
        }
        // The connection returns to its pool.
        Run(connection, "DROP TABLE temp.record_words");
        return new OfflineRecords(records, pages, works, words.ToDictionary(word => word.Key, word => FoundIn(word.Value, pages + works), StringComparer.Ordinal));
    }

    private static Found FoundIn(List<int> places, int claims)
    {
        var sorted = places.Distinct().Order().ToList();
        List<int> kept = [.. sorted.Where(place => place < claims).Take(Weights.Copy.MostTexts), .. sorted.Where(place => place >= claims).Take(Weights.Copy.MostTexts)];
        return new Found(string.Join(' ', OfflineTables.Distances(kept)), kept.Count < sorted.Count);
    }

    /// <summary>Null for a page that an export does not hold in the folder of a language.</summary>
    private static Localized<OfflineRecord>? RecordOf(SqliteDataReader row)
    {
        var (kind, key, english, chinese) = (row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4));
        if (kind == SearchRecord.Page && SearchablePage.All.First(page => page.Id == key).Route is { IsLiveOnly: true } or { Values.Count: 0 })
            return null;
        var url = kind switch
        {
            SearchRecord.Claim => SiteUrls.Claim(Language.English, ClaimId.Parse(key)),
            SearchRecord.Page => SearchablePage.All.First(page => page.Id == key).Route.In(Language.English),
            _ => SiteUrls.Reference(Language.English, ReferenceKey.Parse(key)),
        };
        return new Localized<string>(english, chinese).Select(title => new OfflineRecord
        {
            Path = url[(Language.English.Code.Length + 2)..],
            Title = title,
            By = kind == SearchRecord.Reference ? $"{row.GetString(5)} {row.GetValue(6)}".Trim() : null,
            Asks = TextAt(7),
            Word = TextAt(8),
            Certainty = TextAt(9),
            Reasons = TextAt(10) is { } reasons ? ClaimReasons.Read(reasons) : null,
            Page = kind == SearchRecord.Page ? true : null,
        });

        string? TextAt(int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }

    private static IEnumerable<SqliteDataReader> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return reader;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

internal sealed record OfflineRecord
{
    /// <summary>The address without the language.</summary>
    public required string Path { get; init; }

    public required string Title { get; init; }

    /// <summary>Authors and year of a work; null for others.</summary>
    public required string? By { get; init; }

    /// <summary>What a claim asks; null for others, as the next three.</summary>
    public required string? Asks { get; init; }

    /// <summary>On a claim.</summary>
    public required string? Word { get; init; }

    /// <summary>Of a claim's evidence, where there is one.</summary>
    public required string? Certainty { get; init; }

    /// <summary>For both.</summary>
    public required IReadOnlyList<Reason>? Reasons { get; init; }

    /// <summary>True for a page of the site itself, null for others.</summary>
    public required bool? Page { get; init; }
}
