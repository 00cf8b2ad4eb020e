using System.Text;

namespace StemCellKb.Browser.Tests.Browsing;

/// <summary>Content that nobody should write and that compiles all the same: what a layout must hold.</summary>
internal static class AwkwardContent
{
    public const int Sections = 200;

    private const int Columns = 30;

    private static readonly string Unbroken = string.Concat(Enumerable.Repeat("Pneumonoultramicroscopicsilicovolcanoconiosis", 4));

    private static readonly string LongName = $"{Unbroken} {string.Join(' ', Enumerable.Repeat("extraordinarily long name of a disease", 4))}";

    private static readonly string LongChineseName = string.Concat(Enumerable.Repeat("极其冗长的疾病名称", 12));

    private const string RightToLeft = "اختبار النص العربي الطويل בדיקה של טקסט בעברית";

    private const string Emoji = "👩🏽‍🔬👨‍👩‍👧‍👦🧬🏴‍☠️🇨🇳";

    public static void WriteTo(string folder)
    {
        Write(folder, "diseases/long-names/concept.yaml", ConceptFile(LongName, LongChineseName));
        Write(folder, "diseases/long-names/en.md", Article(LongName, $"{Unbroken} summary.", AwkwardText("Text")));
        Write(folder, "diseases/long-names/zh.md", Article(LongChineseName, $"{LongChineseName}。", AwkwardText("正文")));
        Write(folder, "topics/many-sections/concept.yaml", ConceptFile("Many sections", "章节众多"));
        Write(folder, "topics/many-sections/en.md", Article("Many sections", "Only in English.", ManySections()));
        Write(folder, "cell-types/right-to-left/concept.yaml", ConceptFile($"{RightToLeft} cell", $"{RightToLeft}细胞"));
        Write(folder, "cell-types/right-to-left/zh.md", Article($"{RightToLeft} {Emoji}", $"{RightToLeft}。", AwkwardText(Emoji)));
        Write(folder, "mechanisms/emoji/concept.yaml", ConceptFile(string.Concat(Enumerable.Repeat(Emoji, 12)), string.Concat(Enumerable.Repeat(Emoji, 13))));
        Write(folder, "mechanisms/emoji/en.md", Article(string.Concat(Enumerable.Repeat(Emoji, 20)), Emoji, $"## {Emoji} {{#emoji}}\n\n{string.Concat(Enumerable.Repeat(Emoji, 40))} [[long-names]]\n"));
        Write(folder, "glossary/terms.yaml", $"- id: long-term\n  names:\n    en: {{name: \"{Unbroken} term\"}}\n    zh: {{name: \"{LongChineseName}术语\"}}\n  definition:\n    en: \"{Unbroken}\"\n    zh: \"{LongChineseName}\"\n");
        Write(folder, "evidence/claims.yaml", Claims());
        Write(folder, "studies/claims.yaml", "- study: long-2020\n  phase: \"2\"\n  participants: 10000000\n");
        Write(folder, "approvals.yaml", $"- product: {Unbroken}\n  cell-type: right-to-left\n  disease: long-names\n  jurisdiction: US\n  status: not-approved\n  date: \"2024-12\"\n  indication: {{en: \"{Unbroken}\", zh: \"{LongChineseName}\"}}\n  reference: long-2020\n");
        Write(folder, "references.json", References());
    }

    private static string ConceptFile(string english, string chinese) =>
        $"names:\n  en: {{name: \"{english}\", also: [\"{english} too\"]}}\n  zh: {{name: \"{chinese}\", also: [\"{chinese}也\"]}}\nidentifiers: {{mesh: D008180}}\nreviewed: 2026-11-23\n";

    private static string Article(string title, string summary, string body) => $"---\ntitle: \"{title}\"\nsummary: \"{summary}\"\n---\n{body}";

    private static string AwkwardText(string heading)
    {
        var row = string.Concat(Enumerable.Range(1, Columns).Select(column => $"| column {column} "));
        var rule = string.Concat(Enumerable.Repeat("|---", Columns));
        return $"""
            ## {heading} {Unbroken} {"{"}#text{"}"}

            {Unbroken} [[long-names]] [[long-term|{Unbroken}]] [@long-2020] `{Unbroken}` <https://example.org/{Unbroken}/{Unbroken}>

            {RightToLeft} {Emoji} **{Unbroken}**

            {row}|
            {rule}|
            {row}|

            - {Unbroken}
              1. {Unbroken}
                 - {Unbroken}

            > {Unbroken}

            ### {Unbroken} {"{"}#deeper{"}"}

            {LongChineseName}

            """;
    }

    private static string ManySections()
    {
        var body = new StringBuilder();
        for (var section = 1; section <= Sections; section++)
            body.Append(System.Globalization.CultureInfo.InvariantCulture, $"## Section {section} {{#section-{section}}}\n\nText of the section, about [[long-names]].\n\n");
        return body.ToString();
    }

    private static string Claims() =>
        $"""
        - claim: long-claim
          says: {"{"}en: "{LongName}", zh: "{LongChineseName}"{"}"}
          disease: long-names
          cell-type: right-to-left
          mechanisms: [emoji]
          origin: long-2020
          evidence:
            - reference: long-2020
              model: human
              design: rct
              direction: no-benefit
              found: {"{"}en: "{Unbroken}", zh: "{LongChineseName}"{"}"}

        """;

    private static string References() =>
        $$"""
        [
          {
            "id": "long-2020", "type": "article-journal", "title": "{{Unbroken}} {{RightToLeft}} {{Emoji}}",
            "author": [{{string.Join(',', Enumerable.Repeat($$"""{"family": "{{Unbroken}}", "given": "{{Unbroken}}"}""", 8))}}],
            "container-title": "{{Unbroken}}", "issued": {"date-parts": [[2020]]}, "DOI": "10.1000/{{Unbroken}}", "PMID": "28478399"
          }
        ]
        """;

    private static void Write(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
