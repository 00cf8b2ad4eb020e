using StemCellKb.Model;
using StemCellKb.Search.Names;

namespace StemCellKb.Search.FullText;

/// <summary>The facet values of every concept, in memory, for counting.</summary>
internal sealed class FacetTable
{
    private const int MostValues = 100;

    /// <summary>Sorted by group, then by word, so numbers follow that order.</summary>
    private readonly List<(int Group, string Word)> values;
    private readonly Dictionary<(int Group, string Word), int> numbers;
    private readonly int[][] valuesOf;
    private readonly int[][] conceptsOf;
    private readonly int[] ownValue;

    /// <param name="facets">For each concept, e.g. <c>kind:disease evidence:contested</c>.</param>
    public FacetTable(IReadOnlyList<SearchConcept> concepts, IReadOnlyList<string> facets)
    {
        var words = new Dictionary<string, int>();
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        valuesOf = [.. facets.Select(list => NumbersOf(list, known))];
        // So far numbered by first occurrence; from here on by group and word.
        var met = words.Select(word => (Value: Read(word.Key), Met: word.Value)).OrderBy(word => word.Value.Group).ThenBy(word => word.Value.Word, StringComparer.Ordinal).ToList();
        values = met.ConvertAll(word => word.Value);
        numbers = values.Select((value, number) => (value, number)).ToDictionary();
        var renumbered = new int[met.Count];
        for (var number = 0; number < met.Count; number++)
            renumbered[met[number].Met] = number;
        var holders = values.ConvertAll(_ => new List<int>());
        for (var concept = 0; concept < valuesOf.Length; concept++)
        {
            for (var i = 0; i < valuesOf[concept].Length; i++)
            {
                valuesOf[concept][i] = renumbered[valuesOf[concept][i]];
                holders[valuesOf[concept][i]].Add(concept);
            }
        }
        conceptsOf = [.. holders.Select(list => list.ToArray())];
        ownValue = [.. concepts.Select(concept => numbers.GetValueOrDefault((GroupOf(concept.Kind.Word), concept.Id.Value), -1))];
    }

    /// <summary>The concept's pages link to the other concept, or a claim is about both.</summary>
    public bool Mentions(int concept, int other) => ownValue[other] >= 0 && Array.IndexOf(valuesOf[concept], ownValue[other]) >= 0;

    public FacetFilter Filter(FacetSelection selection)
    {
        var chosen = FacetGroup.All.Select((group, i) => selection[group].Select(word => numbers.GetValueOrDefault((i, word), -1)).ToHashSet()).ToArray();
        return new FacetFilter(chosen, [.. chosen.Select((group, i) => selection[FacetGroup.All[i]].Count == 0 ? null : Holders(group))]);
    }

    /// <summary>
    /// Counts concepts. A group's own selection does not narrow its counts, so that more values can be selected.
    /// Returns the most frequent values of each group and the selected ones.
    /// </summary>
    public FacetCounts Count(IEnumerable<int> concepts, FacetFilter filter)
    {
        var counts = new int[values.Count];
        foreach (var concept in concepts)
        {
            var failed = filter.FailedBy(concept);
            if (failed == FacetFilter.Several)
                continue;
            foreach (var value in valuesOf[concept])
            {
                if (failed == FacetFilter.None || values[value].Group == failed)
                    counts[value]++;
            }
        }
        return new FacetCounts(CountsOf(0), CountsOf(1), CountsOf(2), CountsOf(3), CountsOf(4));

        OrderedDictionary<string, int> CountsOf(int group)
        {
            var first = values.FindIndex(value => value.Group == group);
            var found = new List<long>();
            for (var value = first; value >= 0 && value < counts.Length && values[value].Group == group; value++)
            {
                // Largest first, then by word: encoded in one number.
                if (counts[value] > 0)
                    found.Add(((long)(int.MaxValue - counts[value]) << 32) | (uint)value);
            }
            found.Sort();
            IEnumerable<long> shown = found.Count <= MostValues ? found : found.OrderByDescending(key => filter.IsChosen(group, (int)key)).Take(MostValues).Order();
            return new(shown.Select(key => KeyValuePair.Create(values[(int)key].Word, counts[(int)key])));
        }
    }

    private bool[] Holders(IEnumerable<int> chosen)
    {
        var holds = new bool[valuesOf.Length];
        foreach (var concept in chosen.Where(value => value >= 0).SelectMany(value => conceptsOf[value]))
            holds[concept] = true;
        return holds;
    }

    private static int[] NumbersOf(ReadOnlySpan<char> list, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        var numbers = new List<int>();
        foreach (var range in list.Split(' '))
        {
            if (list[range] is not { Length: > 0 } word)
                continue;
            if (!known.TryGetValue(word, out var number))
                known[word] = number = known.Dictionary.Count;
            numbers.Add(number);
        }
        return [.. numbers];
    }

    private static (int Group, string Word) Read(string facet)
    {
        var colon = facet.IndexOf(':', StringComparison.Ordinal);
        return (GroupOf(facet[..colon]), facet[(colon + 1)..]);
    }

    private static int GroupOf(string word)
    {
        for (var group = 0; group < FacetGroup.All.Count; group++)
        {
            if (FacetGroup.All[group] == word)
                return group;
        }
        return -1;
    }
}

/// <summary>A selection with, for each group, the chosen values and the concepts that have one of them.</summary>
/// <param name="holders">By concept; null for a group without selection.</param>
internal sealed class FacetFilter(HashSet<int>[] chosen, bool[]?[] holders)
{
    public const int None = -1;
    public const int Several = -2;

    public bool IsChosen(int group, int value) => chosen[group].Contains(value);

    public bool Passes(int concept) => FailedBy(concept) == None;

    /// <summary>The only group whose selection excludes the concept, <see cref="None"/>, or <see cref="Several"/>.</summary>
    public int FailedBy(int concept)
    {
        var failed = None;
        for (var group = 0; group < holders.Length; group++)
        {
            if (holders[group] is { } holds && !holds[concept])
                failed = failed == None ? group : Several;
        }
        return failed;
    }
}
