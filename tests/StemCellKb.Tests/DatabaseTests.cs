using System.Net;
using StemCellKb.Tests.Faults;

namespace StemCellKb.Tests;

/// <summary><c>serve --database</c>: a finished build served without any content.</summary>
public sealed class DatabaseTests
{
    private static readonly string[] Addresses =
    [
        "/en", "/zh", "/en/diseases/psoriasis", "/zh/diseases/psoriasis", "/en/diseases/psoriasis.json", "/en/search?q=plaques", "/api/v1/search?q=plaques",
        "/api/v1/concepts", "/sitemap.xml", "/data/concepts.jsonld", "/en/nothing",
    ];

    [Fact]
    public async Task Two_programs_on_one_file_answer_byte_for_byte_the_same()
    {
        using var content = new SmallContent();
        var file = BuiltFrom(content, "Plaques itch.", "one.db");
        await using var first = await ServeHereAsync(file, content.PathOf("../copies-a"));
        await using var second = Serve(file, content.PathOf("../copies-b"));
        using var one = await first.ClientAsync();
        using var other = await second.ClientAsync();

        foreach (var address in Addresses)
        {
            foreach (var encoding in new[] { "identity", "gzip", "br" })
                Assert.Equal(await AnswerAsync(one, address, encoding), await AnswerAsync(other, address, encoding));
        }
    }

    [Fact]
    public async Task A_file_put_in_its_place_is_taken_up_while_nobody_gets_an_error()
    {
        using var content = new SmallContent();
        var file = BuiltFrom(content, "Plaques itch.", "served.db");
        var next = BuiltFrom(content, "Plaques fade.", "next.db");
        await using var program = await ServeHereAsync(file, content.PathOf("../copies"));
        using var client = await program.ClientAsync();
        var served = await client.GetStringAsync("/en/diseases/psoriasis");
        Assert.Contains("Plaques itch.", served, StringComparison.Ordinal);

        using var over = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var asked = 0;
            while (!over.IsCancellationRequested)
            {
                foreach (var address in Addresses[..8])
                    Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(address)).StatusCode);
                asked += 8;
            }
            return asked;
        })).ToList();
        File.Move(next, file, overwrite: true);
        await Patience.UntilShownAsync(client, "/en/diseases/psoriasis", "Plaques fade.");
        await over.CancelAsync();

        Assert.All(await Task.WhenAll(readers), asked => Assert.True(asked > 0));
    }

    /// <summary>All of them are made of characters that a Host header may have, and none of them is the name of a host.</summary>
    public static TheoryData<string> OddHosts => ["!", "..", "a..b", "$", "x:99999", "kb.example.org:99999", "kb.example.org:0", "!.example.org", "[::1", "-", "", "none"];

    [Fact]
    public async Task After_requests_with_odd_hosts_the_next_build_is_taken_up_as_ever()
    {
        using var content = new SmallContent();
        var file = BuiltFrom(content, "Plaques itch.", "served.db");
        var next = BuiltFrom(content, "Plaques fade.", "next.db");
        await using var program = Serve(file, content.PathOf("../copies"));
        using var client = await program.ClientAsync();
        foreach (var host in OddHosts.Select(row => row.Data))
            Assert.Equal((host, "HTTP/1.1 400 Bad Request"), (host, await FirstLineAsync(client.BaseAddress!.Port, "/en/diseases/psoriasis", host)));
        // Who looks whether the program is alive names no host at all.
        Assert.Equal("HTTP/1.1 200 OK", await FirstLineAsync(client.BaseAddress!.Port, "/health/live", "none"));

        File.Move(next, file, overwrite: true);

        await Patience.UntilShownAsync(client, "/en/diseases/psoriasis", "Plaques fade.");
        Assert.Equal(0, await program.TerminateAsync());
    }

    private static async Task<string> FirstLineAsync(int port, string path, string host)
    {
        using var connection = new System.Net.Sockets.TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(host == "none" ? $"GET {path} HTTP/1.0\r\n\r\n" : $"GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n"));
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync() ?? "";
    }

    [Fact]
    public async Task A_file_that_is_no_build_put_in_its_place_is_refused_and_the_old_one_served_on()
    {
        using var content = new SmallContent();
        var file = BuiltFrom(content, "Plaques itch.", "served.db");
        await using var program = await ServeHereAsync(file, content.PathOf("../copies"));
        using var client = await program.ClientAsync();

        var half = File.ReadAllBytes(file);
        File.WriteAllBytes(file + ".half", half[..(half.Length / 2)]);
        File.Move(file + ".half", file, overwrite: true);
        await Patience.UntilAsync(() => Task.FromResult(program.Log.Contains("is no build", StringComparison.Ordinal)), () => program.Log);

        Assert.Contains("Plaques itch.", await client.GetStringAsync("/en/diseases/psoriasis.json"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/en/search?q=plaques")).StatusCode);
    }

    [Fact]
    public async Task A_file_from_tomorrow_as_after_a_jump_of_the_clock_is_served_and_has_no_age()
    {
        using var content = new SmallContent();
        var file = BuiltFrom(content, "Plaques itch.", "served.db");
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(1));
        await using var program = await ServeHereAsync(file, content.PathOf("../copies"));
        using var client = await program.ClientAsync();

        Assert.Contains("\"ageSeconds\":0", await client.GetStringAsync("/health/ready"), StringComparison.Ordinal);
        Assert.Contains("stemcellkb_build_age_seconds 0\n", await client.GetStringAsync("/metrics"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("This is no database.")]
    public async Task A_file_that_does_not_open_gets_a_message_and_1(string? text)
    {
        using var content = new SmallContent();
        var file = content.PathOf("kb.db");
        if (text is not null)
            File.WriteAllText(file, text);

        var result = await CommandHere.ToEndAsync("serve", "--database", file, "--data", content.Data, "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(file, result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Everything, StringComparison.Ordinal);
    }

    private static ProgramRun Serve(string file, string data) =>
        ProgramRun.Begin(new Dictionary<string, string>(), ["serve", "--urls", "http://127.0.0.1:0", "--search-rate", "0", .. Options(file, data)]);

    private static Task<ServedHere> ServeHereAsync(string file, string data) => ServedHere.ServeAsync(Options(file, data));

    private static string[] Options(string file, string data) => ["--database", file, "--data", data, "--base-url", "https://kb.example.org"];

    /// <summary>Builds the content with a sentence in it, and returns the file of the build.</summary>
    private static string BuiltFrom(SmallContent content, string sentence, string name)
    {
        content.Write("diseases/psoriasis/en.md", SmallContent.English(sentence));
        var folder = content.PathOf($"../built-{name}");
        var file = content.PathOf($"../{name}");
        File.Copy(content.Build(folder), file);
        return file;
    }

    private static async Task<string> AnswerAsync(HttpClient client, string address, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", encoding);
        using var response = await client.SendAsync(request);
        var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key != "Date").OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        return $"{address} {(int)response.StatusCode}\n{string.Join('\n', headers)}\n{Convert.ToBase64String(await response.Content.ReadAsByteArrayAsync())}";
    }
}
