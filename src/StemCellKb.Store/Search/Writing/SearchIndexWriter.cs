using System.Globalization;
using Microsoft.Data.Sqlite;
using StemCellKb.Model;

namespace StemCellKb.Store.Search;

/// <summary>Writes everything search reads, once per build, inside the caller's transaction.</summary>
public static class SearchIndexWriter
{
    public static void Write(SqliteConnection connection, Corpus corpus)
    {
        var facets = new ConceptFacets(corpus);
        Execute(connection, SearchSchema.Create);
        WriteConcepts(connection, corpus, facets);
        WriteNames(connection, corpus);
        WriteDocuments(connection, corpus);
        WriteRecords(connection, corpus, facets);
        Execute(connection, SearchSchema.Finish);
    }

    private static void WriteConcepts(SqliteConnection connection, Corpus corpus, ConceptFacets facets)
    {
        var summaries = corpus.Articles.ToLookup(article => article.Concept);
        using var insert = new InsertCommand(connection, "search_concept", "id", "kind", "name_en", "name_zh", "summary_en", "summary_zh", "verdicts", "facets", "mentions");
        foreach (var concept in corpus.Concepts)
        {
            var english = SummaryOf(concept, summaries[concept.Id], Language.English);
            var chinese = SummaryOf(concept, summaries[concept.Id], Language.Chinese);
            insert.Run(
                concept.Id.Value, concept.Kind.Word, concept.Names.English.Name, concept.Names.Chinese.Name,
                english ?? chinese ?? "", chinese ?? english ?? "", facets.VerdictsOf(concept), facets.Of(concept), facets.MentionsOf(concept));
        }
    }

    private static string? SummaryOf(Concept concept, IEnumerable<Article> articles, Language language) =>
        articles.FirstOrDefault(article => article.Language == language)?.Summary ?? concept.Definition?[language];

    private static void WriteNames(SqliteConnection connection, Corpus corpus)
    {
        using var insert = new InsertCommand(connection, "search_name", "concept_id", "language", "text", "role", "ambiguous", "key", "pinyin");
        foreach (var concept in corpus.Concepts)
        {
            foreach (var name in NameRows.Of(concept.Names))
                insert.Run(concept.Id.Value, name.Language.Code, name.Text, name.Role.ToString(), name.Ambiguous ? 1 : 0, name.Key, name.Pinyin);
        }
    }

    private static void WriteDocuments(SqliteConnection connection, Corpus corpus)
    {
        using var row = new InsertCommand(connection, "search_document", "id", "concept_id", "language", "title", "summary", "headings", "reviewed");
        using var index = new InsertCommand(connection, "search_fts", "rowid", "title", "names", "headings", "summary", "body");
        // Reading the texts takes longer than writing them and needs no database: every core reads, in order.
        foreach (var (document, columns) in SearchDocument.AllOf(corpus).AsParallel().AsOrdered().Select(document => (document, document.Columns())))
        {
            row.Run(
                document.Id, document.Concept.Id.Value, document.Language.Code, document.Title, document.Summary,
                string.Join('\n', document.Headings), document.Concept.Reviewed?.ToString("O", CultureInfo.InvariantCulture) ?? "");
            index.Run(document.Id, columns[0], columns[1], columns[2], columns[3], columns[4]);
        }
    }

    private static void WriteRecords(SqliteConnection connection, Corpus corpus, ConceptFacets facets)
    {
        using var row = new InsertCommand(connection, "search_record", "id", "kind", "key", "title_en", "title_zh", "authors", "year", "verdict");
        using var index = new InsertCommand(connection, "search_record_fts", "rowid", "title", "names", "body");
        var id = 0;
        foreach (var record in SearchRecord.AllOf(corpus, facets))
        {
            row.Run(++id, record.Kind, record.Key, record.Title.English, record.Title.Chinese, record.Authors, record.Year, record.Verdict);
            index.Run(id, SearchDocument.TokensOf(record.Titles), SearchDocument.TokensOf(record.Names), SearchDocument.TokensOf(record.Body));
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
