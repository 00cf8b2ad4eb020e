using StemCellKb.Model;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Names;

/// <summary>A name as stored in the database.</summary>
/// <param name="Pinyin">Readings separated by <c>|</c>, syllables by a space; empty for a name without Chinese.</param>
internal sealed record NameRow(string Text, Language Language, NameRole Role, bool Ambiguous, string Key, string Pinyin);

/// <summary>Every name of a concept once, in its best role.</summary>
internal static class NameRows
{
    /// <summary>Includes its identifiers in public vocabularies.</summary>
    public static IEnumerable<NameRow> Of(Concept concept)
    {
        var rows = Of(concept.Names).ToList();
        var keys = rows.Select(row => row.Key).ToHashSet();
        return rows.Concat(concept.Identifiers.SelectMany(FormsOf).Select(text => new NameRow(text, Language.English, NameRole.Identifier, false, Analyzer.Key(Analyzer.Atoms(text)), ""))
            .Where(row => keys.Add(row.Key)));
    }

    /// <summary>The identifier, and where it does not name its vocabulary, also with the vocabulary's name: <c>MeSH D008180</c>.</summary>
    private static IEnumerable<string> FormsOf(Identifier identifier) =>
        identifier.Value.Contains(':', StringComparison.Ordinal) ? [identifier.Value] : [identifier.Value, $"{identifier.Scheme.Name} {identifier.Value}"];

    public static IEnumerable<NameRow> Of(ConceptNames names)
    {
        var seen = new HashSet<string>();
        foreach (var (text, language, role) in All(names).OrderBy(name => name.Role))
        {
            var atoms = Analyzer.Atoms(text);
            var key = Analyzer.Key(atoms);
            if (key.Length == 0 || !seen.Add(key))
                continue;
            var ambiguous = names.Ambiguous.Any(other => Analyzer.Key(Analyzer.Atoms(other)) == key);
            yield return new NameRow(text, language, role, ambiguous, key, PinyinOf(text, atoms, names.PinyinOverrides));
        }
    }

    /// <summary><see cref="NameRow.Pinyin"/> apart. There are only a few hundred distinct syllables: each string is kept once.</summary>
    public static string[][] ReadingsOf(string pinyin, Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        if (pinyin.Length == 0)
            return [];
        var readings = new List<string[]>();
        var reading = new List<string>();
        var start = 0;
        for (var i = 0; i <= pinyin.Length; i++)
        {
            if (i < pinyin.Length && pinyin[i] is not (' ' or '|'))
                continue;
            var letters = pinyin.AsSpan(start..i);
            if (!known.TryGetValue(letters, out var syllable))
                known[letters] = syllable = letters.ToString();
            reading.Add(syllable);
            start = i + 1;
            if (i < pinyin.Length && pinyin[i] == ' ')
                continue;
            readings.Add([.. reading]);
            reading.Clear();
        }
        return [.. readings];
    }

    private static IEnumerable<(string Text, Language Language, NameRole Role)> All(ConceptNames names)
    {
        foreach (var (script, set) in names.Forms)
        {
            var language = script == Language.English.Code ? Language.English : Language.Chinese;
            yield return (set.Name, language, Language.TryParse(script, out _) ? NameRole.Preferred : NameRole.Synonym);
            foreach (var other in set.All.Skip(1))
                yield return (other, language, other == set.Short || IsAbbreviation(other) ? NameRole.Abbreviation : NameRole.Synonym);
        }
        foreach (var (language, words) in names.SearchWords)
        {
            foreach (var word in words)
                yield return (word, language, NameRole.Word);
        }
    }

    /// <summary><c>MSC-EVs</c>, <c>iPSC</c>, <c>T1D</c>; not <c>Treg cell</c>.</summary>
    private static bool IsAbbreviation(string name) =>
        name.Length <= 10 && !name.Contains(' ', StringComparison.Ordinal) && name.All(char.IsAscii) && name.Count(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)) >= 2;

    private static string PinyinOf(string text, List<Atom> atoms, IReadOnlyDictionary<string, string> overrides)
    {
        if (!atoms.Any(atom => atom.IsHan))
            return "";
        if (overrides.TryGetValue(text, out var reading) && reading.Split(' ', StringSplitOptions.RemoveEmptyEntries) is var syllables && syllables.Length == atoms.Count)
            return string.Join(' ', syllables);
        return string.Join('|', Pinyin.ReadingsOf(atoms).Select(pieces => string.Join(' ', pieces)));
    }
}
