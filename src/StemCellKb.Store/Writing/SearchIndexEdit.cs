using Microsoft.Data.Sqlite;
using StemCellKb.Model;
using StemCellKb.Search;
using StemCellKb.Search.Indexing;

namespace StemCellKb.Store.Writing;

/// <summary>Replaces an article in all search tables, in the caller's transaction: the result equals a newly written index.</summary>
internal sealed class SearchIndexEdit(SqliteConnection connection) : IDisposable
{
    private const string CountMentions =
        "UPDATE search_concept SET mentions = mentions + n * $p1 FROM (SELECT target_id, count(*) AS n FROM cross_links WHERE article_id = $p0 GROUP BY target_id) WHERE id = target_id";

    private readonly Dictionary<string, SqliteCommand> prepared = [];
    private HashSet<string> removedTokens = [];

    /// <summary>Removes the stored article; call while its rows still exist.</summary>
    public void Remove(int id, Concept concept)
    {
        var head = Rows("SELECT title, summary, headings FROM search_document WHERE id = $p0", id).Single();
        var body = Rows("SELECT plain_text FROM sections WHERE article_id = $p0 ORDER BY ordinal", id).Select(row => row[0]);
        removedTokens = TokensOf(new SearchDocument(id, concept, Language.English, head[0], head[1], head[2].Split('\n'), [.. body]).Columns());
        Run(CountMentions, id, -1);
        Run("DELETE FROM search_fts WHERE rowid = $p0", id);
    }

    /// <summary>Adds the new article; call after its rows have been written.</summary>
    public void Add(int id, Concept concept, Article article)
    {
        var document = SearchDocument.Of(article, concept, id);
        var columns = document.Columns();
        Run("UPDATE search_document SET title = $p1, summary = $p2, headings = $p3 WHERE id = $p0", id, document.Title, document.Summary, string.Join('\n', document.Headings));
        Run("INSERT INTO search_fts(rowid, title, names, headings, summary, body) VALUES($p0, $p1, $p2, $p3, $p4, $p5)", id, columns[0], columns[1], columns[2], columns[3], columns[4]);
        Run(CountMentions, id, 1);
        CountTokens(TokensOf(columns));
        UpdateConcept(concept);
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
    }

    private static HashSet<string> TokensOf(string[] columns) => [.. columns.SelectMany(column => column.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>The number of texts per token changes only for tokens the two articles do not share.</summary>
    private void CountTokens(HashSet<string> put)
    {
        foreach (var token in put.Except(removedTokens))
            Run("INSERT INTO search_term(term, texts) VALUES($p0, 1) ON CONFLICT(term) DO UPDATE SET texts = texts + 1", token);
        foreach (var token in removedTokens.Except(put))
        {
            Run("UPDATE search_term SET texts = texts - 1 WHERE term = $p0", token);
            Run("DELETE FROM search_term WHERE term = $p0 AND texts = 0", token);
        }
    }

    /// <summary>Updates its summaries and facets; evidence and kind do not come from the text and stay.</summary>
    private void UpdateConcept(Concept concept)
    {
        var id = concept.Id.Value;
        var summaries = Rows("SELECT language, summary FROM articles WHERE concept_id = $p0", id).ToDictionary(row => row[0], row => row[1]);
        var english = summaries.GetValueOrDefault(Language.English.Code) ?? concept.Definition?.English;
        var chinese = summaries.GetValueOrDefault(Language.Chinese.Code) ?? concept.Definition?.Chinese;
        var kept = Rows("SELECT facets FROM search_concept WHERE id = $p0", id).Single()[0].Split(' ')
            .Where(facet => facet.StartsWith($"{FacetGroup.Kind}:", StringComparison.Ordinal) || facet.StartsWith($"{FacetGroup.Evidence}:", StringComparison.Ordinal));
        var subjects = Rows(
                """
                SELECT kind, id FROM concepts WHERE id IN (
                    SELECT $p0
                    UNION SELECT target_id FROM cross_links WHERE source_id = $p0
                    UNION SELECT broader_id FROM broader WHERE concept_id = $p0
                    UNION SELECT other.concept_id FROM claim_concepts mine JOIN claim_concepts other ON other.claim_id = mine.claim_id WHERE mine.concept_id = $p0)
                """,
                id)
            .Where(row => ConceptKind.TryParseWord(row[0], out var kind) && kind.IsSubject)
            .Select(row => $"{row[0]}:{row[1]}");
        Run(
            "UPDATE search_concept SET summary_en = $p1, summary_zh = $p2, facets = $p3 WHERE id = $p0",
            id, english ?? chinese ?? "", chinese ?? english ?? "", string.Join(' ', kept.Concat(subjects).Distinct().Order(StringComparer.Ordinal)));
    }

    private void Run(string sql, params ReadOnlySpan<object> values) => Prepared(sql, values).ExecuteNonQuery();

    private List<string[]> Rows(string sql, object value)
    {
        List<string[]> rows = [];
        using var reader = Prepared(sql, [value]).ExecuteReader();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows;
    }

    private SqliteCommand Prepared(string sql, ReadOnlySpan<object> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            prepared.Add(sql, command = connection.CreateCommand());
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" });
        }
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        return command;
    }
}
