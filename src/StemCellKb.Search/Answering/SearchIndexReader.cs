using System.Globalization;
using Microsoft.Data.Sqlite;
using StemCellKb.Model;
using StemCellKb.Search.FullText;
using StemCellKb.Search.Names;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Answering;

/// <summary>Loads what search keeps in memory.</summary>
internal static class SearchIndexReader
{
    public static (NameIndex Names, DocumentTable Documents, FacetTable Facets) Read(SqliteConnection connection)
    {
        var concepts = new List<SearchConcept>();
        var facets = new List<string>();
        foreach (var row in Rows(connection, "SELECT id, kind, name_en, name_zh, summary_en, summary_zh, claim_words, facets, mentions FROM search_concept ORDER BY id"))
        {
            concepts.Add(new SearchConcept(
                ConceptId.Parse(row.GetString(0)), ConceptKind.ParseWord(row.GetString(1)), new Localized<string>(row.GetString(2), row.GetString(3)),
                new Localized<string>(row.GetString(4), row.GetString(5)), WordsOf(row.GetString(6)), row.GetInt32(8)));
            facets.Add(row.GetString(7));
        }
        var ids = concepts.Select((concept, i) => (concept.Id.Value, i)).ToDictionary();
        var names = new List<ConceptName>();
        var syllables = new Dictionary<string, string>();
        var known = syllables.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var row in Rows(connection, "SELECT concept_id, language, text, role, ambiguous, key, pinyin FROM search_name"))
        {
            names.Add(new ConceptName(
                ids[row.GetString(0)], Language.Parse(row.GetString(1)), row.GetString(2), Enum.Parse<NameRole>(row.GetString(3)), row.GetBoolean(4),
                row.GetString(5), Analyzer.Atoms(row.GetString(2)), NameRows.ReadingsOf(row.GetString(6), known)));
        }
        // Names that have come later stand where a new index would have them.
        return (new NameIndex(concepts, [.. names.OrderBy(name => name.Concept)]), new DocumentTable(connection, ids, concepts), new FacetTable(concepts, facets));
    }

    private static IEnumerable<SqliteDataReader> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return reader;
    }

    private static OrderedDictionary<string, int> WordsOf(string words) =>
        new(words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Chunk(2).Select(pair => KeyValuePair.Create(pair[0], int.Parse(pair[1], CultureInfo.InvariantCulture))));
}
