using System.Text.RegularExpressions;
using StemCellKb.Model;

namespace StemCellKb.Benchmarks.Generating;

/// <summary>A shipped concept with its article, as a mould for others of its kind.</summary>
/// <param name="Number">Among the shipped ones, from 0.</param>
/// <param name="Folder">Of its kind: <c>diseases</c>.</param>
/// <param name="Sections">The anchors that both languages have, in order.</param>
internal sealed partial record Frame(
    int Number,
    string Folder,
    string Id,
    string English,
    string Chinese,
    IReadOnlyList<string> Broader,
    string Reviewed,
    IReadOnlyDictionary<Language, ArticleText> Texts,
    IReadOnlyList<string> Sections)
{
    public static IReadOnlyList<Frame> AllOf(IReadOnlyDictionary<string, string> texts) =>
        [.. texts.Keys.Where(path => path.EndsWith("/concept.yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select((path, i) => Of(texts, path, i))];

    public string SectionOf(Language language, string anchor) => Texts[language].Sections.First(section => section.Anchor == anchor).Text;

    private static Frame Of(IReadOnlyDictionary<string, string> texts, string path, int number)
    {
        var concept = texts[path];
        var (english, chinese) = (ArticleText.Parse(texts[path.Replace("concept.yaml", "en.md", StringComparison.Ordinal)]), ArticleText.Parse(texts[path.Replace("concept.yaml", "zh.md", StringComparison.Ordinal)]));
        return new Frame(
            number,
            path.Split('/')[0],
            path.Split('/')[1],
            Name().Match(concept, concept.IndexOf("\n  en:", StringComparison.Ordinal)).Groups["name"].Value,
            Name().Match(concept, concept.IndexOf("\n  zh:", StringComparison.Ordinal)).Groups["name"].Value,
            [.. Broads().Match(concept).Groups["ids"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Review().Match(concept).Groups["day"].Value,
            new Dictionary<Language, ArticleText> { [Language.English] = english, [Language.Chinese] = chinese },
            [.. english.Sections.Select(section => section.Anchor).Intersect(chinese.Sections.Select(section => section.Anchor))]);
    }

    [GeneratedRegex(@"name: (?<name>[^,}\n]+)")]
    private static partial Regex Name();

    [GeneratedRegex(@"^broader: \[(?<ids>.*)\]", RegexOptions.Multiline)]
    private static partial Regex Broads();

    [GeneratedRegex(@"^reviewed: (?<day>\S+)", RegexOptions.Multiline)]
    private static partial Regex Review();
}
