using Microsoft.Data.Sqlite;

namespace StemCellKb.Benchmarks.Searching;

/// <summary>
/// What one would write without a search engine of one's own: an FTS5 table with the trigram tokenizer, ranked by BM25,
/// and <c>LIKE</c> for what is shorter than three characters. It answers with row ids only: no names, facets or highlights.
/// </summary>
internal sealed class TrigramTable : IDisposable
{
    private const int Shown = 20;

    private readonly SqliteConnection connection;

    private TrigramTable(SqliteConnection connection) => this.connection = connection;

    /// <summary>Beside the build, made once for it.</summary>
    public static TrigramTable Open(string database, string buildId)
    {
        var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(database))!, $"trigram-{buildId[..Math.Min(16, buildId.Length)]}.db");
        if (!File.Exists(path))
            Create(path + ".part", database, path);
        return new TrigramTable(Connect(path));
    }

    /// <summary>How many texts match, and the best of them.</summary>
    public (int Total, IReadOnlyList<int> Shown) Search(string query)
    {
        var words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isLong = words.All(word => word.Length >= 3);
        using var command = connection.CreateCommand();
        command.CommandText = isLong ? "SELECT rowid FROM texts WHERE texts MATCH $query ORDER BY rank" : "SELECT rowid FROM texts WHERE body LIKE $query";
        command.Parameters.AddWithValue("$query", isLong ? string.Join(" AND ", words.Select(word => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) : $"%{query}%");
        using var reader = command.ExecuteReader();
        var (total, shown) = (0, new List<int>());
        for (; reader.Read(); total++)
        {
            if (shown.Count < Shown)
                shown.Add(reader.GetInt32(0));
        }
        return (total, shown);
    }

    public void Dispose() => connection.Dispose();

    private static void Create(string part, string database, string path)
    {
        File.Delete(part);
        using (var connection = Connect(part))
        {
            using var command = connection.CreateCommand();
            command.CommandText =
                """
                ATTACH $database AS build;
                CREATE VIRTUAL TABLE texts USING fts5(title, body, tokenize='trigram');
                INSERT INTO texts(rowid, title, body)
                    SELECT a.id, a.title, (SELECT group_concat(s.heading || char(10) || s.plain_text, char(10)) FROM build.sections s WHERE s.article_id = a.id)
                    FROM build.articles a;
                INSERT INTO texts(texts) VALUES('optimize');
                """;
            command.Parameters.AddWithValue("$database", Path.GetFullPath(database));
            command.CommandTimeout = 0;
            command.ExecuteNonQuery();
        }
        File.Move(part, path);
    }

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA mmap_size=4294967296; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;";
        command.ExecuteNonQuery();
        return connection;
    }
}
