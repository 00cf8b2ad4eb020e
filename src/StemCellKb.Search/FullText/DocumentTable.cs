using Microsoft.Data.Sqlite;
using StemCellKb.Model;
using StemCellKb.Search.Names;

namespace StemCellKb.Search.FullText;

/// <summary>The concept and language of each text in the index.</summary>
internal sealed class DocumentTable
{
    private readonly int[] conceptOf;
    private readonly bool[] isChinese;
    private readonly int[][] documentsOf;

    public DocumentTable(SqliteConnection connection, IReadOnlyDictionary<string, int> numbers, IReadOnlyList<SearchConcept> concepts)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, concept_id, language FROM search_document ORDER BY id";
        using var reader = command.ExecuteReader();
        var (owners, chinese) = (new List<int> { -1 }, new List<bool> { false });
        while (reader.Read())
        {
            while (owners.Count < reader.GetInt32(0))
            {
                owners.Add(-1);
                chinese.Add(false);
            }
            owners.Add(numbers[reader.GetString(1)]);
            chinese.Add(reader.GetString(2) == Language.Chinese.Code);
            Count++;
        }
        (conceptOf, isChinese) = ([.. owners], [.. chinese]);
        var byConcept = Enumerable.Range(1, owners.Count - 1).Where(id => owners[id] >= 0).ToLookup(id => owners[id]);
        documentsOf = [.. Enumerable.Range(0, concepts.Count).Select(concept => byConcept[concept].ToArray())];
        ByMentions =
        [
            .. Enumerable.Range(0, concepts.Count).OrderByDescending(concept => concepts[concept].Mentions)
                .SelectMany(concept => documentsOf[concept].Select(document => new RankedDocument(document, -Math.Log(1 + concepts[concept].Mentions)))),
        ];
    }

    /// <summary>Texts in the index.</summary>
    public int Count { get; }

    /// <summary>All texts, the most linked concepts first: the order when nothing else decides.</summary>
    public IReadOnlyList<RankedDocument> ByMentions { get; }

    public int ConceptOf(int document) => conceptOf[document];

    public bool IsIn(int document, Language language) => isChinese[document] == ReferenceEquals(language, Language.Chinese);

    public IReadOnlyList<int> DocumentsOf(int concept) => documentsOf[concept];
}
