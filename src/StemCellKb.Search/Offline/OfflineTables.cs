using System.Text;
using StemCellKb.Search.Names;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Offline;

/// <summary>The analyzer's tables as data, so that an implementation in another language classifies every character alike.</summary>
internal sealed record OfflineTables
{
    /// <summary>Runs over the basic plane: a <see cref="CharacterClass"/> number, then the length of the run.</summary>
    public required IReadOnlyList<int> Classes { get; init; }

    /// <summary>Characters that fold to another, except Chinese ones: the distance from the one before, then to the other, in base 36.</summary>
    public required string Folds { get; init; }

    /// <summary>Characters whose folding or replacement is in <see cref="OfflineCharacters"/>: distances in base 36.</summary>
    public required string Rare { get; init; }

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
        Folds = string.Join(' ', Distances(Folding(isHan: false).Select(c => (int)c)).Zip(Folding(isHan: false), (distance, c) => $"{distance} {OfflineTexts.Base36(CharacterTables.Fold(c) - c)}")),
        Rare = string.Join(' ', Distances(Folding(isHan: true).Select(c => (int)c).Concat(CharacterTables.Expansions.Select(expansion => expansion.Key)).Order())),
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

    internal static List<char> Folding(bool isHan) =>
    [
        .. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c)
            .Where(c => CharacterTables.ClassOf(c) is CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Han or CharacterClass.Greek && CharacterTables.Fold(c) != c && CharacterTables.ClassOf(c) == CharacterClass.Han == isHan),
    ];

    internal static IEnumerable<string> Distances(IEnumerable<int> numbers)
    {
        var last = 0;
        foreach (var number in numbers)
        {
            yield return OfflineTexts.Base36(number - last);
            last = number;
        }
    }
}

/// <summary>What a query rarely needs: traditional characters and those that stand for several. Names are kept with theirs replaced.</summary>
/// <param name="Han">The Chinese characters that fold: distances in base 36.</param>
/// <param name="Folded">What they fold to, one after another.</param>
/// <param name="Several">Characters that stand for others: distances in base 36.</param>
/// <param name="Expansions">What for, in lines.</param>
internal sealed record OfflineCharacters(string Han, string Folded, string Several, string Expansions)
{
    private static readonly Dictionary<int, string> Replacements = CharacterTables.Expansions.ToDictionary();

    public static OfflineCharacters Create()
    {
        var (han, several) = (OfflineTables.Folding(isHan: true), CharacterTables.Expansions.OrderBy(expansion => expansion.Key).ToList());
        return new OfflineCharacters(
            string.Join(' ', OfflineTables.Distances(han.Select(c => (int)c))), string.Concat(han.Select(CharacterTables.Fold)),
            string.Join(' ', OfflineTables.Distances(several.Select(expansion => expansion.Key))), string.Join('\n', several.Select(expansion => expansion.Value)));
    }

    /// <summary>A text with these characters replaced.</summary>
    public static string Replaced(string text)
    {
        var replaced = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Replacements.TryGetValue(rune.Value, out var several))
                replaced.Append(several);
            else if (rune.IsBmp && CharacterTables.ClassOf((char)rune.Value) == CharacterClass.Han)
                replaced.Append(CharacterTables.Fold((char)rune.Value));
            else
                replaced.Append(rune.ToString());
        }
        return replaced.ToString();
    }
}
