using System.Net;

namespace StemCellKb.Tests.Faults;

/// <summary>Files from a future or a distant past, as a clock that was wrong leaves them.</summary>
public sealed class ClockTests(InstalledProgram installed)
{
    private static readonly DateTime Future = new(2094, 5, 6, 7, 8, 9, DateTimeKind.Utc);
    private static readonly DateTime Past = new(1971, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    [Fact]
    public async Task The_content_of_now_is_served_whatever_the_files_say_of_their_time()
    {
        using var content = new SmallContent();
        var said = 0;
        foreach (var (ofBuilds, ofContent) in new[] { (Future, Past), (Past, Future), (Future, Future), (Past, Past) })
        {
            Stamp(content.Content, ofContent);
            await SaysAsync(content, said == 0 ? "Plaques itch." : $"Version {said}.");
            Stamp(content.Data, ofBuilds);
            // The same build again, and then one from changed content, the files as old as before.
            await SaysAsync(content, said == 0 ? "Plaques itch." : $"Version {said}.");
            content.Write("diseases/psoriasis/en.md", SmallContent.English($"Version {++said}."));
            Stamp(content.Content, ofContent);
            await SaysAsync(content, $"Version {said}.");
        }
    }

    [Fact]
    public async Task Under_watch_an_edit_shows_whatever_time_it_bears()
    {
        using var content = new SmallContent();
        await using var program = await installed.ServeAnywhereAsync(content.Content, content.Data, "--watch");
        using var client = await program.ClientAsync();
        foreach (var (edit, when) in new[] { Future, Past, Future }.Index())
        {
            content.Write("diseases/psoriasis/en.md", SmallContent.English($"Version {edit}."));
            Stamp(content.Content, when);
            await Patience.UntilShownAsync(client, "/en/diseases/psoriasis", $"Version {edit}.");
        }
    }

    private async Task SaysAsync(SmallContent content, string sentence)
    {
        await using var program = await installed.ServeAnywhereAsync(content.Content, content.Data);
        using var client = await program.ClientAsync();
        Assert.Contains(sentence, await client.GetStringAsync("/en/diseases/psoriasis"), StringComparison.Ordinal);
        foreach (var address in new[] { "/zh/diseases/psoriasis", "/en/approvals", "/sitemap.xml", "/zh/feed.xml", "/health/ready", "/metrics" })
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(address)).StatusCode);
    }

    private static void Stamp(string folder, DateTime when)
    {
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, when);
    }
}
