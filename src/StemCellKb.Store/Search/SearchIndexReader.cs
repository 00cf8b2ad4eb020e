using System.Globalization;
using Microsoft.Data.Sqlite;
using StemCellKb.Model;

namespace StemCellKb.Store.Search;

/// <summary>Loads what search keeps in memory.</summary>
internal static class SearchIndexReader
{
    public static (NameIndex Names, DocumentTable Documents) Read(SqliteConnection connection)
    {
        var concepts = new List<SearchConcept>();
        var facets = new List<string>();
        foreach (var row in Rows(connection, "SELECT id, kind, name_en, name_zh, summary_en, summary_zh, verdicts, facets, mentions FROM search_concept ORDER BY id"))
        {
            concepts.Add(new SearchConcept(
                ConceptId.Parse(row.GetString(0)), ConceptKinds.All.First(kind => kind.Word == row.GetString(1)), new LocalizedText(row.GetString(2), row.GetString(3)),
                new LocalizedText(row.GetString(4), row.GetString(5)), VerdictsOf(row.GetString(6)), row.GetInt32(8)));
            facets.Add(row.GetString(7));
        }
        var ids = concepts.Select((concept, i) => (concept.Id.Value, i)).ToDictionary();
        var names = new List<ConceptName>();
        foreach (var row in Rows(connection, "SELECT concept_id, language, text, role, ambiguous, key, pinyin FROM search_name"))
        {
            names.Add(new ConceptName(
                ids[row.GetString(0)], Language.Parse(row.GetString(1)), row.GetString(2), Enum.Parse<NameRole>(row.GetString(3)), row.GetBoolean(4),
                row.GetString(5), Analyzer.Atoms(row.GetString(2)), ReadingsOf(row.GetString(6))));
        }
        return (new NameIndex(concepts, names), new DocumentTable(connection, ids, facets));
    }

    private static IEnumerable<SqliteDataReader> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return reader;
    }

    private static string[][] ReadingsOf(string pinyin) => pinyin.Length == 0 ? [] : [.. pinyin.Split('|').Select(reading => reading.Split(' '))];

    private static OrderedDictionary<string, int> VerdictsOf(string verdicts) =>
        new(verdicts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Chunk(2).Select(pair => KeyValuePair.Create(pair[0], int.Parse(pair[1], CultureInfo.InvariantCulture))));
}
