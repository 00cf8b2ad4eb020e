using System.Globalization;
using Microsoft.Data.Sqlite;
using StemCellKb.Model;
using StemCellKb.Search;
using StemCellKb.Search.Indexing;
using StemCellKb.Search.Names;

namespace StemCellKb.Store.Writing;

/// <summary>Replaces articles and concepts in all search tables, in the caller's transaction: the result equals a newly written index.</summary>
internal sealed class SearchIndexEdit(SqliteConnection connection) : IDisposable
{
    private const string CountMentions =
        "UPDATE search_concept SET mentions = mentions + n * $p1 FROM (SELECT target_id, count(*) AS n FROM cross_links WHERE article_id = $p0 GROUP BY target_id) WHERE id = target_id";

    private readonly SqlStatements sql = new(connection);
    private readonly Dictionary<string, int> tokens = new(StringComparer.Ordinal);

    /// <summary>Removes a stored article; call while its rows, and the names of its concept, still exist.</summary>
    public void Remove(int id)
    {
        var head = sql.Rows("SELECT title, summary, headings, concept_id FROM search_document WHERE id = $p0", id).Single();
        var names = sql.Rows("SELECT text FROM search_name WHERE concept_id = $p0 AND NOT ambiguous AND role NOT IN ('Word', 'Identifier') AND length(key) > 2", head[3]).Select(row => (string)row[0]);
        var body = sql.Rows("SELECT plain_text FROM sections WHERE article_id = $p0 ORDER BY ordinal", id).Select(row => (string)row[0]);
        Count(SearchDocument.ColumnsOf((string)head[0], names, ((string)head[2]).Split('\n'), (string)head[1], body), -1);
        sql.Run(CountMentions, id, -1);
        sql.Run("DELETE FROM search_fts WHERE rowid = $p0", id);
        sql.Run("DELETE FROM search_document WHERE id = $p0", id);
    }

    /// <summary>Adds an article; call after its rows have been written.</summary>
    public void Add(int id, Concept concept, Article article)
    {
        var document = SearchDocument.Of(article, concept, id);
        var columns = document.Columns();
        sql.Run("INSERT INTO search_document VALUES($p0, $p1, $p2, $p3, $p4, $p5, $p6)",
            id, concept.Id.Value, article.Language.Code, document.Title, document.Summary, string.Join('\n', document.Headings), concept.Reviewed?.ToString("O", CultureInfo.InvariantCulture) ?? "");
        sql.Run("INSERT INTO search_fts(rowid, title, names, headings, summary, body) VALUES($p0, $p1, $p2, $p3, $p4, $p5)", id, columns[0], columns[1], columns[2], columns[3], columns[4]);
        sql.Run(CountMentions, id, 1);
        Count(columns, 1);
    }

    /// <summary>A number for an article that was not there.</summary>
    public int Next() => (int)(long)sql.Rows("SELECT coalesce(max(id), 0) + 1 FROM search_document")[0][0];

    /// <summary>Writes the names of a concept; of a new one also that it exists.</summary>
    public void Write(Concept concept)
    {
        sql.Run(
            """
            INSERT INTO search_concept VALUES($p0, $p1, $p2, $p3, '', '', '', '', 0)
            ON CONFLICT(id) DO UPDATE SET name_en = $p2, name_zh = $p3
            """,
            concept.Id.Value, concept.Kind.Word, concept.Names.English.Name, concept.Names.Chinese.Name);
        sql.Run("DELETE FROM search_name WHERE concept_id = $p0", concept.Id.Value);
        foreach (var name in NameRows.Of(concept))
            sql.Run("INSERT INTO search_name VALUES($p0, $p1, $p2, $p3, $p4, $p5, $p6)", concept.Id.Value, name.Language.Code, name.Text, name.Role.ToString(), name.Ambiguous ? 1 : 0, name.Key, name.Pinyin);
    }

    public void Remove(ConceptId concept)
    {
        sql.Run("DELETE FROM search_concept WHERE id = $p0", concept.Value);
        sql.Run("DELETE FROM search_name WHERE concept_id = $p0", concept.Value);
    }

    /// <summary>Sets a concept's summaries and facets; the words of its claims do not come from the text and stay.</summary>
    public void Update(Concept concept)
    {
        var id = concept.Id.Value;
        var summaries = sql.Rows("SELECT language, summary FROM articles WHERE concept_id = $p0", id).ToDictionary(row => (string)row[0], row => (string)row[1]);
        var english = summaries.GetValueOrDefault(Language.English.Code) ?? concept.Definition?.English;
        var chinese = summaries.GetValueOrDefault(Language.Chinese.Code) ?? concept.Definition?.Chinese;
        var evidence = ((string)sql.Rows("SELECT facets FROM search_concept WHERE id = $p0", id).Single()[0]).Split(' ').Where(facet => facet.StartsWith($"{FacetGroup.Evidence}:", StringComparison.Ordinal));
        sql.Run(
            "UPDATE search_concept SET summary_en = $p1, summary_zh = $p2, facets = $p3 WHERE id = $p0",
            id, english ?? chinese ?? "", chinese ?? english ?? "", FacetsOf(concept.Id, evidence));
    }

    /// <summary>Of a concept: what its claims are about, their words, and their number, which has changed by so many.</summary>
    public void UpdateClaims(ConceptId concept, int by)
    {
        var evidence = sql.Rows("SELECT DISTINCT claims.word FROM claim_concepts JOIN claims ON claims.id = claim_concepts.claim_id WHERE claim_concepts.concept_id = $p0", concept.Value)
            .Select(row => $"{FacetGroup.Evidence}:{row[0]}").ToList();
        sql.Run("UPDATE search_concept SET mentions = mentions + $p1, facets = $p2 WHERE id = $p0", concept.Value, by, FacetsOf(concept, evidence));
    }

    /// <summary>Of the claims that a concept's page shows.</summary>
    public void UpdateWords(ConceptId concept, IEnumerable<(ClaimWord Word, int Count)> words) =>
        sql.Run("UPDATE search_concept SET claim_words = $p1 WHERE id = $p0", concept.Value, string.Join(' ', words.Select(each => $"{each.Word.Word()} {each.Count}")));

    /// <summary>Writes in how many texts each token now is; call once after the last article.</summary>
    public void Finish()
    {
        foreach (var (token, by) in tokens.Where(each => each.Value != 0))
        {
            sql.Run("INSERT INTO search_term(term, texts) VALUES($p0, $p1) ON CONFLICT(term) DO UPDATE SET texts = texts + $p1", token, by);
            if (by < 0)
                sql.Run("DELETE FROM search_term WHERE term = $p0 AND texts = 0", token);
        }
        tokens.Clear();
    }

    public void Dispose() => sql.Dispose();

    private void Count(string[] columns, int by)
    {
        foreach (var token in columns.SelectMany(column => column.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct())
            tokens[token] = tokens.GetValueOrDefault(token) + by;
    }

    /// <summary>As a new index has them.</summary>
    /// <param name="evidence">Of the words of its claims.</param>
    private string FacetsOf(ConceptId concept, IEnumerable<string> evidence)
    {
        var kind = sql.Rows("SELECT kind FROM search_concept WHERE id = $p0", concept.Value).Single()[0];
        var subjects = sql.Rows(
                """
                SELECT kind, id FROM search_concept WHERE id IN (
                    SELECT $p0
                    UNION SELECT target_id FROM cross_links WHERE source_id = $p0
                    UNION SELECT broader_id FROM broader WHERE concept_id = $p0
                    UNION SELECT other.concept_id FROM claim_concepts mine JOIN claim_concepts other ON other.claim_id = mine.claim_id WHERE mine.concept_id = $p0)
                """,
                concept.Value)
            .Where(row => ConceptKind.TryParseWord((string)row[0], out var its) && its.IsSubject)
            .Select(row => $"{row[0]}:{row[1]}");
        return string.Join(' ', evidence.Concat(subjects).Append($"{FacetGroup.Kind}:{kind}").Distinct().Order(StringComparer.Ordinal));
    }
}
