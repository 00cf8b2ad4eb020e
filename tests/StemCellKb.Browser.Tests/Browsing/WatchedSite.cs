using StemCellKb.Testing;

namespace StemCellKb.Browser.Tests.Browsing;

/// <summary>The program with <c>--watch</c>, over a small content that a test may edit.</summary>
public sealed class WatchedSite : IAsyncDisposable
{
    public const string Article = "/en/diseases/testitis";

    private readonly TemporaryFolder content = new();

    public WatchedSite()
    {
        Write("diseases/testitis/concept.yaml", Concept("Testitis", "测试炎"));
        Write("diseases/otheritis/concept.yaml", Concept("Otheritis", "另一炎"));
        Write("diseases/otheritis/en.md", Markdown("Otheritis", "## What it is {#disease}\n\nA disease.\n"));
        Write("diseases/otheritis/zh.md", Markdown("另一炎", "## 概述 {#disease}\n\n一种疾病。\n"));
        Write("diseases/testitis/zh.md", Markdown("测试炎", Sections("概述", "机制", "一种疾病，与[[otheritis]]有关。")));
        Write("references.json", """[{"id": "tester-2020", "type": "article-journal", "title": "A test", "issued": {"date-parts": [[2020]]}}]""");
        Save("");
        Site = new RunningSite(content.Path, ("watch", "true"));
    }

    public RunningSite Site { get; }

    /// <summary>Saves the English article with these words in its first section.</summary>
    public void Save(string words, string furtherSection = "") => Write(
        "diseases/testitis/en.md",
        Markdown("Testitis", Sections("What it is", "Mechanisms", $"A disease {words} next to [[otheritis]], [[otheritis|the other]] and [[otheritis|another]] [@tester-2020].") + furtherSection));

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        content.Dispose();
    }

    private static string Sections(string first, string second, string text)
    {
        var paragraphs = string.Concat(Enumerable.Repeat($"{text}\n\n", 20));
        return $"## {first} {{#disease}}\n\n{paragraphs}## {second} {{#mechanisms}}\n\n{paragraphs}";
    }

    private static string Concept(string english, string chinese) =>
        $"names:\n  en: {{name: \"{english}\"}}\n  zh: {{name: \"{chinese}\"}}\nreviewed: 2026-11-23\n";

    private static string Markdown(string title, string body) => $"---\ntitle: {title}\nsummary: {title}.\n---\n{body}";

    private void Write(string path, string text)
    {
        var file = content[path];
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
