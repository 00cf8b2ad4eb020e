using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Finds names of concepts in a text of one language, the longest at each place.</summary>
internal sealed class NameFinder
{
    /// <summary>Letters with which a name begins; names are looked up by them.</summary>
    private const int Head = 2;

    private readonly Dictionary<string, List<(string Name, ConceptId Concept)>> byHead = [];

    private NameFinder()
    {
    }

    /// <summary>Without names that several concepts share, that mean something else as well, or that are too short to tell.</summary>
    public static NameFinder Of(ContentIndex index, Language language)
    {
        var finder = new NameFinder();
        var names =
            from concept in index.Concepts
            from name in concept.Names[language].All.Except(concept.Names.Ambiguous).Distinct()
            where name.Length >= (ReferenceEquals(language, Language.Chinese) && CharacterClasses.IsHan(name[0]) ? 2 : 3)
            group concept.Id.Value by name.ToLowerInvariant() into same
            where same.Distinct().Count() == 1
            select (same.Key, same.First());
        foreach (var (name, concept) in names)
        {
            if (!finder.byHead.TryGetValue(name[..Head], out var list))
                finder.byHead[name[..Head]] = list = [];
            list.Add((name, concept));
        }
        foreach (var list in finder.byHead.Values)
            list.Sort((left, right) => right.Name.Length.CompareTo(left.Name.Length));
        return finder;
    }

    public IEnumerable<(int Start, int Length, ConceptId Concept)> Find(string text)
    {
        var lower = text.ToLowerInvariant();
        for (var i = 0; i + Head <= lower.Length;)
        {
            var found = Longest(lower, i);
            if (found is var (name, concept))
            {
                yield return (i, name.Length, concept);
                i += name.Length;
            }
            else
            {
                i++;
            }
        }
    }

    private (string Name, ConceptId Concept)? Longest(string text, int at)
    {
        if (!byHead.TryGetValue(text.Substring(at, Head), out var names))
            return null;
        foreach (var candidate in names)
        {
            if (string.CompareOrdinal(text, at, candidate.Name, 0, candidate.Name.Length) == 0
                && IsBorder(text, at - 1, at) && IsBorder(text, at + candidate.Name.Length - 1, at + candidate.Name.Length))
                return candidate;
        }
        return null;
    }

    /// <summary>Latin words end where their letters and digits end; Chinese words have no border.</summary>
    private static bool IsBorder(string text, int left, int right) =>
        left < 0 || right >= text.Length || !(IsWordPart(text[left]) && IsWordPart(text[right]));

    private static bool IsWordPart(char c) => (char.IsLetterOrDigit(c) && !CharacterClasses.IsHan(c)) || c == '-';
}
