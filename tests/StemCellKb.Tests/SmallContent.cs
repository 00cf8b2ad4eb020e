using StemCellKb.Building;
using StemCellKb.Testing;

namespace StemCellKb.Tests;

/// <summary>A content folder on the disk with one disease in both languages and one work.</summary>
public sealed class SmallContent : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SmallContent()
    {
        Write("diseases/psoriasis/concept.yaml", """
            names:
              en: {name: Psoriasis}
              zh: {name: 银屑病}
            reviewed: 2026-11-23

            """);
        Write("diseases/psoriasis/en.md", English("Plaques itch."));
        Write("diseases/psoriasis/zh.md", Chinese("斑块会痒。"));
        Write("references.json", "[]\n");
    }

    /// <summary>Such content and its build, for tests of what comes after a first start.</summary>
    public static SmallContent Built()
    {
        var content = new SmallContent();
        content.Build(content.Data);
        return content;
    }

    public string Content => folder["content"];

    public string Data => folder["data"];

    public static string English(string sentence) => $"---\ntitle: Psoriasis\nsummary: A disease of the skin.\n---\n## What it is {{#disease}}\n\n{sentence}\n";

    public static string Chinese(string sentence) => $"---\ntitle: 银屑病\nsummary: 一种皮肤病。\n---\n## 是什么病 {{#disease}}\n\n{sentence}\n";

    public string PathOf(string name) => Path.Combine(Content, name);

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    /// <summary>Builds what the content is now, as a start of the program beside the tests does, in a tenth of the time.</summary>
    /// <returns>The file, the only one in that folder.</returns>
    public string Build(string data)
    {
        var outcome = KbBuilder.Build(new KbOptions { Content = Content, Data = data });
        Assert.False(outcome.IsStale, outcome.Problem);
        outcome.Database!.Close();
        return Directory.GetFiles(data, "kb-*.db").Single();
    }

    public void Dispose() => folder.Dispose();
}
