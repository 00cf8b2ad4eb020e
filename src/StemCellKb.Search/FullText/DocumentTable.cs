using Microsoft.Data.Sqlite;
using StemCellKb.Model;
using StemCellKb.Search.Names;

namespace StemCellKb.Search.FullText;

/// <summary>The concept and language of each text in the index. Texts are numbered from 1: articles by concept, English first, then the terms.</summary>
internal sealed class DocumentTable
{
    private readonly int[] rowOf;
    private readonly int[] numberOf;
    private readonly int[] conceptOf;
    private readonly bool[] isChinese;
    private readonly int[][] documentsOf;

    public DocumentTable(SqliteConnection connection, IReadOnlyDictionary<string, int> numbers, IReadOnlyList<SearchConcept> concepts)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, concept_id, language FROM search_document";
        using var reader = command.ExecuteReader();
        var read = new List<(int Row, int Concept, bool IsChinese)>();
        while (reader.Read())
            read.Add((reader.GetInt32(0), numbers[reader.GetString(1)], reader.GetString(2) == Language.Chinese.Code));
        Count = read.Count;
        // A row that has come later stands where a new index would have it.
        read = [.. read.OrderBy(text => concepts[text.Concept].Kind == ConceptKind.Term).ThenBy(text => text.Concept).ThenBy(text => text.IsChinese)];
        rowOf = [0, .. read.Select(text => text.Row)];
        conceptOf = [-1, .. read.Select(text => text.Concept)];
        isChinese = [false, .. read.Select(text => text.IsChinese)];
        numberOf = new int[rowOf.Max() + 1];
        for (var number = 1; number < rowOf.Length; number++)
            numberOf[rowOf[number]] = number;
        var byConcept = Enumerable.Range(1, Count).ToLookup(number => conceptOf[number]);
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

    /// <summary>Of its tables.</summary>
    public int RowOf(int document) => rowOf[document];

    public int NumberOf(int row) => numberOf[row];

    public int ConceptOf(int document) => conceptOf[document];

    public bool IsIn(int document, Language language) => isChinese[document] == ReferenceEquals(language, Language.Chinese);

    public IReadOnlyList<int> DocumentsOf(int concept) => documentsOf[concept];
}
