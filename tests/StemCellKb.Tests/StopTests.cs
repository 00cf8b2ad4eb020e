using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using StemCellKb.Testing;
using StemCellKb.Tests.Faults;

namespace StemCellKb.Tests;

/// <summary>SIGTERM, as a service manager or a container engine sends it.</summary>
public sealed class StopTests
{
    [Fact]
    public async Task Told_to_stop_under_load_the_program_finishes_every_answer_and_ends_with_0_in_time()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM on Windows.");
        using var content = SmallContent.Built();
        await using var program = ProgramRun.Serve(content.Content, content.Data, "--search-rate", "0");
        using var client = await program.ClientAsync();
        await client.GetStringAsync("/en/search?q=plaques");

        var readers = Enumerable.Range(0, 8).Select(_ => Task.Run(() => ReadUntilClosedAsync(client.BaseAddress!.Port))).ToList();
        await Task.WhenAny(Patience.UntilAsync(() => Task.FromResult(program.Output.Length > 10_000), () => program.Output), Task.WhenAll(readers));
        var watch = Stopwatch.StartNew();
        var code = await program.TerminateAsync();

        Assert.Equal(0, code);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
        Assert.All(await Task.WhenAll(readers), answers => Assert.True(answers > 0));
    }

    [Fact]
    public async Task A_program_that_stops_says_that_it_is_not_ready_while_it_still_answers()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM on Windows.");
        using var content = SmallContent.Built();
        await using var program = ProgramRun.Serve(content.Content, content.Data);
        using var client = await program.ClientAsync();
        // Half asked, it is answered whenever the other half comes; the moment in which new clients are still let in may be over before this test's turn.
        using var half = await HalfAskedAsync(client, "/health/ready");

        var ended = program.TerminateAsync();
        await Patience.UntilAsync(() => IsStoppingAsync(client), () => "The program goes on as before.");
        var answer = await RestAsync(half);

        Assert.StartsWith("HTTP/1.1 503 ", answer, StringComparison.Ordinal);
        Assert.Contains("stopping", answer, StringComparison.Ordinal);
        Assert.Equal(0, await ended);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    public async Task An_answer_under_way_is_waited_for_whichever_signal_ends_the_program(int signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such signals on Windows.");
        Assert.SkipWhen(signal == 1 && ProgramRun.IgnoresHangup, "These tests run under nohup, which the program heeds.");
        // The command line would end the program after two.
        var longer = TimeSpan.FromSeconds(2.5);
        using var content = SmallContent.Built();
        await using var program = ProgramRun.Serve(content.Content, content.Data);
        using var client = await program.ClientAsync();
        using var half = await HalfAskedAsync(client, "/en");

        var ended = program.TerminateAsync(signal);
        await Task.Delay(longer, TestContext.Current.CancellationToken);
        Assert.False(ended.IsCompleted);
        var answer = await RestAsync(half);

        Assert.StartsWith("HTTP/1.1 200 OK", answer, StringComparison.Ordinal);
        Assert.Contains("</html>", answer, StringComparison.Ordinal);
        Assert.Equal(0, await ended);
    }

    [Theory]
    [InlineData("export", "--out")]
    [InlineData("publish", "--to")]
    public async Task A_command_that_is_still_compiling_ends_when_it_is_told_to(string command, string target)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there can be seen how far a program has read.");
        const int Files = 12, Claims = 40_000, Read = 10_000_000;
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["content/evidence"]);
        // Half a minute's compiling, which ends in errors.
        var claims = string.Concat(Enumerable.Range(0, Claims).Select(i => $"- claim: c-{i}\n  says: {{en: It helps., zh: 有效。}}\n  disease: d-{i}\n  evidence: []\n"));
        for (var file = 0; file < Files; file++)
            await File.WriteAllTextAsync(folder[$"content/evidence/e-{file}.yaml"], claims, TestContext.Current.CancellationToken);
        await using var program = ProgramRun.Begin(new Dictionary<string, string>(), command, target, folder["target"], "--content", folder["content"], "--data", folder["data"]);
        await Patience.UntilAsync(() => Task.FromResult(long.Parse(File.ReadLines($"/proc/{program.ProcessId}/io").First().Split(' ')[1], CultureInfo.InvariantCulture) > Read), () => program.Log);

        Assert.Equal(128 + 15, await program.TerminateAsync());
    }

    /// <summary>A connection on which the server has begun to understand a request, whose last line is missing.</summary>
    private static async Task<TcpClient> HalfAskedAsync(HttpClient client, string address)
    {
        // Made once, it is answered at once: headers are waited for ten seconds only.
        await client.GetStringAsync(address);
        var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, client.BaseAddress!.Port);
        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET {address} HTTP/1.1\r\nHost: localhost\r\n"));
        await Patience.UntilAsync(() => Task.FromResult(IsReadByServer(connection)), () => "The server does not read.");
        // And has begun to understand it when it has answered another client that came later.
        await client.GetStringAsync(address);
        return connection;
    }

    /// <summary>Sends the last line, and reads to the end of the connection.</summary>
    private static async Task<string> RestAsync(TcpClient half)
    {
        await half.GetStream().WriteAsync("\r\n"u8.ToArray());
        using var reader = new StreamReader(half.GetStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>No longer ready, or no longer letting anybody in.</summary>
    private static async Task<bool> IsStoppingAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
            return answer.StatusCode == HttpStatusCode.ServiceUnavailable;
        }
        catch (HttpRequestException)
        {
            return true;
        }
    }

    /// <summary>Nothing that was sent waits in the system any more; true where the system does not tell.</summary>
    private static bool IsReadByServer(TcpClient connection)
    {
        const string Table = "/proc/net/tcp";
        if (!File.Exists(Table))
            return true;
        static string PortOf(EndPoint? end) => ((IPEndPoint)end!).Port.ToString("X4", CultureInfo.InvariantCulture);
        var (server, here) = (PortOf(connection.Client.RemoteEndPoint), PortOf(connection.Client.LocalEndPoint));
        return File.ReadLines(Table).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Any(row => row[1].EndsWith($":{server}", StringComparison.Ordinal) && row[2].EndsWith($":{here}", StringComparison.Ordinal) && row[4].EndsWith(":00000000", StringComparison.Ordinal));
    }

    /// <summary>Asks without pause on one connection until the program says that it closes it. An answer cut short or left out throws.</summary>
    private static async Task<int> ReadUntilClosedAsync(int port)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, port);
        var stream = connection.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        for (var answers = 1; ; answers++)
        {
            var address = answers % 2 == 0 ? "/en/search?q=plaques&page=2" : "/zh/diseases/psoriasis";
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HEAD {address} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
            if (await reader.ReadLineAsync() is not "HTTP/1.1 200 OK" and var first)
                throw new InvalidOperationException($"Answer {answers} begins with '{first}'.");
            var closes = false;
            while (await reader.ReadLineAsync() is { } line && line.Length > 0)
                closes |= line.Equals("Connection: close", StringComparison.OrdinalIgnoreCase);
            if (closes)
                return answers;
        }
    }
}
