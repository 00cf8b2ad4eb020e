using System.Text;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Names;

/// <summary>Toneless pinyin of Chinese text; <c>ü</c> is written <c>v</c> (<c>lv</c>).</summary>
public static class Pinyin
{
    private const int LongestWord = 5;
    private const int MostVariants = 6;

    /// <summary>Shorter text ending in half a syllable is more likely English: <c>went</c>.</summary>
    private const int LeastBegun = 6;

    private static readonly Lazy<Tables> Loaded = new(Tables.Load);

    /// <summary>Every syllable accepted by <see cref="IsPinyin"/>.</summary>
    internal static IEnumerable<string> Syllables => Loaded.Value.Syllables.Order(StringComparer.Ordinal);

    /// <summary>Sort key of Chinese names: syllables are separated, so that <c>xi bao</c> precedes <c>xian</c>.</summary>
    public static string SortKey(string chineseName) => string.Join(' ', ReadingOf(Analyzer.Atoms(chineseName)));

    /// <summary>One item per atom: its usual reading in context, or the atom itself if it is not Chinese.</summary>
    internal static List<string> ReadingOf(IReadOnlyList<Atom> atoms)
    {
        var tables = Loaded.Value;
        var pieces = new List<string>(atoms.Count);
        while (pieces.Count < atoms.Count)
        {
            if (WordAt(tables, atoms, pieces.Count) is { } word)
                pieces.AddRange(word);
            else
                pieces.Add(tables.First.GetValueOrDefault(atoms[pieces.Count].Text, atoms[pieces.Count].Text));
        }
        return pieces;
    }

    /// <summary>The usual reading, then those in which one character has another of its readings.</summary>
    internal static List<List<string>> ReadingsOf(IReadOnlyList<Atom> atoms)
    {
        var usual = ReadingOf(atoms);
        var readings = new List<List<string>> { usual };
        for (var i = 0; i < atoms.Count; i++)
        {
            foreach (var other in Loaded.Value.All.GetValueOrDefault(atoms[i].Text, []))
            {
                if (other == usual[i] || readings.Count == MostVariants)
                    continue;
                var variant = new List<string>(usual) { [i] = other };
                readings.Add(variant);
            }
        }
        return readings;
    }

    /// <summary>The letters are a sequence of syllables; the last may be incomplete.</summary>
    internal static bool IsPinyin(ReadOnlySpan<char> letters)
    {
        Span<bool> reached = stackalloc bool[letters.Length + 1];
        reached[0] = true;
        var syllables = Loaded.Value.Syllables.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < letters.Length; i++)
        {
            if (!reached[i])
                continue;
            for (var length = 1; length <= 6 && i + length <= letters.Length; length++)
                reached[i + length] |= syllables.Contains(letters.Slice(i, length));
        }
        for (var rest = 0; rest <= (letters.Length < LeastBegun ? 0 : 2); rest++)
        {
            if (reached[letters.Length - rest] && IsInitial(letters[(letters.Length - rest)..]))
                return true;
        }
        return false;
    }

    /// <summary>The letters are the last syllables of a reading: two or more, but not all.</summary>
    internal static bool EndsWith(string[] reading, string letters)
    {
        var length = 0;
        for (var i = reading.Length - 1; i > 0 && length < letters.Length; i--)
        {
            length += reading[i].Length;
            if (length == letters.Length)
                return i < reading.Length - 1 && Plain(string.Concat(reading[i..])) == letters;
        }
        return false;
    }

    /// <summary>People type <c>ü</c> as v or u.</summary>
    internal static string Plain(string letters) =>
        letters.Contains('v', StringComparison.Ordinal)
            ? letters.Replace("lv", "lu", StringComparison.Ordinal).Replace("nv", "nu", StringComparison.Ordinal)
            : letters;

    private static bool IsInitial(ReadOnlySpan<char> letters) =>
        letters is "" or "zh" or "ch" or "sh" || (letters.Length == 1 && letters[0] is >= 'b' and <= 'z' and not ('e' or 'i' or 'o' or 'u' or 'v'));

    private static string[]? WordAt(Tables tables, IReadOnlyList<Atom> atoms, int start)
    {
        if (!atoms[start].IsHan || !tables.WordStarts.Contains(atoms[start].Text))
            return null;
        var word = new StringBuilder(atoms[start].Text);
        string[]? longest = null;
        for (var i = start + 1; i < Math.Min(atoms.Count, start + LongestWord) && Analyzer.JoinsNext(atoms, i - 1); i++)
        {
            word.Append(atoms[i].Text);
            longest = tables.Words.GetValueOrDefault(word.ToString()) ?? longest;
        }
        return longest;
    }

    private sealed record Tables(
        Dictionary<string, string> First,
        Dictionary<string, string[]> All,
        Dictionary<string, string[]> Words,
        HashSet<string> WordStarts,
        HashSet<string> Syllables)
    {
        public static Tables Load()
        {
            var first = new Dictionary<string, string>();
            var all = new Dictionary<string, string[]>();
            var syllables = new HashSet<string>();
            foreach (var line in TableFile.Lines("pinyin.txt"))
            {
                var syllable = line[..line.IndexOf(' ', StringComparison.Ordinal)];
                if (syllable.Any(c => "aeiouv".Contains(c, StringComparison.Ordinal)))
                    syllables.Add(syllable);
                var parts = line[(syllable.Length + 1)..].Split('+');
                foreach (var c in parts[0])
                    first[CharacterTables.TextOf(c)] = syllable;
                foreach (var c in parts.Skip(1).SelectMany(part => part))
                    all[CharacterTables.TextOf(c)] = [.. all.GetValueOrDefault(CharacterTables.TextOf(c), []), syllable];
            }
            foreach (var (c, others) in all)
                all[c] = first.TryGetValue(c, out var usual) ? [usual, .. others] : others;
            var words = TableFile.Lines("pinyin-words.txt").Select(line => line.Split(' ')).ToDictionary(line => line[0], line => line[1..]);
            return new Tables(first, all, words, [.. words.Keys.Select(word => word[..1])], syllables);
        }
    }
}
