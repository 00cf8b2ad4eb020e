using System.Text;
using StemCellKb.Search.Names;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Offline;

/// <summary>The analyzer's tables as data, so that an implementation in another language classifies every character alike.</summary>
public sealed record OfflineTables
{
    /// <summary>Runs over the basic plane: a <see cref="CharacterClass"/> number, then the length of the run.</summary>
    public required IReadOnlyList<int> Classes { get; init; }

    /// <summary>Pairs of a character and the one it folds to.</summary>
    public required string Folds { get; init; }

    /// <summary>Lines of a character and its replacement.</summary>
    public required string Expansions { get; init; }

    /// <summary>Names of the letters from alpha to omega, both sigmas.</summary>
    public required IReadOnlyList<string> Greek { get; init; }

    /// <summary>Pairs of spellings that share one key anywhere in a word.</summary>
    public required IReadOnlyList<string[]> Spellings { get; init; }

    /// <summary>The same at the end of a word only; the first match wins.</summary>
    public required IReadOnlyList<string[]> Endings { get; init; }

    public required string Filler { get; init; }

    public required string Context { get; init; }

    public required string Everyday { get; init; }

    public required string Distinct { get; init; }

    public required IReadOnlyDictionary<string, int> Numerals { get; init; }

    public required string Syllables { get; init; }

    public static OfflineTables Create() => new()
    {
        Classes = Runs(),
        Folds = FoldPairs(),
        Expansions = string.Join('\n', CharacterTables.Expansions.Select(expansion => char.ConvertFromUtf32(expansion.Key) + expansion.Value)),
        Greek = [.. Enumerable.Range('α', 'ω' - 'α' + 1).Select(letter => CharacterTables.GreekName((char)letter))],
        Spellings = [.. LatinWords.Spellings.Select(pair => new[] { pair.British, pair.American })],
        Endings = [.. LatinWords.Endings.Select(pair => new[] { pair.Ending, pair.Shared })],
        Filler = string.Join(' ', StopWords.Of("filler")),
        Context = string.Join(' ', StopWords.Of("context")),
        Everyday = string.Join(' ', StopWords.Of("everyday")),
        Distinct = string.Join(' ', StopWords.Of("distinct")),
        Numerals = TypeNumbers.Numerals,
        Syllables = string.Join(' ', Pinyin.Syllables),
    };

    private static List<int> Runs()
    {
        var runs = new List<int>();
        for (var c = 0; c <= char.MaxValue;)
        {
            var end = c;
            while (end <= char.MaxValue && CharacterTables.ClassOf((char)end) == CharacterTables.ClassOf((char)c))
                end++;
            runs.Add((int)CharacterTables.ClassOf((char)c));
            runs.Add(end - c);
            c = end;
        }
        return runs;
    }

    private static string FoldPairs()
    {
        var pairs = new StringBuilder();
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var c = (char)i;
            if (CharacterTables.ClassOf(c) is CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Han or CharacterClass.Greek && CharacterTables.Fold(c) != c)
                pairs.Append(c).Append(CharacterTables.Fold(c));
        }
        return pairs.ToString();
    }
}
