using System.Globalization;
using Microsoft.Data.Sqlite;

namespace StemCellKb.Search.FullText;

/// <param name="Rank">FTS5's BM25: the lower (below zero), the better.</param>
internal readonly record struct RankedDocument(int Document, double Rank);

/// <summary>What ranking needs of a text.</summary>
internal sealed record DocumentHead(int Id, string Title, string Summary, string Headings, string Reviewed);

/// <param name="Anchor">Of the heading; the same in both languages.</param>
internal sealed record IndexedSection(string Anchor, string Heading, string Text);

/// <summary>The full-text queries, over one pooled connection. Texts go by the numbers of <see cref="DocumentTable"/>.</summary>
internal sealed class FullTextIndex(SqliteConnection connection, DocumentTable documents) : IDisposable
{
    /// <summary>Matching texts, best first.</summary>
    public IEnumerable<RankedDocument> Ranked(string match)
    {
        using var command = Command("SELECT rowid, rank FROM search_fts WHERE search_fts MATCH $match", match);
        using var reader = command.ExecuteReader();
        var ranked = new List<RankedDocument>();
        while (reader.Read())
            ranked.Add(new RankedDocument(documents.NumberOf(reader.GetInt32(0)), reader.GetDouble(1)));
        return ranked.OrderBy(row => row.Rank).ThenBy(row => row.Document);
    }

    /// <summary>Matching texts in no order: much cheaper than ranked. Returned as one value, because fetching rows takes twice as long.</summary>
    public List<int> Matching(string match)
    {
        using var command = Command("SELECT group_concat(rowid) FROM search_fts WHERE search_fts MATCH $match", match);
        using var reader = command.ExecuteReader();
        var found = new List<int>();
        if (!reader.Read() || reader.IsDBNull(0))
            return found;
        ReadOnlySpan<byte> numbers = reader.GetFieldValue<byte[]>(0);
        foreach (var number in numbers.Split((byte)','))
            found.Add(documents.NumberOf(int.Parse(numbers[number], CultureInfo.InvariantCulture)));
        return found;
    }

    public Dictionary<int, DocumentHead> Heads(IReadOnlyCollection<int> wanted)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT id, title, summary, headings, reviewed FROM search_document WHERE id IN ({RowsOf(wanted)})";
        using var reader = command.ExecuteReader();
        var heads = new Dictionary<int, DocumentHead>();
        while (reader.Read())
        {
            var number = documents.NumberOf(reader.GetInt32(0));
            heads[number] = new DocumentHead(number, reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4));
        }
        return heads;
    }

    /// <summary>By document; terms have no sections.</summary>
    public ILookup<int, IndexedSection> Sections(IReadOnlyCollection<int> wanted)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT article_id, anchor, heading, plain_text FROM sections WHERE article_id IN ({RowsOf(wanted)}) ORDER BY article_id, ordinal";
        using var reader = command.ExecuteReader();
        var sections = new List<(int Document, IndexedSection Section)>();
        while (reader.Read())
            sections.Add((documents.NumberOf(reader.GetInt32(0)), new IndexedSection(reader.GetString(1), reader.GetString(2), reader.GetString(3))));
        return sections.ToLookup(row => row.Document, row => row.Section);
    }

    /// <summary>Matching claims and works as <see cref="Indexing.RecordNumbers"/>: by rank, or in their order.</summary>
    /// <param name="after">A number; only greater ones are wanted.</param>
    public IEnumerable<long> Records(string match, bool isRanked, long after = 0)
    {
        using var command = Command($"SELECT rowid FROM search_record_fts WHERE search_record_fts MATCH $match AND rowid > $after ORDER BY {(isRanked ? "rank" : "rowid")}", match);
        command.Parameters.AddWithValue("$after", after);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return reader.GetInt64(0);
    }

    public Dictionary<long, T> Records<T>(IReadOnlyCollection<long> rows, Func<SqliteDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT id, key, title_en, title_zh, authors, year, asks, word, certainty, reasons FROM search_record WHERE id IN ({string.Join(',', rows)})";
        using var reader = command.ExecuteReader();
        var records = new Dictionary<long, T>();
        while (reader.Read())
            records[reader.GetInt64(0)] = read(reader);
        return records;
    }

    public void Dispose() => connection.Dispose();

    private string RowsOf(IEnumerable<int> wanted) => string.Join(',', wanted.Select(documents.RowOf));

    private SqliteCommand Command(string sql, string match)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$match", match);
        return command;
    }
}
