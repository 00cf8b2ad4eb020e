using System.Text;
using System.Text.Json;
using StemCellKb.Model;
using StemCellKb.Search.Names;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Offline;

/// <summary>
/// All that search looks up, sorted by what it is looked up with, and cut into pieces. A word is beside the names that begin with it, so most
/// words of a query need one piece. Keys that begin with a sign: <c>@</c> pinyin, <c>~</c> its last syllables, <c>#</c> initials, and the
/// lists of words for spelling: <c>!</c> with first letter and length, <c>$</c> with the last two letters and length.
/// </summary>
internal sealed class OfflineShelf
{
    /// <summary>Before packing, in characters.</summary>
    private const int PieceSize = 12 * 1024;

    private const int LeastSpelling = 4;

    private readonly NameIndex index;
    private readonly OfflineTexts texts;
    private readonly OfflineRecords records;
    private readonly string[] copies;
    private readonly Dictionary<int, int> preferred;
    private readonly SortedDictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly List<string> first = [];

    public OfflineShelf(SearchEngine search, OfflineTexts texts, OfflineRecords records)
    {
        (index, this.texts, this.records) = (search.Names, texts, records);
        copies = [.. index.Names.Select(CopyOf)];
        preferred = index.Names.Index().Where(name => name.Item.Role == NameRole.Preferred).DistinctBy(name => name.Item.Concept).ToDictionary(name => name.Item.Concept, name => name.Index);
        foreach (var word in texts.Words.Concat(records.Words.Keys))
            EntryOf(word);
        foreach (var (i, name) in index.Names.Index())
            AddName(i, name);
        AddReadings();
        AddSpelling();
    }

    /// <summary>See <see cref="OfflineRoot.First"/>; complete after <see cref="Pieces"/>.</summary>
    public IReadOnlyList<string> First => first;

    /// <summary>Of texts and names.</summary>
    public IReadOnlyList<string> LatinWords => [.. entries.Where(entry => IsLatin(entry.Key) && (entry.Value.Holding.Count > 0 || texts.Of(entry.Key) is not null)).Select(entry => entry.Key)];

    public static int PlaceOf(ConceptKind kind) => ConceptKind.All.Index().First(each => ReferenceEquals(each.Item, kind)).Index;

    public IEnumerable<byte[]> Pieces()
    {
        first.Clear();
        var (piece, last) = (new StringBuilder(), "");
        foreach (var (key, entry) in entries)
        {
            if (piece.Length > PieceSize)
            {
                yield return Encoding.UTF8.GetBytes(piece.Append('}').ToString());
                piece.Clear();
            }
            if (piece.Length == 0)
                first.Add(first.Count == 0 ? "" : key[..(CommonPrefix(last, key) + 1)]);
            Append(piece.Append(piece.Length == 0 ? '{' : ','), key, entry);
            last = key;
        }
        if (piece.Length > 0)
            yield return Encoding.UTF8.GetBytes(piece.Append('}').ToString());
    }

    private Entry EntryOf(string key)
    {
        if (!entries.TryGetValue(key, out var entry))
            entries[key] = entry = new Entry();
        return entry;
    }

    private void AddName(int number, ConceptName name)
    {
        if (name.Role == NameRole.Identifier)
        {
            EntryOf(name.Key).Identified ??= preferred[name.Concept];
            return;
        }
        EntryOf(name.Key).Named.Add(number);
        foreach (var (i, atom) in name.Atoms.Index())
        {
            if (name.IsHan ? Analyzer.JoinsNext(name.Atoms, i) : atom.Kind == AtomKind.Letters)
                Add(EntryOf(name.IsHan ? atom.Text + name.Atoms[i + 1].Text : Analyzer.KeyOf(atom)).Holding, number);
        }
        foreach (var initials in NameIndex.InitialsOf(name))
            Add(EntryOf("#" + initials).Named, number);
        foreach (var reading in name.Readings)
        {
            Add(EntryOf("@" + Pinyin.Plain(string.Concat(reading))).Named, number);
            for (var i = 1; i < reading.Length - 1; i++)
            {
                if (Pinyin.Plain(string.Concat(reading[i..])) is var end && end.Length >= Weights.Names.LeastPinyinEnd)
                    Add(EntryOf("~" + end).Named, number);
            }
        }
    }

    private static void Add(List<int> numbers, int number)
    {
        if (numbers.Count == 0 || numbers[^1] != number)
            numbers.Add(number);
    }

    /// <summary>How each Chinese character of names is read, beside the pairs that begin with it: a homophone is in no name.</summary>
    private void AddReadings()
    {
        var characters = entries.Keys.Where(key => key.Length == 2 && CharacterTables.ClassOf(key[0]) == CharacterClass.Han).Select(key => key[..1]).ToHashSet();
        foreach (var character in characters)
        {
            var reading = Pinyin.ReadingOf(Analyzer.Atoms(character))[0];
            if (reading != character)
                EntryOf(character).Reading = reading;
        }
    }

    /// <summary>The commonest words first: of those equally near, they are meant.</summary>
    private void AddSpelling()
    {
        var words = entries.Where(entry => entry.Key.Length >= LeastSpelling && IsLatin(entry.Key) && (entry.Value.Holding.Count > 0 || texts.Of(entry.Key) is { Count: >= 2 }))
            .Select(entry => (Word: entry.Key, Texts: texts.Of(entry.Key)?.Count ?? 0, IsOfName: entry.Value.Holding.Count > 0)).OrderByDescending(word => word.Texts).ThenBy(word => word.Word, StringComparer.Ordinal).ToList();
        foreach (var (word, _, isOfName) in words)
        {
            EntryOf($"!{word[0]}{word.Length:00}").Spelling.Add(word);
            if (isOfName)
                EntryOf($"${word[^2..]}{word.Length:00}").Spelling.Add(word);
        }
    }

    private static bool IsLatin(string word) => word.All(char.IsAsciiLetterLower);

    /// <summary>
    /// Text, concept, then one number for role, ambiguity, language and kind, what is subtracted when others match equally well, and, where there
    /// is one, the types of the concept, and the text as it is read.
    /// </summary>
    private string CopyOf(ConceptName name)
    {
        var flags = (int)name.Role + (name.Ambiguous ? 8 : 0) + (ReferenceEquals(name.Language, Language.Chinese) ? 16 : 0) + (32 * PlaceOf(index.Concepts[name.Concept].Kind));
        var (types, read) = (index.TypesOf(name.Concept).ToArray(), OfflineCharacters.Replaced(name.Text));
        List<object> copy = [name.Text, name.Concept, flags, Math.Round(Resolving.Candidates.Penalty(name, index), 4)];
        if (types.Length > 0 || read != name.Text)
            copy.Add(types);
        if (read != name.Text)
            copy.Add(read);
        return JsonSerializer.Serialize(copy, OfflineFiles.Json);
    }

    private void Append(StringBuilder piece, string key, Entry entry)
    {
        piece.Append(JsonSerializer.Serialize(key, OfflineFiles.Json)).Append(":{");
        var before = piece.Length;
        if (texts.Of(key) is { } own)
        {
            Append("d", own.Count);
            Append("p", Quoted(own.Written()));
            if (own.IsCut)
                Append("m", 1);
        }
        if (records.Words.TryGetValue(key, out var found))
        {
            Append("r", Quoted(found.Steps));
            if (found.IsCut)
                Append("c", 1);
        }
        AppendNames("n", entry.Named);
        AppendNames("h", entry.Holding);
        if (entry.Identified is { } named)
            Append("i", copies[named]);
        if (entry.Reading is { } reading)
            Append("y", Quoted(reading));
        if (entry.Spelling.Count > 0)
            Append("s", Quoted(string.Join(' ', entry.Spelling)));
        piece.Append('}');

        void Append(string field, object value) => piece.Append(piece.Length > before ? "," : "").Append('"').Append(field).Append("\":").Append(value);

        // The shortest match best wherever a word is looked for in names.
        void AppendNames(string field, List<int> numbers)
        {
            if (numbers.Count > 0)
                Append(field, $"[{string.Join(',', numbers.OrderBy(number => index.Names[number].Atoms.Count).ThenBy(number => number).Take(Weights.Copy.MostNames).Select(number => copies[number]))}]");
        }

        static string Quoted(string text) => $"\"{text}\"";
    }

    public static int CommonPrefix(string a, string b)
    {
        var i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i])
            i++;
        return i;
    }

    private sealed class Entry
    {
        public List<int> Named { get; } = [];

        public List<int> Holding { get; } = [];

        public int? Identified { get; set; }

        public string? Reading { get; set; }

        public List<string> Spelling { get; } = [];
    }
}
