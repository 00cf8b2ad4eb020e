using System.Runtime.Intrinsics;
using StemCellKb.Model;
using StemCellKb.Search.FullText;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Names;

/// <summary>All names, indexed for every kind of look-up. Immutable once built.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, List<ConceptName>> byKey = [];
    private readonly Dictionary<string, List<ConceptName>> byWord = [];
    private readonly Dictionary<string, List<ConceptName>> byPair = [];
    private readonly Dictionary<string, List<ConceptName>> byReading = [];
    private readonly Dictionary<string, List<ConceptName>> byPinyin = [];
    private readonly Dictionary<int, HashSet<int>> typeNumbers;
    private readonly Dictionary<int, ConceptName[]> latinByLength;
    private readonly Dictionary<int, (Vector256<byte> Letters, string Word)[]> wordsByLength;

    public NameIndex(IReadOnlyList<SearchConcept> concepts, IReadOnlyList<ConceptName> names)
    {
        Concepts = concepts;
        Names = names;
        foreach (var name in names)
            Add(name);
        LongestName = names.Count == 0 ? 0 : Math.Min(16, names.Max(name => name.Atoms.Count));
        latinByLength = names.Where(name => !name.IsHan && name.Role != NameRole.Identifier && name.Key.Length >= 4).GroupBy(name => name.Key.Length).ToDictionary(group => group.Key, group => group.ToArray());
        wordsByLength = byWord.Keys.Where(word => word.Length >= 4).GroupBy(word => word.Length)
            .ToDictionary(group => group.Key, group => group.Select(word => (EditDistance.LettersOf(word), word)).ToArray());
        ConceptNames = names.ToLookup(name => name.Concept);
        typeNumbers = ConceptNames.Select(own => (own.Key, Numbers: own.SelectMany(name => TypeNumbers.Of(name.Atoms)).ToHashSet())).Where(own => own.Numbers.Count > 0)
            .ToDictionary(own => own.Key, own => own.Numbers);
        // Sorting is most of the work, and the lists are independent: in parallel.
        IEnumerable<(string Key, ConceptName Name)>[] entries =
        [
            names.Where(name => name.Role != NameRole.Identifier).Select(name => (name.Key, name)),
            byWord.SelectMany(word => word.Value.Select(name => (word.Key, name))),
            byPinyin.SelectMany(pinyin => pinyin.Value.Select(name => (pinyin.Key, name))),
            names.SelectMany(name => InitialsOf(name).Select(initials => (initials, name))),
        ];
        var lists = entries.SelectAhead(list => new PrefixList<ConceptName>(list)).ToArray();
        (Keys, Words, Pinyins, Initials) = (lists[0], lists[1], lists[2], lists[3]);
    }

    public IReadOnlyList<SearchConcept> Concepts { get; }

    public IReadOnlyList<ConceptName> Names { get; }

    public ILookup<int, ConceptName> ConceptNames { get; }

    /// <summary>Atoms of the longest name.</summary>
    public int LongestName { get; }

    public PrefixList<ConceptName> Keys { get; }

    public PrefixList<ConceptName> Words { get; }

    public PrefixList<ConceptName> Pinyins { get; }

    public PrefixList<ConceptName> Initials { get; }

    public IReadOnlyList<ConceptName> WithKey(string key) => byKey.GetValueOrDefault(key, []);

    /// <summary>The concept's preferred name in the same language contains this name, as <c>ulcerative colitis</c> contains colitis.</summary>
    public bool IsInPreferredName(ConceptName name) =>
        ConceptNames[name.Concept].Any(first => first.Role == NameRole.Preferred && first.Key.Contains(name.Key, StringComparison.Ordinal));

    public IEnumerable<int> TypesOf(int concept) => typeNumbers.GetValueOrDefault(concept, []);

    /// <summary>2型糖尿病 is not 1型糖尿病: the concept is of a type other than those asked for.</summary>
    public bool IsOfOtherType(int concept, IReadOnlySet<int> asked) =>
        asked.Count > 0 && typeNumbers.TryGetValue(concept, out var own) && !own.Overlaps(asked);

    /// <summary>English names that contain a word.</summary>
    public IReadOnlyList<ConceptName> WithWord(string word) => byWord.GetValueOrDefault(word, []);

    /// <summary>Chinese names that contain a pair of adjacent characters.</summary>
    public IReadOnlyList<ConceptName> WithPair(string pair) => byPair.GetValueOrDefault(pair, []);

    /// <summary>Names with this reading; syllables are separated.</summary>
    public IReadOnlyList<ConceptName> WithReading(string reading) => byReading.GetValueOrDefault(reading, []);

    /// <summary>Names with this pinyin, written without spaces.</summary>
    public IReadOnlyList<ConceptName> WithPinyin(string pinyin) => byPinyin.GetValueOrDefault(pinyin, []);

    /// <summary>Names whose pinyin ends in these syllables, two or more. Rare, so a linear search will do.</summary>
    public IEnumerable<ConceptName> WithPinyinEnd(string pinyin) =>
        byPinyin.Where(entry => entry.Key.Length > pinyin.Length && entry.Key.EndsWith(pinyin, StringComparison.Ordinal))
            .SelectMany(entry => entry.Value.Where(name => name.Readings.Any(reading => Pinyin.EndsWith(reading, pinyin)))).Distinct();

    /// <summary>English names at most this many slips away, with the same digits.</summary>
    public IEnumerable<(ConceptName Name, int Distance)> Near(string key, int max)
    {
        var letters = EditDistance.LettersOf(key);
        for (var length = key.Length - max; length <= key.Length + max; length++)
        {
            foreach (var name in latinByLength.GetValueOrDefault(length, []))
            {
                if (EditDistance.CannotBeWithin(letters, name.Letters, max))
                    continue;
                var distance = EditDistance.Between(key, name.Key, max);
                if (distance <= max && SameDigits(key, name.Key))
                    yield return (name, distance);
            }
        }
    }

    /// <summary>Words of English names at most this many slips away.</summary>
    public IEnumerable<string> WordsNear(string word, int max)
    {
        var letters = EditDistance.LettersOf(word);
        for (var length = word.Length - max; length <= word.Length + max; length++)
        {
            foreach (var (others, other) in wordsByLength.GetValueOrDefault(length, []))
            {
                if (!EditDistance.CannotBeWithin(letters, others, max) && EditDistance.Between(word, other, max) <= max)
                    yield return other;
            }
        }
    }

    private void Add(ConceptName name)
    {
        Put(byKey, name.Key, name);
        if (name.Role == NameRole.Identifier)
            return;
        if (!name.IsHan)
        {
            foreach (var word in name.Atoms.Where(atom => atom.Kind == AtomKind.Letters).Select(Analyzer.KeyOf).Distinct())
                Put(byWord, word, name);
            return;
        }
        for (var i = 0; i + 1 < name.Atoms.Count; i++)
        {
            if (Analyzer.JoinsNext(name.Atoms, i))
                Put(byPair, name.Atoms[i].Text + name.Atoms[i + 1].Text, name);
        }
        foreach (var reading in name.Readings)
        {
            Put(byReading, string.Join(' ', reading), name);
            Put(byPinyin, Pinyin.Plain(string.Concat(reading)), name);
        }
    }

    public static IEnumerable<string> InitialsOf(ConceptName name) =>
        name.Readings.Select(reading => string.Concat(reading.Select((piece, i) => name.Atoms[i].IsHan ? piece[..1] : piece))).Distinct();

    private static void Put(Dictionary<string, List<ConceptName>> index, string key, ConceptName name)
    {
        if (!index.TryGetValue(key, out var names))
            index[key] = names = [];
        if (names.Count == 0 || !ReferenceEquals(names[^1], name))
            names.Add(name);
    }

    private static bool SameDigits(string a, string b) => a.Where(char.IsAsciiDigit).SequenceEqual(b.Where(char.IsAsciiDigit));
}
