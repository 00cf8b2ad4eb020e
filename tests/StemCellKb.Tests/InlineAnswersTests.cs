using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StemCellKb.Tests;

/// <summary>With <c>--inline-answers</c> a request is handled by the thread that reads the sockets, so a greedy client could take it for itself.</summary>
public sealed class InlineAnswersTests
{
    private const string Page = "/en/diseases/psoriasis";

    [Fact]
    public async Task Two_clients_that_send_without_pause_keep_nobody_waiting()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var content = SmallContent.Built();
        await using var program = ProgramRun.Serve(content.Content, content.Data, "--inline-answers", "--search-rate", "0");
        using var client = await program.ClientAsync();
        await client.GetStringAsync(Page, cancellation);

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var greedy = Enumerable.Range(0, 2).Select(_ => Task.Run(() => SendWithoutPauseAsync(client.BaseAddress!.Port, enough.Token), cancellation)).ToList();
        // Each on a connection of its own, which a starved server would not even take.
        for (var i = 0; i < 40; i++)
        {
            using var other = new HttpClient { BaseAddress = client.BaseAddress };
            Assert.Equal(HttpStatusCode.OK, (await other.GetAsync(new Uri(i % 2 == 0 ? Page : $"/en/search?q=plaques+{i}", UriKind.Relative), cancellation)).StatusCode);
        }
        await enough.CancelAsync();

        Assert.All(await Task.WhenAll(greedy), received => Assert.True(received > 0));
    }

    /// <returns>Bytes received before the cancellation.</returns>
    private static async Task<long> SendWithoutPauseAsync(int port, CancellationToken cancellation)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, port, cancellation);
        var stream = connection.GetStream();
        var requests = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat($"GET {Page} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br\r\n\r\n", 200)));
        var sending = Task.Run(async () =>
        {
            while (true)
                await stream.WriteAsync(requests, cancellation);
        }, CancellationToken.None);
        var (received, buffer) = (0L, new byte[256 * 1024]);
        try
        {
            while (true)
                received += await stream.ReadAsync(buffer, cancellation) is var read and > 0 ? read : throw new InvalidOperationException("The server ended the connection.");
        }
        catch (OperationCanceledException)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
            return received;
        }
    }
}
