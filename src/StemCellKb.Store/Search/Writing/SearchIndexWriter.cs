using System.Globalization;
using Microsoft.Data.Sqlite;
using StemCellKb.Model;

namespace StemCellKb.Store.Search;

/// <summary>Writes everything search reads, once per build, inside the caller's transaction: articles as they come, the rest when all have come.</summary>
internal sealed class SearchIndexWriter : IDisposable
{
    /// <summary>What is written is merged once, at the end. More is gathered in memory before it is written, but no more than a core's cache holds.</summary>
    private const string BeginBulk =
        "INSERT INTO search_fts(search_fts, rank) VALUES('hashsize', 2097152), ('automerge', 0), ('crisismerge', 500);";

    private const string EndBulk =
        "INSERT INTO search_fts(search_fts, rank) VALUES('hashsize', 1048576), ('automerge', 4), ('crisismerge', 16);";

    /// <summary>Texts that are read at a time, on all cores.</summary>
    private const int Batch = 1000;

    private readonly SqliteConnection connection;
    private readonly Corpus facts;
    private readonly Dictionary<ConceptId, Concept> concepts;
    private readonly Dictionary<(ConceptId, Language), string> summaries = [];
    private readonly List<(ConceptId Concept, ConceptId Target)> links = [];
    private readonly InsertCommand rows;
    private readonly InsertCommand index;
    private int documents;

    public SearchIndexWriter(SqliteConnection connection, Corpus facts)
    {
        (this.connection, this.facts) = (connection, facts);
        concepts = facts.Concepts.ToDictionary(concept => concept.Id);
        Execute(SearchSchema.Create + BeginBulk);
        rows = new InsertCommand(connection, "search_document", "id", "concept_id", "language", "title", "summary", "headings", "reviewed");
        index = new InsertCommand(connection, "search_fts", "rowid", "title", "names", "headings", "summary", "body");
    }

    /// <param name="id">Of the first article; the others follow it.</param>
    public void Write(IReadOnlyList<Article> articles, int id)
    {
        foreach (var article in articles)
        {
            summaries.Add((article.Concept, article.Language), article.Summary);
            links.AddRange(article.CrossLinks.Select(link => (article.Concept, link.Target)));
        }
        Write(articles.Select((article, i) => concepts.TryGetValue(article.Concept, out var concept) ? SearchDocument.Of(article, concept, id + i) : null).OfType<SearchDocument>());
        documents += articles.Count;
    }

    public void Finish()
    {
        foreach (var terms in SearchDocument.TermsOf(facts, documents).Chunk(Batch))
            Write(terms);
        var facets = new ConceptFacets(facts, links);
        WriteConcepts(facets);
        WriteNames();
        WriteRecords(facets);
        Execute(SearchSchema.Finish + EndBulk);
    }

    public void Dispose()
    {
        rows.Dispose();
        index.Dispose();
    }

    /// <summary>Reading the texts takes longer than writing them and needs no database: every core reads, in order.</summary>
    private void Write(IEnumerable<SearchDocument> texts)
    {
        foreach (var (document, columns) in texts.AsParallel().AsOrdered().Select(document => (document, document.Columns())))
        {
            rows.Run(
                document.Id, document.Concept.Id.Value, document.Language.Code, document.Title, document.Summary,
                string.Join('\n', document.Headings), document.Concept.Reviewed?.ToString("O", CultureInfo.InvariantCulture) ?? "");
            index.Run(document.Id, columns[0], columns[1], columns[2], columns[3], columns[4]);
        }
    }

    private void WriteConcepts(ConceptFacets facets)
    {
        using var insert = new InsertCommand(connection, "search_concept", "id", "kind", "name_en", "name_zh", "summary_en", "summary_zh", "verdicts", "facets", "mentions");
        foreach (var concept in facts.Concepts)
        {
            var english = SummaryOf(concept, Language.English);
            var chinese = SummaryOf(concept, Language.Chinese);
            insert.Run(
                concept.Id.Value, concept.Kind.Word, concept.Names.English.Name, concept.Names.Chinese.Name,
                english ?? chinese ?? "", chinese ?? english ?? "", facets.VerdictsOf(concept), facets.Of(concept), facets.MentionsOf(concept));
        }
    }

    private string? SummaryOf(Concept concept, Language language) =>
        summaries.GetValueOrDefault((concept.Id, language)) ?? concept.Definition?[language];

    private void WriteNames()
    {
        using var insert = new InsertCommand(connection, "search_name", "concept_id", "language", "text", "role", "ambiguous", "key", "pinyin");
        foreach (var concept in facts.Concepts)
        {
            foreach (var name in NameRows.Of(concept.Names))
                insert.Run(concept.Id.Value, name.Language.Code, name.Text, name.Role.ToString(), name.Ambiguous ? 1 : 0, name.Key, name.Pinyin);
        }
    }

    private void WriteRecords(ConceptFacets facets)
    {
        using var row = new InsertCommand(connection, "search_record", "id", "kind", "key", "title_en", "title_zh", "authors", "year", "verdict");
        using var words = new InsertCommand(connection, "search_record_fts", "rowid", "title", "names", "body");
        var id = 0;
        foreach (var batch in SearchRecord.AllOf(facts, facets).Chunk(Batch))
        {
            foreach (var (record, title, names, body) in batch.AsParallel().AsOrdered().Select(record =>
                (record, SearchDocument.TokensOf(record.Titles), SearchDocument.TokensOf(record.Names), SearchDocument.TokensOf(record.Body))))
            {
                row.Run(++id, record.Kind, record.Key, record.Title.English, record.Title.Chinese, record.Authors, record.Year, record.Verdict);
                words.Run(id, title, names, body);
            }
        }
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
