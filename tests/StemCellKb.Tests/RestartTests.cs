using System.Net;
using System.Text.RegularExpressions;

namespace StemCellKb.Tests;

/// <summary>A program that starts again answers with the pages it had finished, as long as they are still the right ones.</summary>
public sealed partial class RestartTests
{
    private const string Page = "/en/diseases/psoriasis";

    [Fact]
    public async Task A_page_that_was_asked_for_before_is_there_byte_for_byte()
    {
        using var content = new SmallContent();
        var before = await AskAsync(content);

        var after = await AskAsync(content);

        Assert.False(before.WasThere);
        Assert.True(after.WasThere);
        Assert.Equal(before.Answers, after.Answers);
    }

    [Fact]
    public async Task Another_text_is_shown_at_once()
    {
        using var content = new SmallContent();
        await AskAsync(content);
        content.Write("diseases/psoriasis/en.md", SmallContent.English("Scales fall."));

        var after = await AskAsync(content);

        Assert.False(after.WasThere);
        Assert.Contains("Scales fall.", after.Answers[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--issues-url", "https://issues.example")]
    [InlineData("--base-url", "https://kb.example")]
    [InlineData("--allowed-hosts", "kb.example")]
    public async Task Another_option_makes_other_pages(string option, string value)
    {
        using var content = new SmallContent();
        await AskAsync(content);

        Assert.False((await AskAsync(content, option, value)).WasThere);
    }

    [Fact]
    public async Task A_build_made_anew_has_no_pages_yet()
    {
        using var content = new SmallContent();
        await AskAsync(content);
        File.Delete(Directory.GetFiles(content.Data, "kb-*.db").Single());

        Assert.False((await AskAsync(content)).WasThere);
    }

    public static TheoryData<string> Harms => ["empty", "cut short", "a byte flipped", "a folder"];

    [Theory]
    [MemberData(nameof(Harms))]
    public async Task Harmed_pages_are_made_anew(string harm)
    {
        using var content = new SmallContent();
        var before = await AskAsync(content);
        var file = Path.Combine(content.Data, "kb-pages.ready");
        var bytes = await File.ReadAllBytesAsync(file);
        switch (harm)
        {
            case "empty":
                bytes = [];
                break;
            case "cut short":
                bytes = bytes[..^100];
                break;
            case "a byte flipped":
                bytes[bytes.Length / 2] ^= 1;
                break;
        }
        File.Delete(file);
        if (harm == "a folder")
            Directory.CreateDirectory(file);
        else
            await File.WriteAllBytesAsync(file, bytes);

        var after = await AskAsync(content);

        Assert.False(after.WasThere);
        Assert.Equal(before.Answers, after.Answers);
        Assert.DoesNotContain(Directory.GetFiles(content.Data), name => name.EndsWith(".unfinished", StringComparison.Ordinal));
    }

    /// <summary>Starts the program, asks for the page in three forms, and stops it.</summary>
    /// <returns>The answers, and whether the first of them was there before it was asked for.</returns>
    private static async Task<(IReadOnlyList<string> Answers, bool WasThere)> AskAsync(SmallContent content, params string[] options)
    {
        await using var program = ProgramRun.Serve(content.Content, content.Data, options);
        using var client = await program.ClientAsync();
        List<string> answers = [];
        foreach (var encoding in new[] { "identity", "br", "gzip" })
        {
            // The port is another each time, the name a reader calls is not.
            using var request = new HttpRequestMessage(HttpMethod.Get, Page) { Headers = { Host = "kb.example" } };
            request.Headers.AcceptEncoding.ParseAdd(encoding);
            using var answer = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var body = await answer.Content.ReadAsByteArrayAsync();
            answers.Add($"{(encoding == "identity" ? System.Text.Encoding.UTF8.GetString(body) : Convert.ToHexString(body))}\n{answer.Headers.ETag}\n{answer.Content.Headers.ContentType}");
        }
        var misses = Misses().Match(await client.GetStringAsync(new Uri("/metrics", UriKind.Relative))).Groups["count"].Value;
        Assert.Equal(0, await program.TerminateAsync());
        return (answers, misses == "0");
    }

    [GeneratedRegex(@"^stemcellkb_page_cache_misses_total (?<count>\d+)", RegexOptions.Multiline)]
    private static partial Regex Misses();
}
