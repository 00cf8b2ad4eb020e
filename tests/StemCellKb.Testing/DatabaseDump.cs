using Microsoft.Data.Sqlite;

namespace StemCellKb.Testing;

/// <summary>What a database holds, whatever the order in which it was written.</summary>
public static class DatabaseDump
{
    private static readonly string[] Indexes = ["search_fts", "search_record_fts"];

    /// <returns>By name, every table row by row, and every token of the search indexes at its place; not how SQLite arranges them.</returns>
    public static SortedDictionary<string, List<string>> Of(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        SortedDictionary<string, List<string>> tables = new(StringComparer.Ordinal);
        foreach (var table in Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '*_fts*' AND name <> 'search_vocab' AND name NOT LIKE 'sqlite_%'"))
            tables.Add(table, Rows(connection, $"SELECT * FROM \"{table}\""));
        foreach (var index in Indexes)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"CREATE VIRTUAL TABLE temp.{index}_places USING fts5vocab(main, {index}, instance)";
            command.ExecuteNonQuery();
            tables.Add(index, Rows(connection, $"SELECT * FROM temp.{index}_places"));
        }
        return tables;
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i))));
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}
