namespace StemCellKb.Store.Search;

/// <summary>All names, arranged for every way of finding one. Built once, then only read.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, List<ConceptName>> byKey = [];
    private readonly Dictionary<string, List<ConceptName>> byWord = [];
    private readonly Dictionary<string, List<ConceptName>> byPair = [];
    private readonly Dictionary<string, List<ConceptName>> byReading = [];
    private readonly Dictionary<string, List<ConceptName>> byPinyin = [];
    private readonly Dictionary<string, List<ConceptName>> byPinyinEnd = [];
    private readonly ILookup<int, (uint Letters, ConceptName Name)> latinByLength;
    private readonly ILookup<int, (uint Letters, string Word)> wordsByLength;

    public NameIndex(IReadOnlyList<SearchConcept> concepts, IReadOnlyList<ConceptName> names)
    {
        Concepts = concepts;
        Names = names;
        foreach (var name in names)
            Add(name);
        LongestName = names.Count == 0 ? 0 : Math.Min(16, names.Max(name => name.Atoms.Count));
        latinByLength = names.Where(name => !name.IsHan && name.Key.Length >= 4).ToLookup(name => name.Key.Length, name => (EditDistance.LettersOf(name.Key), name));
        wordsByLength = byWord.Keys.Where(word => word.Length >= 4).ToLookup(word => word.Length, word => (EditDistance.LettersOf(word), word));
        Keys = new PrefixList<ConceptName>(names.Select(name => (name.Key, name)));
        Words = new PrefixList<ConceptName>(byWord.SelectMany(word => word.Value.Select(name => (word.Key, name))));
        Pinyins = new PrefixList<ConceptName>(byPinyin.SelectMany(pinyin => pinyin.Value.Select(name => (pinyin.Key, name))));
        Initials = new PrefixList<ConceptName>(names.SelectMany(name => InitialsOf(name).Select(initials => (initials, name))));
        ConceptNames = names.ToLookup(name => name.Concept);
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

    /// <summary>The concept's first name in the same language says this too, as <c>ulcerative colitis</c> says colitis.</summary>
    public bool IsInPreferredName(ConceptName name) =>
        ConceptNames[name.Concept].Any(first => first.Role == NameRole.Preferred && first.Key.Contains(name.Key, StringComparison.Ordinal));

    /// <summary>English names in which a word stands.</summary>
    public IReadOnlyList<ConceptName> WithWord(string word) => byWord.GetValueOrDefault(word, []);

    /// <summary>Chinese names in which two characters stand side by side.</summary>
    public IReadOnlyList<ConceptName> WithPair(string pair) => byPair.GetValueOrDefault(pair, []);

    /// <summary>Names read so; syllables are apart.</summary>
    public IReadOnlyList<ConceptName> WithReading(string reading) => byReading.GetValueOrDefault(reading, []);

    /// <summary>Names whose pinyin, written in one, is this.</summary>
    public IReadOnlyList<ConceptName> WithPinyin(string pinyin) => byPinyin.GetValueOrDefault(pinyin, []);

    /// <summary>Names whose pinyin ends in these whole syllables.</summary>
    public IReadOnlyList<ConceptName> WithPinyinEnd(string pinyin) => byPinyinEnd.GetValueOrDefault(pinyin, []);

    /// <summary>English names at most so many slips away, digits untouched.</summary>
    public IEnumerable<(ConceptName Name, int Distance)> Near(string key, int max)
    {
        var letters = EditDistance.LettersOf(key);
        for (var length = key.Length - max; length <= key.Length + max; length++)
        {
            foreach (var (others, name) in latinByLength[length])
            {
                if (EditDistance.CannotBeWithin(letters, others, max))
                    continue;
                var distance = EditDistance.Between(key, name.Key, max);
                if (distance <= max && SameDigits(key, name.Key))
                    yield return (name, distance);
            }
        }
    }

    /// <summary>Words of English names at most so many slips away.</summary>
    public IEnumerable<string> WordsNear(string word, int max)
    {
        var letters = EditDistance.LettersOf(word);
        for (var length = word.Length - max; length <= word.Length + max; length++)
        {
            foreach (var (others, other) in wordsByLength[length])
            {
                if (!EditDistance.CannotBeWithin(letters, others, max) && EditDistance.Between(word, other, max) <= max)
                    yield return other;
            }
        }
    }

    private void Add(ConceptName name)
    {
        Put(byKey, name.Key, name);
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
            for (var i = 1; i < reading.Length - 1; i++)
                Put(byPinyinEnd, Pinyin.Plain(string.Concat(reading[i..])), name);
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
