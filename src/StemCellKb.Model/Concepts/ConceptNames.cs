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
/// <param name="Taiwan">Names used in Taiwan, or null.</param>
/// <param name="HongKong">Names used in Hong Kong, or null; the same object as <paramref name="Taiwan"/> where one entry stands for both.</param>
/// <param name="Ambiguous">Names that also mean something else: found by search, never linked automatically.</param>
/// <param name="SearchWords">Words people type that are not names (colloquial words, adjectives, misspellings): searched, never shown.</param>
/// <param name="PinyinOverrides">Readings an editor has corrected: Chinese name to pinyin syllables separated by spaces.</param>
public sealed record ConceptNames(
    NameSet English,
    NameSet Chinese,
    NameSet? Taiwan,
    NameSet? HongKong,
    IReadOnlyList<string> Ambiguous,
    IReadOnlyDictionary<Language, IReadOnlyList<string>> SearchWords,
    IReadOnlyDictionary<string, string> PinyinOverrides)
{
    public NameSet this[Language language] => ReferenceEquals(language, Language.English) ? English : Chinese;

    /// <summary>The sets in Traditional Chinese, each once.</summary>
    public IEnumerable<NameSet> Traditional => new[] { Taiwan, HongKong }.OfType<NameSet>().Distinct();

    /// <summary>Every name in any language and script.</summary>
    public IEnumerable<string> All => English.All.Concat(Chinese.All).Concat(Traditional.SelectMany(set => set.All));

    /// <summary>Every set with the tag of its language and script: <c>en</c>, <c>zh</c>, and <c>zh-Hant</c> or one for each region.</summary>
    public IEnumerable<(string Script, NameSet Names)> Forms
    {
        get
        {
            yield return (Language.English.Code, English);
            yield return (Language.Chinese.Code, Chinese);
            if (Taiwan is not null && Taiwan == HongKong)
            {
                yield return (BothRegions, Taiwan);
                yield break;
            }
            if (Taiwan is not null)
                yield return (ReadingVariant.Taiwan.Tag, Taiwan);
            if (HongKong is not null)
                yield return (ReadingVariant.HongKong.Tag, HongKong);
        }
    }

    /// <summary>The tag of names that Taiwan and Hong Kong share.</summary>
    public const string BothRegions = "zh-Hant";

    /// <summary>The preferred names as one text in both languages.</summary>
    public Localized<string> Preferred => new(English.Name, Chinese.Name);
}
