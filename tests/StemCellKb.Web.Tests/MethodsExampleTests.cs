using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Web.Tests;

/// <summary>The example of the methods page is computed from its claim's items as they are.</summary>
public sealed class MethodsExampleTests
{
    private static readonly string[] OneTrial = ["rct|supports", "single-arm-trial|no-benefit"];

    [Fact]
    public async Task Example_says_other_numbers_when_its_items_change()
    {
        var before = await ReasonsWith(OneTrial);
        var after = await ReasonsWith([.. OneTrial, "rct|supports"]);

        Assert.Contains(before, reason => reason.StartsWith("1 randomized trial", StringComparison.Ordinal));
        Assert.Contains(after, reason => reason.StartsWith("2 randomized trials", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> ReasonsWith(string[] items)
    {
        using var content = new TemporaryFolder();
        void Write(string path, string text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(content[path])!);
            File.WriteAllText(content[path], text);
        }
        foreach (var (path, text) in ContentDraft.Empty.AndConcept("lupus").Texts)
        {
            Write(path, text.Text);
            Write(path.Replace("concept.yaml", "en.md", StringComparison.Ordinal), ContentDraft.ArticleAround(Language.English, "A sentence."));
            Write(path.Replace("concept.yaml", "zh.md", StringComparison.Ordinal), ContentDraft.ArticleAround(Language.Chinese, "一句话。"));
        }
        Write("references.json", $"[{string.Join(',', items.Select((_, i) => $$"""{"id": "work-{{i}}", "type": "article-journal", "title": "A study", "container-title": "A journal", "issued": {"date-parts": [[2020]]}, "URL": "https://example.org/{{i}}"}"""))}]");
        Write("evidence/claims.yaml", """
            - claim: cells-help-in-lupus
              says: {en: Cells help in lupus., zh: 细胞对狼疮有效。}
              disease: lupus
              evidence:

            """ + string.Concat(items.Select((item, i) => $$"""
                - reference: work-{{i}}
                  model: human
                  design: {{item.Split('|')[0]}}
                  direction: {{item.Split('|')[1]}}
                  found: {en: It was seen., zh: 有所见。}

            """)));
        using var site = new SiteHost(content.Path);
        return (await site.Get("/en/methods")).TextsOf(".reasons li");
    }
}
