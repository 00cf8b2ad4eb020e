using System.Net;

namespace StemCellKb.Tests;

/// <summary>Whatever has become of the content: where there is a good build, readers go on reading it, and the log says why.</summary>
public sealed class LastGoodBuildTests
{
    private static readonly Dictionary<string, Action<SmallContent>> Ways = new()
    {
        ["an article without its head"] = content => content.Write("diseases/psoriasis/en.md", "no front matter"),
        ["brackets without end"] = content => content.Write("diseases/psoriasis/en.md", SmallContent.English(string.Concat(Enumerable.Repeat("![[", 60)))),
        ["links without end"] = content => content.Write("diseases/psoriasis/en.md", SmallContent.English(string.Concat(Enumerable.Repeat("[a][b", 66)))),
        ["quotes in quotes"] = content => content.Write("diseases/psoriasis/en.md", SmallContent.English(new string('>', 5000) + " x")),
        ["a far review"] = content => content.Write("diseases/psoriasis/concept.yaml", content.Read("diseases/psoriasis/concept.yaml").Replace("2026-11-23", "9999-12-31", StringComparison.Ordinal)),
        ["a letter that there is not"] = content => content.Write("diseases/psoriasis/concept.yaml", "names: {en: {name: \"\\UFFFFFFFF\"}}\n"),
        ["no YAML"] = content => content.Write("diseases/psoriasis/concept.yaml", "names: ["),
        ["no JSON"] = content => content.Write("references.json", "[{"),
        ["bytes that are no text"] = content => File.WriteAllBytes(content.PathOf("diseases/psoriasis/zh.md"), [0xFF, 0xFE, 0x00, 0xC3, 0x28]),
        ["no content at all"] = content => Directory.Delete(content.Content, recursive: true),
        ["a file in the place of the folder"] = content =>
        {
            Directory.Delete(content.Content, recursive: true);
            File.WriteAllText(content.Content, "");
        },
    };

    [Fact]
    public async Task It_is_served_whatever_the_harm()
    {
        using var content = SmallContent.Built();
        var good = Directory.GetFiles(content.Content, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(content.Content, file), File.ReadAllText);
        foreach (var (harm, way) in Ways)
        {
            foreach (var (file, text) in good)
                content.Write(file, text);
            way(content);
            await ServesAsync(content, harm);
            if (File.Exists(content.Content))
                File.Delete(content.Content);
        }
    }

    private static async Task ServesAsync(SmallContent content, string harm)
    {
        await using var program = await ServedHere.ServeAsync(content.Content, content.Data);
        using var client = await program.ClientAsync();
        using var answer = await client.GetAsync(new Uri("/en/diseases/psoriasis", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.True(answer.StatusCode == HttpStatusCode.OK, harm);
        Assert.Contains("Plaques itch.", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(program.Log.Contains("Serving the last good build", StringComparison.Ordinal), $"{harm}: {program.Log}");
        Assert.DoesNotContain("   at ", program.Log, StringComparison.Ordinal);
    }
}
