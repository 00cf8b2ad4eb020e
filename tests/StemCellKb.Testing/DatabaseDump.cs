using Microsoft.Data.Sqlite;

namespace StemCellKb.Testing;

/// <summary>All that a database file of ours holds, as texts that can be compared.</summary>
public static class DatabaseDump
{
    /// <summary>
    /// Every table row by row, and every token of the indexes at its place; not how SQLite arranges them. Texts go by concept and language: the numbers
    /// that join their rows say nothing.
    /// </summary>
    public static SortedDictionary<string, List<string>> Of(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var texts = Texts(connection);
        SortedDictionary<string, List<string>> tables = new(StringComparer.Ordinal);
        foreach (var table in Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '*_fts*' AND name <> 'search_vocab' AND name NOT LIKE 'sqlite_%'", texts, ""))
            tables.Add(table, Rows(connection, $"SELECT * FROM \"{table}\"", texts, table is "articles" or "search_document" ? "id" : "article_id"));
        foreach (var index in new[] { "search_fts", "search_record_fts" })
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"CREATE VIRTUAL TABLE temp.{index}_places USING fts5vocab(main, {index}, instance)";
            command.ExecuteNonQuery();
            tables.Add(index, Rows(connection, $"SELECT * FROM temp.{index}_places", texts, index == "search_fts" ? "doc" : ""));
        }
        return tables;
    }

    /// <summary>What differs, for a message; empty where nothing does.</summary>
    public static string Difference(SortedDictionary<string, List<string>> expected, SortedDictionary<string, List<string>> actual)
    {
        if (!expected.Keys.SequenceEqual(actual.Keys))
            return $"The tables are {string.Join(' ', actual.Keys)}, not {string.Join(' ', expected.Keys)}.";
        return string.Join('\n', expected.Where(table => !table.Value.SequenceEqual(actual[table.Key])).Select(table =>
            $"{table.Key} should hold\n{string.Join('\n', table.Value.Except(actual[table.Key]).Take(3))}\nand not\n{string.Join('\n', actual[table.Key].Except(table.Value).Take(3))}"));
    }

    private static Dictionary<long, string> Texts(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, concept_id, language FROM search_document";
        using var reader = command.ExecuteReader();
        Dictionary<long, string> texts = [];
        while (reader.Read())
            texts.Add(reader.GetInt64(0), $"{reader.GetString(1)}/{reader.GetString(2)}");
        return texts;
    }

    /// <param name="numbered">The column that holds numbers of texts.</param>
    private static List<string> Rows(SqliteConnection connection, string sql, Dictionary<long, string> texts, string numbered)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetName(i) == numbered ? texts[reader.GetInt64(i)] : reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : reader.GetValue(i))));
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}
