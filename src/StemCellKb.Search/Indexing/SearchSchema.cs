namespace StemCellKb.Search.Indexing;

/// <summary>The search tables. They hold the analyzer's output; EF Core maps none of them.</summary>
internal static class SearchSchema
{
    public static readonly IReadOnlyList<string> Tables = ["search_concept", "search_name", "search_document", "search_record", "search_term"];

    /// <summary>Each has tables of its own, whose names begin with its name and an underline.</summary>
    public static readonly IReadOnlyList<string> VirtualTables = ["search_fts", "search_record_fts", "search_vocab"];

    /// <summary>The columns that say what a text is called.</summary>
    public const string NameColumns = "title names";

    /// <summary>All columns except the body.</summary>
    public const string HeadColumns = "title names headings summary";

    /// <summary>
    /// Tokens arrive ready-made and separated by spaces, hence a tokenizer that leaves everything beyond ASCII alone.
    /// The indexes keep no copy of the text; the weights are stored with them and used by <c>ORDER BY rank</c>.
    /// </summary>
    public static readonly string Create =
        $"""
        CREATE TABLE search_concept(
            id TEXT PRIMARY KEY, kind TEXT NOT NULL, name_en TEXT NOT NULL, name_zh TEXT NOT NULL,
            summary_en TEXT NOT NULL, summary_zh TEXT NOT NULL, claim_words TEXT NOT NULL, facets TEXT NOT NULL,
            mentions INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE search_name(
            concept_id TEXT NOT NULL, language TEXT NOT NULL, text TEXT NOT NULL, role TEXT NOT NULL, ambiguous INTEGER NOT NULL,
            key TEXT NOT NULL, pinyin TEXT NOT NULL);
        CREATE TABLE search_document(
            id INTEGER PRIMARY KEY, concept_id TEXT NOT NULL, language TEXT NOT NULL,
            title TEXT NOT NULL, summary TEXT NOT NULL, headings TEXT NOT NULL, reviewed TEXT NOT NULL);
        CREATE TABLE search_record(
            id INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL, title_en TEXT NOT NULL, title_zh TEXT NOT NULL,
            authors TEXT NOT NULL, year INTEGER, asks TEXT, word TEXT, certainty TEXT, reasons TEXT);
        CREATE VIRTUAL TABLE search_fts USING fts5(
            title, names, headings, summary, body, content='', contentless_delete=1, tokenize='ascii');
        CREATE VIRTUAL TABLE search_record_fts USING fts5(
            title, names, body, content='', contentless_delete=1, tokenize='ascii');
        INSERT INTO search_fts(search_fts, rank) VALUES('rank', '{PageWeights.Bm25(Weights.Pages.Columns)}');
        INSERT INTO search_record_fts(search_record_fts, rank) VALUES('rank', '{PageWeights.Bm25(Weights.Pages.RecordColumns)}');
        CREATE VIRTUAL TABLE search_vocab USING fts5vocab(search_fts, 'row');
        """;

    /// <summary>The number of texts per token: needed for every word of every query, and slow to count in the index itself.</summary>
    public const string Finish =
        """
        INSERT INTO search_fts(search_fts) VALUES('optimize');
        CREATE TABLE search_term(term TEXT PRIMARY KEY, texts INTEGER NOT NULL) WITHOUT ROWID;
        INSERT INTO search_term SELECT term, doc FROM search_vocab;
        """;
}
