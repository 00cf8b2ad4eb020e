using System.Globalization;
using Microsoft.Data.Sqlite;
using StemCellKb.Model;
using StemCellKb.Search.Names;

namespace StemCellKb.Search.Indexing;

/// <summary>Writes all search tables, once per build, in the caller's transaction: articles as they come, the rest at the end.</summary>
internal sealed class SearchIndexWriter : IDisposable
{
    /// <summary>One merge, at the end. More is collected in memory between writes, but no more than fits a core's cache.</summary>
    private const string BeginBulk =
        "INSERT INTO search_fts(search_fts, rank) VALUES('hashsize', 2097152), ('automerge', 0), ('crisismerge', 500);";

    private const string EndBulk =
        "INSERT INTO search_fts(search_fts, rank) VALUES('hashsize', 1048576), ('automerge', 4), ('crisismerge', 16);";

    private readonly SqliteConnection connection;
    private readonly Corpus facts;
    private readonly Dictionary<ConceptId, Concept> concepts;
    private readonly Dictionary<(ConceptId, Language), string> summaries = [];
    private readonly List<(ConceptId Concept, ConceptId Target)> links = [];
    private readonly TableWriter rows;
    private readonly TableWriter index;
    private int documents;

    public SearchIndexWriter(SqliteConnection connection, Corpus facts)
    {
        (this.connection, this.facts) = (connection, facts);
        concepts = facts.Concepts.ToDictionary(concept => concept.Id);
        Execute(SearchSchema.Create + BeginBulk);
        rows = new TableWriter(connection, "search_document", "id", "concept_id", "language", "title", "summary", "headings", "reviewed");
        index = new TableWriter(connection, "search_fts", "rowid", "title", "names", "headings", "summary", "body");
    }

    /// <summary>The tokens of an article. This takes longer than writing them and does not use the database, so it can run on any thread ahead of the writer.</summary>
    public IndexedText? Read(Article article, int id) =>
        concepts.TryGetValue(article.Concept, out var concept) ? IndexedText.Of(SearchDocument.Of(article, concept, id)) : null;

    public void Write(Article article, IndexedText? text)
    {
        summaries.Add((article.Concept, article.Language), article.Summary);
        links.AddRange(article.CrossLinks.Select(link => (article.Concept, link.Target)));
        if (text is not null)
            Write(text);
        documents++;
    }

    /// <summary>From all articles written so far. Does not use the database either.</summary>
    public ConceptFacets ReadFacets() => new(facts, links);

    public void Finish(ConceptFacets facets)
    {
        foreach (var term in SearchDocument.TermsOf(facts, documents).SelectAhead(IndexedText.Of))
            Write(term);
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

    private void Write(IndexedText text)
    {
        var (document, columns) = text;
        rows.Run(
            document.Id, document.Concept.Id.Value, document.Language.Code, document.Title, document.Summary,
            string.Join('\n', document.Headings), document.Concept.Reviewed?.ToString("O", CultureInfo.InvariantCulture) ?? "");
        index.Run(document.Id, columns[0], columns[1], columns[2], columns[3], columns[4]);
    }

    private void WriteConcepts(ConceptFacets facets)
    {
        using var insert = new TableWriter(connection, "search_concept", "id", "kind", "name_en", "name_zh", "summary_en", "summary_zh", "claim_words", "facets", "mentions");
        foreach (var (concept, claim_words, words, mentions) in facts.Concepts.SelectAhead(concept =>
            (concept, facets.WordsOf(concept), facets.Of(concept), facets.MentionsOf(concept))))
        {
            var english = SummaryOf(concept, Language.English);
            var chinese = SummaryOf(concept, Language.Chinese);
            insert.Run(
                concept.Id.Value, concept.Kind.Word, concept.Names.English.Name, concept.Names.Chinese.Name,
                english ?? chinese ?? "", chinese ?? english ?? "", claim_words, words, mentions);
        }
    }

    private string? SummaryOf(Concept concept, Language language) =>
        summaries.GetValueOrDefault((concept.Id, language)) ?? concept.Definition?[language];

    private void WriteNames()
    {
        using var insert = new TableWriter(connection, "search_name", "concept_id", "language", "text", "role", "ambiguous", "key", "pinyin");
        foreach (var concept in facts.Concepts)
        {
            foreach (var name in NameRows.Of(concept))
                insert.Run(concept.Id.Value, name.Language.Code, name.Text, name.Role.ToString(), name.Ambiguous ? 1 : 0, name.Key, name.Pinyin);
        }
    }

    private void WriteRecords(ConceptFacets facets)
    {
        using var writer = new RecordWriter(connection);
        foreach (var (number, record, words) in SearchRecord.Numbered(SearchRecord.AllOf(facts, facets)).SelectAhead(each => (each.Number, each.Record, each.Record.Tokens())))
            writer.Write(number, record, words);
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
