using System.Text;
using StemCellKb.Search.Names;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Offline;

/// <summary>The analyzer's tables as data, so that an implementation in another language classifies every character alike.</summary>
/// <param name="Classes">Runs over the basic plane: a <see cref="CharacterClass"/> number, then the length of the run.</param>
/// <param name="Folds">Pairs of a character and the one it folds to.</param>
/// <param name="Expansions">Lines of a character and its replacement.</param>
/// <param name="Spellings">Pairs of spellings that share one key anywhere in a word; <paramref name="Endings"/>: at its end only, first match wins.</param>
/// <param name="Greek">Names of the letters from alpha to omega, both sigmas.</param>
public sealed record OfflineTables(
    IReadOnlyList<int> Classes,
    string Folds,
    string Expansions,
    IReadOnlyList<string> Greek,
    IReadOnlyList<string[]> Spellings,
    IReadOnlyList<string[]> Endings,
    string Filler,
    string Context,
    string Everyday,
    string Distinct,
    IReadOnlyDictionary<string, int> Numerals,
    string Syllables)
{
    public static OfflineTables Create() => new(
        Runs(),
        FoldPairs(),
        string.Join('\n', CharacterTables.Expansions.Select(expansion => char.ConvertFromUtf32(expansion.Key) + expansion.Value)),
        [.. Enumerable.Range('α', 'ω' - 'α' + 1).Select(letter => CharacterTables.GreekName((char)letter))],
        [.. LatinWords.Spellings.Select(pair => new[] { pair.British, pair.American })],
        [.. LatinWords.Endings.Select(pair => new[] { pair.Ending, pair.Shared })],
        string.Join(' ', StopWords.Of("filler")),
        string.Join(' ', StopWords.Of("context")),
        string.Join(' ', StopWords.Of("everyday")),
        string.Join(' ', StopWords.Of("distinct")),
        TypeNumbers.Numerals,
        string.Join(' ', Pinyin.Syllables));

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
