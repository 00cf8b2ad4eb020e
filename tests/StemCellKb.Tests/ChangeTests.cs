using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;
using StemCellKb.Building;

namespace StemCellKb.Tests;

/// <summary>What has changed, told by <c>diff</c>, by the page and by the feeds alike; better wording is no news.</summary>
public sealed class ChangeTests
{
    private static readonly string[] Six =
    [
        "added claim cells-are-safe", "changed claim cells-clear-plaques", "withdrawn claim cells-stop-itch", "added work two-2020", "changed article psoriasis", "added approval jp-psoriasis-plaquecel",
    ];

    [Fact]
    public async Task Two_files_differ_in_just_what_was_changed()
    {
        using var content = EditedContent.Begin();
        await CommandHere.ToEndAsync("translated", "psoriasis", "--content", content.Content);
        var old = content.Build(content.Data + "-1");
        EditedContent.ChangeSixThings(content);
        var changed = content.Build(content.Data + "-2");
        EditedContent.ChangeWords(content);
        var reworded = content.Build(content.Data + "-3");

        var json = await CommandHere.ToEndAsync("diff", old, changed, "--format", "json");
        var claim = ChangesOf(json).Single(change => change.GetProperty("id").GetString() == "cells-clear-plaques");
        Assert.Equal(Six, ChangesOf(json).Select(Said));
        Assert.Equal(("early-signal-only", "not-supported"), (WordOf(claim, "from"), WordOf(claim, "to")));
        Assert.Equal("added two-2020 no-benefit", string.Join(' ', new[] { "kind", "work", "direction" }.Select(name => claim.GetProperty("items")[0].GetProperty(name).GetString())));

        var text = await CommandHere.ToEndAsync("diff", old, changed);
        Assert.Equal(0, text.ExitCode);
        Assert.Contains("Early signal only · Very low certainty → Not supported · ", text.Output, StringComparison.Ordinal);
        Assert.Contains("    Added: Two 2020 (no benefit)", text.Output, StringComparison.Ordinal);
        Assert.Contains("3 claims, 1 work, 1 article, 1 approval changed, 1 of the claims in word or certainty.", text.Output, StringComparison.Ordinal);

        var summary = await CommandHere.ToEndAsync("diff", old, changed, "--format", "github");
        Assert.StartsWith("## What changed", summary.Output, StringComparison.Ordinal);
        Assert.Contains("(`cells-clear-plaques`)", summary.Output, StringComparison.Ordinal);

        Assert.Equal("Nothing that a reader would want to know has changed.", (await CommandHere.ToEndAsync("diff", changed, reworded)).Output.Trim());
        // Back again, everything is undone.
        Assert.Equal(
            ["withdrawn claim cells-are-safe", "changed claim cells-clear-plaques", "added claim cells-stop-itch", "withdrawn work two-2020", "changed article psoriasis", "withdrawn approval jp-psoriasis-plaquecel"],
            ChangesOf(await CommandHere.ToEndAsync("diff", changed, old, "--format", "json")).Select(Said));
    }

    [Fact]
    public async Task A_content_folder_differs_from_its_revision()
    {
        using var content = EditedContent.Begin();
        await CommandHere.ToEndAsync("translated", "psoriasis", "--content", content.Content);
        foreach (var command in new[] { "init -q", "add .", "-c user.name=A -c user.email=a@example.org commit -q -m first" })
            using (var git = Process.Start(new ProcessStartInfo("git", $"-C \"{Path.GetDirectoryName(content.Content)}\" {command}")))
                await git!.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("Nothing that a reader would want to know has changed.", (await CommandHere.ToEndAsync("diff", "--since", "HEAD", "--content", content.Content)).Output.Trim());

        EditedContent.ChangeSixThings(content);
        Assert.Equal(Six, ChangesOf(await CommandHere.ToEndAsync("diff", "--since", "HEAD", "--format", "json", "--content", content.Content)).Select(Said));

        foreach (var revision in new[] { "none", "--output=/tmp/x", "HEAD^{tree}" })
        {
            var refused = await CommandHere.ToEndAsync("diff", $"--since={revision}", "--content", content.Content);
            Assert.Equal((1, true), (refused.ExitCode, refused.Errors.Contains("is no revision", StringComparison.Ordinal)));
        }
        content.Write("evidence/psoriasis.yaml", "- claim: [\n");
        var broken = await CommandHere.ToEndAsync("diff", "--since", "HEAD", "--content", content.Content);
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("has errors, so there is nothing to compare", broken.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_compared_is_said_to_be_so()
    {
        using var content = SmallContent.Built();
        var file = Directory.GetFiles(content.Data, "kb-*.db").Single();
        var cut = Path.Combine(content.Data, "cut.db");
        await File.WriteAllBytesAsync(cut, (await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken))[..^100], TestContext.Current.CancellationToken);

        Assert.Equal(2, (await CommandHere.ToEndAsync("diff", file)).ExitCode);
        Assert.Equal(2, (await CommandHere.ToEndAsync("diff", file, file, "--since", "HEAD")).ExitCode);
        Assert.Contains("is no build", (await CommandHere.ToEndAsync("diff", file, cut)).Errors, StringComparison.Ordinal);
        Assert.Contains("There is no file", (await CommandHere.ToEndAsync("diff", "none.db", file)).Errors, StringComparison.Ordinal);
        Assert.Equal(1, (await CommandHere.ToEndAsync("diff", file, cut)).ExitCode);
    }

    [Fact]
    public async Task The_page_and_the_feeds_tell_what_changed_since_the_build_before()
    {
        using var content = EditedContent.Begin();
        await CommandHere.ToEndAsync("translated", "psoriasis", "--content", content.Content);
        KbBuilder.Build(new KbOptions { Content = content.Content, Data = content.Data }).Database!.Close();
        EditedContent.ChangeSixThings(content);
        KbBuilder.Build(new KbOptions { Content = content.Content, Data = content.Data }).Database!.Close();
        EditedContent.ChangeWords(content);
        await using var program = await ServedHere.ServeAsync(content.Content, content.Data);
        using var client = await program.ClientAsync();

        var page = await AskAsync("/zh/changes");
        Assert.Contains("仅早期信号 · 证据质量极低→未获支持 · ", page, StringComparison.Ordinal);
        Assert.Contains("新增：Two 2020（未见获益）", page, StringComparison.Ordinal);
        Assert.Equal(6, Entries(await AskAsync("/en/changes.xml")).Count);
        Assert.StartsWith("Early signal only · Very low certainty → Not supported · ", Assert.Single(Titles(await AskAsync("/en/evidence/cells-clear-plaques/changes.xml"))), StringComparison.Ordinal);
        Assert.Equal(5, Entries(await AskAsync("/zh/diseases/psoriasis/changes.xml")).Count);
        var ids = Entries(await AskAsync("/en/changes.xml")).Select(entry => entry.Element(Atom + "id")!.Value).ToList();
        Assert.Equal(6, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Contains($"id=\"{id[(id.IndexOf('#', StringComparison.Ordinal) + 1)..]}\"", page, StringComparison.Ordinal));
        foreach (var address in new[] { "/en/evidence/none/changes.xml", "/en/evidence/cells-stop-itch/changes.xml", "/en/mechanisms/psoriasis/changes.xml" })
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        }

        Task<string> AskAsync(string address) => client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_first_build_claims_no_change()
    {
        using var content = SmallContent.Built();
        await using var program = await ServedHere.ServeAsync(content.Content, content.Data);
        using var client = await program.ClientAsync();

        Assert.Contains("No changes to show.", await client.GetStringAsync(new Uri("/en/changes", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(Entries(await client.GetStringAsync(new Uri("/en/changes.xml", UriKind.Relative), TestContext.Current.CancellationToken)));
    }

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static IReadOnlyList<XElement> Entries(string feed) => [.. XDocument.Parse(feed).Root!.Elements(Atom + "entry")];

    private static IEnumerable<string> Titles(string feed) => Entries(feed).Select(entry => entry.Element(Atom + "title")!.Value);

    private static IEnumerable<JsonElement> ChangesOf(ProgramResult result) => [.. JsonDocument.Parse(result.Output).RootElement.GetProperty("changes").EnumerateArray()];

    private static string Said(JsonElement change) => string.Join(' ', new[] { "kind", "subject", "id" }.Select(name => change.GetProperty(name).GetString()));

    private static string? WordOf(JsonElement change, string side) => change.GetProperty(side).GetProperty("word").GetString();
}
