using Microsoft.Data.Sqlite;

namespace StemCellKb.Store.Search;

/// <param name="Rank">As BM25 of FTS5 has it: the more below zero, the better.</param>
internal readonly record struct RankedDocument(int Document, double Rank);

/// <summary>A text as the index keeps it for ranking.</summary>
internal sealed record DocumentHead(int Id, string Title, string Summary, string Headings, string Reviewed);

/// <param name="Anchor">Of the heading; the same in both languages.</param>
internal sealed record SectionText(string Anchor, string Heading, string Text);

/// <summary>The questions search asks the database, over one connection of the pool.</summary>
internal sealed class FullTextIndex(SqliteConnection connection) : IDisposable
{
    /// <summary>Texts that match, best first.</summary>
    public IEnumerable<RankedDocument> Ranked(string match)
    {
        using var command = Command("SELECT rowid, rank FROM search_fts WHERE search_fts MATCH $match ORDER BY rank", match);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return new RankedDocument(reader.GetInt32(0), reader.GetDouble(1));
    }

    /// <summary>Texts that match, in no order: much cheaper than ranking them.</summary>
    public List<int> Matching(string match)
    {
        using var command = Command("SELECT rowid FROM search_fts WHERE search_fts MATCH $match", match);
        using var reader = command.ExecuteReader();
        var documents = new List<int>();
        while (reader.Read())
            documents.Add(reader.GetInt32(0));
        return documents;
    }

    public Dictionary<int, DocumentHead> Heads(IReadOnlyCollection<int> documents)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT id, title, summary, headings, reviewed FROM search_document WHERE id IN ({string.Join(',', documents)})";
        using var reader = command.ExecuteReader();
        var heads = new Dictionary<int, DocumentHead>();
        while (reader.Read())
            heads[reader.GetInt32(0)] = new DocumentHead(reader.GetInt32(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4));
        return heads;
    }

    public List<SectionText> Sections(int document)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT anchor, heading, plain_text FROM sections WHERE article_id = $document ORDER BY ordinal";
        command.Parameters.AddWithValue("$document", document);
        using var reader = command.ExecuteReader();
        var sections = new List<SectionText>();
        while (reader.Read())
            sections.Add(new SectionText(reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        return sections;
    }

    /// <summary>The best claims or works that match.</summary>
    public List<T> Records<T>(string kind, string match, int most, Func<SqliteDataReader, T> read)
    {
        using var command = Command(
            """
            SELECT r.key, r.title_en, r.title_zh, r.authors, r.year, r.verdict
            FROM search_record_fts f JOIN search_record r ON r.id = f.rowid
            WHERE search_record_fts MATCH $match AND r.kind = $kind ORDER BY f.rank LIMIT $most
            """, match);
        command.Parameters.AddWithValue("$kind", kind);
        command.Parameters.AddWithValue("$most", most);
        using var reader = command.ExecuteReader();
        var records = new List<T>();
        while (reader.Read())
            records.Add(read(reader));
        return records;
    }

    public void Dispose() => connection.Dispose();

    private SqliteCommand Command(string sql, string match)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$match", match);
        return command;
    }
}
