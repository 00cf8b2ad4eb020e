using StemCellKb.Testing;

namespace StemCellKb.Benchmarks.Measuring;

/// <summary>A whole build from nothing, database and search index included, beside Hugo's of the same Markdown.</summary>
internal static class BuildMeasurement
{
    private const string HugoConfiguration =
        """
        baseURL = "http://localhost/"
        disableKinds = ["taxonomy", "term", "RSS", "sitemap", "section", "home"]
        """;

    private const string HugoPage = """<!doctype html><html lang="en"><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ .Content }}</html>""";

    public static async Task<IReadOnlyList<Row>> RowsAsync(Workshop workshop, int concepts)
    {
        var content = workshop.ContentOf(concepts);
        var site = HugoSite(workshop, content);
        var plain = WithoutEvidence(workshop, content);
        List<double> ours = [], oursBytes = [], articles = [], hugo = [], hugoBytes = [];
        for (var round = 0; round < Workshop.Rounds; round++)
        {
            var (seconds, bytes) = await BuildAsync(workshop, content, workshop.Empty("data-new"));
            ours.Add(seconds);
            oursBytes.Add(bytes / 1e6);
            articles.Add((await BuildAsync(workshop, plain, workshop.Empty("data-new"))).Seconds);
            (seconds, bytes) = ChildProgram.Run("hugo", "--quiet", "--source", site, "--destination", workshop.Empty("hugo-public"));
            hugo.Add(seconds);
            hugoBytes.Add(bytes / 1e6);
        }
        var (time, articleTime, hugoTime, memory, hugoMemory) = (new Samples(ours), new Samples(articles), new Samples(hugo), new Samples(oursBytes), new Samples(hugoBytes));
        return
        [
            new($"full build, {concepts:N0} concepts", "≤ 1.2 × Hugo", $"{time.Show("F1")} s", $"Hugo {hugoTime.Show("F1")} s", time.Over(hugoTime).Show("F2"), time.Over(hugoTime).Median <= 1.2),
            new("the same without evidence: articles, links, search", "≤ 1.2 × Hugo", $"{articleTime.Show("F1")} s", $"Hugo {hugoTime.Show("F1")} s", articleTime.Over(hugoTime).Show("F2"), articleTime.Over(hugoTime).Median <= 1.2),
            new("memory of the whole build", "≤ 0.4 × Hugo", $"{memory.Show("F0")} MB", $"Hugo {hugoMemory.Show("F0")} MB", memory.Over(hugoMemory).Show("F2"), memory.Over(hugoMemory).Median <= 0.4),
        ];
    }

    /// <param name="data">An empty folder.</param>
    /// <returns>Seconds until the first page can be had, and resident bytes at most.</returns>
    public static async Task<(double Seconds, long PeakBytes)> BuildAsync(Workshop workshop, string content, string data)
    {
        var address = new Uri($"http://127.0.0.1:{ChildProgram.FreePort()}");
        using var program = ChildProgram.Start(workshop.Program, "serve", "--content", content, "--data", data, "--urls", address.ToString());
        var milliseconds = await program.UntilAnsweredAsync(new Uri(address, "/health/ready"));
        return (milliseconds / 1000, program.PeakBytes);
    }

    /// <summary>What Hugo reads too, with the names and works that the articles need to be linked.</summary>
    private static string WithoutEvidence(Workshop workshop, string content)
    {
        var plain = workshop.Empty("content-plain");
        FolderCopy.Make(content, plain);
        foreach (var folder in new[] { "evidence", "studies" })
            Directory.Delete(Path.Combine(plain, folder), recursive: true);
        return plain;
    }

    /// <summary>The same Markdown files, a template of one line, and nothing else to do.</summary>
    public static string HugoSite(Workshop workshop, string content)
    {
        var site = workshop.Empty("hugo-site");
        File.WriteAllText(Path.Combine(site, "hugo.toml"), HugoConfiguration);
        Directory.CreateDirectory(Path.Combine(site, "layouts", "_default"));
        File.WriteAllText(Path.Combine(site, "layouts", "_default", "single.html"), HugoPage);
        FolderCopy.Make(content, Path.Combine(site, "content"), "*.md");
        return site;
    }
}
