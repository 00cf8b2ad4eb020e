using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Finds names of concepts in a text of one language, the longest at each place.</summary>
internal sealed class NameFinder
{
    /// <summary>Length of the prefix that decides which name lengths are worth trying.</summary>
    private const int Head = 2;

    /// <summary>A table of this size rules out nearly every place in a text without a search.</summary>
    private const int Beginnings = 1 << 16;

    private readonly Dictionary<string, ConceptId> concepts;
    private readonly Dictionary<string, int[]> lengthsByHead;
    private readonly bool[] heads = new bool[Beginnings];
    private readonly bool[] longHeads = new bool[Beginnings];

    private NameFinder(Dictionary<string, ConceptId> concepts)
    {
        this.concepts = concepts;
        lengthsByHead = concepts.Keys
            .GroupBy(name => name[..Head], name => name.Length)
            .ToDictionary(group => group.Key, group => group.Distinct().OrderDescending().ToArray());
        foreach (var name in concepts.Keys)
        {
            heads[HeadOf(name, 0)] = true;
            if (name.Length >= 2 * Head)
                longHeads[HeadOf(name, 0) ^ (HeadOf(name, Head) * 7 % Beginnings)] = true;
        }
    }

    /// <summary>Leaves out names that several concepts share, that mean something else as well, or that are too short to be sure.</summary>
    public static NameFinder Of(ContentIndex index, Language language)
    {
        var names =
            from concept in index.Concepts
            from name in concept.Names[language].All.Except(concept.Names.Ambiguous)
            where name.Length >= (CharacterClasses.IsHan(name[0]) ? Head : Head + 1)
            group concept.Id.Value by name.ToLowerInvariant() into same
            where same.Distinct().Count() == 1
            select (Name: same.Key, Concept: same.First());
        return new NameFinder(names.ToDictionary(entry => entry.Name, entry => entry.Concept));
    }

    public List<(int Start, int Length, ConceptId Concept)> Find(string text)
    {
        var lower = text.ToLowerInvariant().AsSpan();
        var byName = concepts.GetAlternateLookup<ReadOnlySpan<char>>();
        var byHead = lengthsByHead.GetAlternateLookup<ReadOnlySpan<char>>();
        List<(int Start, int Length, ConceptId Concept)> found = [];
        for (var i = 0; i + Head <= lower.Length;)
        {
            var length = 0;
            if (heads[HeadOf(lower, i)] && IsBorder(lower, i) && byHead.TryGetValue(lower.Slice(i, Head), out var lengths))
            {
                var mayBeLong = i + (2 * Head) <= lower.Length && longHeads[HeadOf(lower, i) ^ (HeadOf(lower, i + Head) * 7 % Beginnings)];
                foreach (var candidate in lengths)
                {
                    if ((candidate >= 2 * Head && !mayBeLong) || i + candidate > lower.Length || !IsBorder(lower, i + candidate)
                        || !byName.TryGetValue(lower.Slice(i, candidate), out var concept))
                        continue;
                    found.Add((i, candidate, concept));
                    length = candidate;
                    break;
                }
            }
            i += Math.Max(1, length);
        }
        return found;
    }

    private static int HeadOf(ReadOnlySpan<char> text, int at) => ((text[at] * 31) + text[at + 1]) % Beginnings;

    /// <summary>Latin words end where their letters and digits end; Chinese words have no boundary.</summary>
    private static bool IsBorder(ReadOnlySpan<char> text, int at) =>
        at == 0 || at == text.Length || !(IsWordPart(text[at - 1]) && IsWordPart(text[at]));

    private static bool IsWordPart(char c) => (char.IsLetterOrDigit(c) && !CharacterClasses.IsHan(c)) || c == '-';
}
