namespace StemCellKb.Model;

/// <summary>The names of a concept in one script, as an editor writes them.</summary>
/// <param name="Name">The preferred name, as a title shows it.</param>
/// <param name="Short">The usual abbreviation, or null.</param>
/// <param name="Also">Synonyms and further abbreviations.</param>
public sealed record NameSet(string Name, string? Short, IReadOnlyList<string> Also)
{
    /// <summary>Preferred name, abbreviation and synonyms, in that order.</summary>
    public IEnumerable<string> All => Short is null ? [Name, .. Also] : [Name, Short, .. Also];
}

/// <summary>All names of a concept.</summary>
/// <param name="TraditionalChinese">Names used in Taiwan and Hong Kong, or null.</param>
/// <param name="Ambiguous">Names that also mean something else: found by search, never linked automatically.</param>
/// <param name="SearchWords">Words people type that are not names (colloquial words, adjectives, misspellings): searched, never shown.</param>
/// <param name="PinyinOverrides">Readings an editor has corrected: Chinese name to pinyin syllables separated by spaces.</param>
public sealed record ConceptNames(
    NameSet English,
    NameSet Chinese,
    NameSet? TraditionalChinese,
    IReadOnlyList<string> Ambiguous,
    IReadOnlyDictionary<Language, IReadOnlyList<string>> SearchWords,
    IReadOnlyDictionary<string, string> PinyinOverrides)
{
    public NameSet this[Language language] => ReferenceEquals(language, Language.English) ? English : Chinese;

    /// <summary>The preferred names as one text in both languages.</summary>
    public Localized<string> Preferred => new(English.Name, Chinese.Name);
}
