using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Reads <c>names</c>, <c>ambiguous</c>, <c>search-words</c> and <c>pinyin</c>, which concepts and terms share.</summary>
internal static class ConceptNamesReader
{
    public static ConceptNames Read(DataFields fields, string fallback)
    {
        var names = fields.RequiredFields("names");
        var english = names?.RequiredFields("en");
        var chinese = names?.RequiredFields("zh");
        var both = NameSetOf(names?.Fields("zh-hant"));
        var taiwan = NameSetOf(names?.Fields("zh-hant-tw"));
        var hongKong = NameSetOf(names?.Fields("zh-hant-hk"));
        if (both is not null && (taiwan ?? hongKong) is not null)
            names!.Refuse("zh-hant", Problems.Concepts.RegionTwice);
        names?.RefuseOthers();

        return new ConceptNames(
            NameSetOf(english) ?? new NameSet(fallback, null, []),
            NameSetOf(chinese) ?? new NameSet(fallback, null, []),
            taiwan ?? both,
            hongKong ?? both,
            [.. fields.Texts("ambiguous").Select(text => text.Value)],
            SearchWordsOf(fields.Fields("search-words")),
            PinyinOf(fields.Fields("pinyin")));
    }

    private static NameSet? NameSetOf(DataFields? fields)
    {
        if (fields is null)
            return null;
        var name = fields.RequiredText("name");
        var abbreviation = fields.Text("short");
        var also = fields.Texts("also");
        fields.RefuseOthers();
        return name is null ? null : new NameSet(name.Value.Value.Trim(), abbreviation?.Value.Trim(), [.. also.Select(text => text.Value.Trim())]);
    }

    private static Dictionary<Language, IReadOnlyList<string>> SearchWordsOf(DataFields? fields)
    {
        var words = Language.All.ToDictionary(
            language => language,
            language => (IReadOnlyList<string>)[.. fields?.Texts(language.Code).Select(text => text.Value) ?? []]);
        fields?.RefuseOthers();
        return words;
    }

    private static Dictionary<string, string> PinyinOf(DataFields? fields) =>
        fields?.All(FieldForm.Words)
            .Select(entry => (Name: entry.Key.Value, Pinyin: fields.WordsOf(entry.Value, entry.Key.Value)?.Text))
            .Where(entry => entry.Pinyin is not null)
            .ToDictionary(entry => entry.Name, entry => entry.Pinyin!) ?? [];
}
