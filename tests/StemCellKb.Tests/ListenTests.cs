using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace StemCellKb.Tests;

/// <summary>Addresses that are well written and cannot be listened on.</summary>
public sealed class ListenTests
{
    [Fact]
    public async Task Each_is_one_line_that_names_the_option_and_ends_with_2_and_the_build_is_kept_for_the_next()
    {
        using var content = new SmallContent();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = $"http://{other.LocalEndpoint}";
        var cases = new (string Urls, string Words)[]
        {
            (taken, "another program listens there"),
            ("http://203.0.113.77:6601", "no network of this machine has that address"),
            ("http://unix:/nonexistent/kb.sock", "there is no folder '/nonexistent'"),
            ($"http://127.0.0.1:0;{taken}", "another program listens there"),
            ("https://127.0.0.1:0", "https needs a certificate"),
            ($"http://unix:{content.PathOf("references.json")}", "it is no socket"),
            ($"http://unix:/tmp/{new string('x', 200)}", "--urls"),
        };
        await Task.WhenAll(cases.Select(async each =>
        {
            var (urls, words) = each;
            var result = await CommandHere.ToEndAsync("serve", "--content", content.Content, "--data", Path.Combine(content.Data, Guid.NewGuid().ToString("N")), "--urls", urls);

            Assert.True(result.ExitCode == 2, $"{urls} ends with {result.ExitCode}: {result.Everything}");
            var lines = result.Everything.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Contains(words, Assert.Single(lines, line => line.Contains("--urls: ", StringComparison.Ordinal)), StringComparison.Ordinal);
            Assert.DoesNotContain(lines, line => line.Contains("   at ", StringComparison.Ordinal) || line.Contains(" FTL ", StringComparison.Ordinal) || line.Contains("Exception", StringComparison.Ordinal));
        }));
    }

    [Fact]
    public async Task With_a_log_in_JSON_every_line_of_a_failure_is_JSON_too()
    {
        using var content = new SmallContent();
        string[][] misuses =
        [
            ["serve", "--content", content.Content, "--data", content.Data, "--urls", "http://203.0.113.77:6601", "--log-format", "json"],
            ["serve", "--log-format", "json", "--search-rate", "fast"],
            ["serve", "--log-format=json", "--nonsense", "1"],
        ];
        foreach (var misuse in misuses)
        {
            var result = await ProgramRun.ToEndAsync(misuse);

            Assert.Equal(2, result.ExitCode);
            var lines = result.Everything.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.NotEmpty(lines);
            Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
        }
    }

    [Fact]
    public async Task A_socket_that_a_killed_program_left_is_taken_over()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Sockets are no files on Windows.");
        using var content = SmallContent.Built();
        var path = Path.Combine(Path.GetTempPath(), $"kb-{Guid.NewGuid():N}.sock");
        await using (var killed = ProgramRun.Serve(content.Content, content.Data, "--urls", $"http://unix:{path}"))
            await killed.ListeningAsync();
        Assert.True(File.Exists(path));
        await using var program = ProgramRun.Serve(content.Content, content.Data, "--urls", $"http://unix:{path}");
        using var client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (_, cancelled) =>
            {
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancelled);
                return new NetworkStream(socket, ownsSocket: true);
            },
        });
        await program.ListeningAsync();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("http://kb/health/live"), TestContext.Current.CancellationToken)).StatusCode);
    }
}
