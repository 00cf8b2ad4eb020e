using System.Text;
using StemCellKb.Search.Names;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Offline;

/// <summary>The analyzer's own tables as data, so that a reader in another language reads every character alike.</summary>
/// <param name="Classes">Runs over the basic plane: a number of <see cref="CharacterClass"/>, then how many characters have it.</param>
/// <param name="Folds">Pairs of a character and the one it folds to.</param>
/// <param name="Expansions">Lines of a character and what it is written as.</param>
/// <param name="Spellings">Pairs that meet in one key wherever they stand in a word; <paramref name="Endings"/> the same at its end, the first that fits.</param>
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
