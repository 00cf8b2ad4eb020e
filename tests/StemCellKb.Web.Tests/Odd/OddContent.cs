using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Web.Tests;

/// <summary>A small content folder in which everything is correct and much is unusual.</summary>
internal static class OddContent
{
    /// <summary>What must never arrive in a page as markup.</summary>
    public const string Hostile = "<img src=x onerror=alert(1)> & \"quoted\" '</script><script>alert(2)</script>";

    public static readonly string LongName = "Syndrome of " + string.Join(' ', Enumerable.Repeat("extraordinarily-long-words", 40));

    private static readonly string HostileYaml = "'" + Hostile.Replace("'", "''", StringComparison.Ordinal) + "'";

    public static ContentDraft Draft { get; } = ContentDraft.Empty
        .With("references.json", """
            [
              {"id": "plain-2020", "type": "article-journal", "title": "A plain study", "author": [{"family": "Plain", "given": "Ann"}], "issued": {"date-parts": [[2020]]}},
              {"id": "retracted-2018", "type": "article-journal", "title": "A withdrawn study", "author": [{"family": "Sorry", "given": "Bo"}], "issued": {"date-parts": [[2018, 5, 1]]}, "custom": {"status": "retracted"}},
              {"id": "hostile-2021", "type": "webpage", "title": "<b onclick=alert(5)>Bold</b> & <script>alert(3)</script>", "author": [{"literal": "\"><script>alert(4)</script>"}], "issued": {"date-parts": [[2021]]}, "URL": "https://example.org/?a=<b>&c='d'"}
            ]
            """)
        .With("glossary/immune-cells.yaml", """
            - id: helper-cell
              names:
                en: {name: Helper cell}
                zh: {name: 辅助细胞}
              definition: {en: A cell that helps., zh: 起辅助作用的细胞。}
            """)
        .With("diseases/only-english/concept.yaml", Names("Only English disease", "仅英文病"))
        .With("diseases/only-english/en.md", Article("Only English disease", "Written in English only.", "Nobody has translated this [@plain-2020]. See [[only-chinese]]."))
        .With("diseases/only-chinese/concept.yaml", Names("Only Chinese disease", "仅中文病"))
        .With("diseases/only-chinese/zh.md", Article("仅中文病", "只有中文。", "这篇文章没有译成英文，参见[[only-english]]。"))
        .With("diseases/long-name/concept.yaml", Names(LongName, string.Concat(Enumerable.Repeat("很长的病名", 60))))
        .With("diseases/long-name/en.md", Article(LongName, "A name that does not fit.", "No evidence, no citation, no link."))
        .With("diseases/long-name/zh.md", Article(string.Concat(Enumerable.Repeat("很长的病名", 60)), "名称太长。", "没有证据，没有引文，没有链接。"))
        .With("diseases/hostile/concept.yaml", $"names:\n  en: {{name: {HostileYaml}, also: [{HostileYaml}]}}\n  zh: {{name: {HostileYaml}}}\nreviewed: 2026-11-23\n")
        .With("diseases/hostile/en.md", HostileArticle)
        .With("diseases/hostile/zh.md", HostileArticle)
        .With("diseases/behind/concept.yaml", Names("Behind disease", "落后病") + "translated:\n  changed: [0123456789abcdef, 0123456789abcdef]\n")
        .With("diseases/behind/en.md", Article("Behind disease", "One side has changed.", "The newer text.", anchor: "changed"))
        .With("diseases/behind/zh.md", Article("落后病", "一侧已更改。", "较旧的文字。", anchor: "changed"))
        .With("cell-types/odd-cells/concept.yaml", Names("Odd cells", "奇特细胞"))
        .With("cell-types/odd-cells/en.md", Article("Odd cells", "Cells.", "Cells for [[only-english]] and [[helper-cell]]."))
        .With("cell-types/odd-cells/zh.md", Article("奇特细胞", "细胞。", "用于[[only-english]]与[[helper-cell]]的细胞。"))
        .With("studies/odd.yaml", """
            - study: retracted-2018
              participants: 12
            """)
        .With("evidence/odd.yaml", $$"""
            - claim: claim-without-items
              says: {en: "Nobody has studied this.", zh: "尚无研究。"}
              disease: only-english
              cell-type: odd-cells
              evidence: []
            - claim: claim-on-a-retracted-work
              says: {en: "A withdrawn study said so.", zh: "撤稿研究如是说。"}
              disease: only-english
              cell-type: odd-cells
              evidence:
                - reference: retracted-2018
                  model: human
                  design: rct
                  direction: supports
                  found: {en: "It worked.", zh: "有效。"}
                  despite-retraction: {en: "Others still cite it.", zh: "仍有他人引用。"}
            - claim: hostile-claim
              says: {en: {{HostileYaml}}, zh: {{HostileYaml}}}
              disease: hostile
              evidence:
                - reference: hostile-2021
                  model: animal
                  design: animal
                  direction: harm
                  found: {en: {{HostileYaml}}, zh: {{HostileYaml}}}
            """)
        .With("approvals.yaml", $$"""
            - product: {{HostileYaml}}
              cell-type: odd-cells
              disease: hostile
              jurisdiction: US
              status: approved
              date: "2024"
              indication: {en: {{HostileYaml}}, zh: {{HostileYaml}}}
              reference: hostile-2021
            """);

    /// <summary>A single glossary term and nothing else.</summary>
    public static ContentDraft Bare { get; } = ContentDraft.Empty.With("glossary/tissues.yaml", """
        - id: lonely
          names: {en: {name: Lonely}, zh: {name: 孤独}}
          definition: {en: Alone., zh: 独自一个。}
        """);

    private static string HostileArticle => $$"""
        ---
        title: {{HostileYaml}}
        summary: {{HostileYaml}}
        ---
        ## A heading & "quotes" {#head}

        Text with \<script>alert(6)\</script> and `<script>alert(7)</script>` and [a link](https://example.org/?a=1&b="2") [@hostile-2021].
        """;

    private static string Names(string english, string chinese) => $"names:\n  en: {{name: \"{english}\"}}\n  zh: {{name: \"{chinese}\"}}\nreviewed: 2026-11-23\n";

    private static string Article(string title, string summary, string text, string anchor = "text") =>
        $"---\ntitle: \"{title}\"\nsummary: \"{summary}\"\n---\n## {title.Split(' ')[0]} {{#{anchor}}}\n\n{text}\n";
}
