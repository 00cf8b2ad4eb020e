using Microsoft.Data.Sqlite;
using StemCellKb.Model;

namespace StemCellKb.Store.Search;

/// <summary>Which concept and language each text of the index is, and what each concept can be filtered by: in memory, for counting.</summary>
internal sealed class DocumentTable
{
    private const int MostValues = 100;

    private readonly int[] conceptOf;
    private readonly bool[] isChinese;
    private readonly int[][] documentsOf;
    private readonly int[][] facetsOf;
    private readonly List<(int Group, string Value)> values = [];
    private readonly Dictionary<(int Group, string Value), int> valueIds = [];

    /// <param name="facets">For each concept, e.g. <c>kind:disease evidence:contested</c>.</param>
    public DocumentTable(SqliteConnection connection, IReadOnlyDictionary<string, int> concepts, IReadOnlyList<string> facets)
    {
        facetsOf = [.. facets.Select(list => list.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ValueId).ToArray())];
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
            owners.Add(concepts[reader.GetString(1)]);
            chinese.Add(reader.GetString(2) == Language.Chinese.Code);
            Count++;
        }
        (conceptOf, isChinese) = ([.. owners], [.. chinese]);
        var byConcept = Enumerable.Range(1, owners.Count - 1).Where(id => owners[id] >= 0).ToLookup(id => owners[id]);
        documentsOf = [.. Enumerable.Range(0, facets.Count).Select(concept => byConcept[concept].ToArray())];
    }

    /// <summary>Texts in the index.</summary>
    public int Count { get; }

    public int ConceptOf(int document) => conceptOf[document];

    public bool IsIn(int document, Language language) => isChinese[document] == ReferenceEquals(language, Language.Chinese);

    public IReadOnlyList<int> DocumentsOf(int concept) => documentsOf[concept];

    /// <summary>A concept's pages link to another concept, or a claim is about both.</summary>
    public bool Mentions(int concept, SearchConcept other) =>
        valueIds.TryGetValue((GroupOf(other.Kind.Word), other.Id.Value), out var value) && Array.IndexOf(facetsOf[concept], value) >= 0;

    /// <summary>The values selected in each group, by id; a group without selection is null, a value nothing has is dropped.</summary>
    public HashSet<int>?[] Read(FacetSelection selection) =>
    [
        .. FacetGroup.All.Select((group, i) => selection[group] is { Count: > 0 } chosen
            ? chosen.Select(value => valueIds.GetValueOrDefault((i, value), -1)).ToHashSet()
            : null),
    ];

    /// <summary>The concept has a selected value in every group with a selection.</summary>
    public bool Passes(int concept, HashSet<int>?[] selected) => FailedGroups(concept, selected).Count == 0;

    /// <summary>
    /// Counts concepts, each once. A group's own selection does not narrow its counts, so that more can be chosen.
    /// Of each group the commonest values come back, and those selected.
    /// </summary>
    public FacetCounts CountFacets(IEnumerable<int> concepts, HashSet<int>?[] selected)
    {
        var counts = new int[values.Count];
        var isOpen = Array.TrueForAll(selected, chosen => chosen is null);
        foreach (var concept in concepts)
        {
            var (failed, only) = isOpen ? (0, -1) : FailedGroups(concept, selected);
            if (failed > 1)
                continue;
            foreach (var value in facetsOf[concept])
            {
                if (failed == 0 || values[value].Group == only)
                    counts[value]++;
            }
        }
        return new FacetCounts(CountsOf(0), CountsOf(1), CountsOf(2), CountsOf(3), CountsOf(4));

        OrderedDictionary<string, int> CountsOf(int group) => new(
            Enumerable.Range(0, counts.Length).Where(value => counts[value] > 0 && values[value].Group == group)
                .OrderByDescending(value => selected[group]?.Contains(value) == true).ThenByDescending(value => counts[value])
                .ThenBy(value => values[value].Value, StringComparer.Ordinal).Take(MostValues)
                .OrderByDescending(value => counts[value]).ThenBy(value => values[value].Value, StringComparer.Ordinal)
                .Select(value => KeyValuePair.Create(values[value].Value, counts[value])));
    }

    private (int Count, int Last) FailedGroups(int concept, HashSet<int>?[] selected)
    {
        var (failed, last) = (0, -1);
        for (var group = 0; group < selected.Length; group++)
        {
            if (selected[group] is { } chosen && !Array.Exists(facetsOf[concept], chosen.Contains))
                (failed, last) = (failed + 1, group);
        }
        return (failed, last);
    }

    private static int GroupOf(string group) => FacetGroup.All.ToList().IndexOf(group);

    private int ValueId(string facet)
    {
        var colon = facet.IndexOf(':', StringComparison.Ordinal);
        var value = (GroupOf(facet[..colon]), facet[(colon + 1)..]);
        if (!valueIds.TryGetValue(value, out var id))
        {
            valueIds[value] = id = values.Count;
            values.Add(value);
        }
        return id;
    }
}
