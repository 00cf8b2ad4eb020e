namespace StemCellKb.Tests;

/// <summary>The small content with a claim that a trial will contest, and the edits of an editor's day.</summary>
internal static class EditedContent
{
    private const string Works = """
        [
          {"id": "one-2019", "type": "article-journal", "title": "Cells in plaques", "author": [{"family": "One", "given": "Ann"}], "issued": {"date-parts": [[2019]]}}
        ]
        """;

    public static SmallContent Begin()
    {
        var content = new SmallContent();
        content.Write("cell-types/msc/concept.yaml", "names:\n  en: {name: Stromal cells}\n  zh: {name: 间充质细胞}\nreviewed: 2026-11-23\n");
        content.Write("cell-types/msc/en.md", "---\ntitle: Stromal cells\nsummary: Cells.\n---\n## What they are {#cells}\n\nCells for [[psoriasis]].\n");
        content.Write("cell-types/msc/zh.md", "---\ntitle: 间充质细胞\nsummary: 细胞。\n---\n## 是什么细胞 {#cells}\n\n用于[[psoriasis]]的细胞。\n");
        content.Write("references.json", Works);
        content.Write("evidence/psoriasis.yaml", Claim("cells-clear-plaques", "Cells clear plaques.", Item("one-2019", "single-arm-trial", "supports"))
            + Claim("cells-stop-itch", "Cells stop the itch.", Item("one-2019", "single-arm-trial", "supports")));
        return content;
    }

    /// <summary>A claim is contested by a new trial, another comes and another goes, a regulator decides, and one language runs ahead: six things.</summary>
    public static void ChangeSixThings(SmallContent content)
    {
        content.Write("references.json", Works.TrimEnd()[..^1].TrimEnd() + """
            ,
              {"id": "two-2020", "type": "article-journal", "title": "Cells or none", "author": [{"family": "Two", "given": "Bo"}], "issued": {"date-parts": [[2020]]}}
            ]
            """);
        content.Write("evidence/psoriasis.yaml", Claim("cells-clear-plaques", "Cells clear plaques.", Item("one-2019", "single-arm-trial", "supports"), Item("two-2020", "rct", "no-benefit"))
            + Claim("cells-are-safe", "Cells do no harm.", Item("one-2019", "single-arm-trial", "supports")));
        content.Write("approvals.yaml", """
            - product: {en: Plaquecel, zh: 斑块细胞}
              cell-type: msc
              disease: psoriasis
              jurisdiction: JP
              status: approved
              date: "2026-05"
              indication: {en: Plaques., zh: 斑块。}
              reference: two-2020

            """);
        content.Write("diseases/psoriasis/en.md", SmallContent.English("Plaques itch and scale."));
    }

    /// <summary>A claim, a finding, a title and a text in other words that say the same.</summary>
    public static void ChangeWords(SmallContent content)
    {
        content.Write("references.json", content.Read("references.json").Replace("Cells in plaques", "Cells in plaques of the skin", StringComparison.Ordinal));
        content.Write("evidence/psoriasis.yaml", content.Read("evidence/psoriasis.yaml").Replace("Cells clear plaques", "Cells may clear plaques", StringComparison.Ordinal).Replace("It is so.", "So it is.", StringComparison.Ordinal));
        content.Write("cell-types/msc/en.md", content.Read("cell-types/msc/en.md").Replace("Cells for", "Some cells for", StringComparison.Ordinal));
    }

    private static string Claim(string id, string says, params string[] items) =>
        $"- claim: {id}\n  says: {{en: {says}, zh: 细胞有此作用。}}\n  disease: psoriasis\n  cell-type: msc\n  evidence:\n{string.Concat(items)}";

    private static string Item(string work, string design, string direction) =>
        $"    - reference: {work}\n      model: human\n      design: {design}\n      direction: {direction}\n      found: {{en: It is so., zh: 确实如此。}}\n";
}
