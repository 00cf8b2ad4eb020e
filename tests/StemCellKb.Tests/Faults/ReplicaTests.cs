using System.Net;
using StemCellKb.Testing;

namespace StemCellKb.Tests.Faults;

/// <summary>Several machines: programs without content that serve the same file behind a proxy.</summary>
public sealed class ReplicaTests(InstalledProgram installed)
{
    private static readonly string[] Addresses =
    [
        "/en", "/zh", "/en/diseases/psoriasis", "/zh/diseases/psoriasis", "/en/diseases/psoriasis.json", "/en/search?q=plaques", "/zh/search?q=斑块", "/api/v1/search?q=plaques",
        "/sitemap.xml", "/data/stemcellkb.db", "/data/concepts.jsonld",
    ];

    private static readonly string[] BehindProxy = ["--base-url", "https://kb.example.org", "--trusted-proxies", "127.0.0.1"];

    private static readonly TimeSpan BetweenRequests = TimeSpan.FromMilliseconds(5);

    [Fact]
    public async Task Three_replicas_take_up_a_build_in_turn_under_load_without_an_error_and_answer_alike()
    {
        using var folder = new TemporaryFolder();
        using var content = new SmallContent();
        var old = await BuiltAsync(content, "Plaques itch.", folder["old"]);
        var next = await BuiltAsync(content, "Plaques fade.", folder["next"]);
        var files = Enumerable.Range(0, 3).Select(i => folder[$"served-{i}.db"]).ToList();
        files.ForEach(file => File.Copy(old, file));
        // One in a process of its own tells what depends on the process from what the build says.
        await using var first = await installed.ServeFileAsync(files[0], files[0] + "-data", BehindProxy);
        await using var second = await installed.ServeFileAnywhereAsync(files[1], files[1] + "-data", BehindProxy);
        await using var third = await installed.ServeFileAnywhereAsync(files[2], files[2] + "-data", BehindProxy);
        await using var replicas = await Replicas.BehindProxyAsync([first, second, third], folder.Path);
        await AlikeAsync(replicas);

        using var over = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(reader => Task.Run(() => ReadAsync(replicas.Balanced, reader, over.Token))).ToList();
        foreach (var (i, file) in files.Index())
        {
            File.Copy(next, file + ".new");
            File.Move(file + ".new", file, overwrite: true);
            await Patience.UntilShownAsync(replicas.Direct[i], "/en/diseases/psoriasis", "Plaques fade.");
        }
        await over.CancelAsync();

        Assert.All(await Task.WhenAll(readers), answers => Assert.True(answers >= Addresses.Length));
        await AlikeAsync(replicas);
        Assert.Contains("Plaques fade.", await replicas.Balanced.GetStringAsync("/en/diseases/psoriasis"), StringComparison.Ordinal);
    }

    /// <summary>Every answer is a whole 200; the proxy is told to try no other replica.</summary>
    private static async Task<int> ReadAsync(HttpClient client, int reader, CancellationToken over)
    {
        var answers = 0;
        for (; !over.IsCancellationRequested || answers < Addresses.Length; answers++)
        {
            var address = Addresses[(answers + reader) % Addresses.Length];
            using var answer = await client.GetAsync(address, CancellationToken.None);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(CancellationToken.None));
            await Task.Delay(BetweenRequests, CancellationToken.None);
        }
        return answers;
    }

    /// <summary>The same bytes and headers, ETag included, from each replica.</summary>
    private static async Task AlikeAsync(Replicas replicas)
    {
        foreach (var address in Addresses)
        {
            foreach (var encoding in new[] { "identity", "gzip", "br" })
            {
                var answer = await AnswerAsync(replicas.Direct[0], address, encoding);
                Assert.Contains("200", answer, StringComparison.Ordinal);
                foreach (var replica in replicas.Direct.Skip(1))
                    Assert.Equal(answer, await AnswerAsync(replica, address, encoding));
            }
        }
    }

    private static async Task<string> AnswerAsync(HttpClient client, string address, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = "kb.example.org";
        request.Headers.Add("Accept-Encoding", encoding);
        using var response = await client.SendAsync(request);
        var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key != "Date").OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        return $"{address} {(int)response.StatusCode}\n{string.Join('\n', headers)}\n{Convert.ToBase64String(await response.Content.ReadAsByteArrayAsync())}";
    }

    private async Task<string> BuiltAsync(SmallContent content, string sentence, string data)
    {
        content.Write("diseases/psoriasis/en.md", SmallContent.English(sentence));
        return await installed.BuildAsync(content, data);
    }
}
