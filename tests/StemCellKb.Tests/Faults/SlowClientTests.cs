using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StemCellKb.Tests.Faults;

/// <summary>Clients that send their request a byte a second: the old way to keep a server busy with nothing.</summary>
public sealed class SlowClientTests(InstalledProgram installed)
{
    private const int Clients = 2000;

    private static readonly TimeSpan BetweenRequests = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task Two_thousand_slow_clients_are_let_go_while_others_are_served()
    {
        using var content = SmallContent.Built();
        await using var program = await installed.ServeAsync(content.Content, content.Data);
        using var client = await program.ClientAsync();
        var request = Encoding.ASCII.GetBytes("GET /en HTTP/1.1\r\nHost: localhost\r\nX-Slow: " + new string('x', 200));
        var slow = new List<Socket>();
        try
        {
            for (var i = 0; i < Clients; i++)
                slow.Add(await ConnectAsync(client.BaseAddress!.Port));
            var (served, servedMeanwhile) = (0, 0);
            for (var second = 0; slow.Count > 0 && second < request.Length; second++)
            {
                var clock = Stopwatch.StartNew();
                slow.RemoveAll(socket => !Send(socket, request.AsSpan(second, 1)));
                // Were the others kept waiting for the slow ones, none would have been answered by the time these are gone.
                if (slow.Count > 0)
                    servedMeanwhile = served;
                while (clock.Elapsed < TimeSpan.FromSeconds(1))
                {
                    using var answer = await client.GetAsync($"/en/search?q=plaques+{served++}");
                    Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                    await Task.Delay(BetweenRequests);
                }
            }

            Assert.Empty(slow);
            Assert.InRange(servedMeanwhile, 1, served);
        }
        finally
        {
            slow.ForEach(socket => socket.Dispose());
        }
    }

    private static async Task<Socket> ConnectAsync(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port);
            return socket;
        }
        catch (SocketException problem) when (problem.SocketErrorCode == SocketError.TooManyOpenSockets)
        {
            socket.Dispose();
            Assert.Skip($"The limit of open files ('ulimit -n') is too low for {Clients} connections.");
            throw;
        }
    }

    /// <returns>False where the program has let the client go.</returns>
    private static bool Send(Socket socket, ReadOnlySpan<byte> next)
    {
        try
        {
            if (socket.Poll(0, SelectMode.SelectRead))
            {
                socket.Dispose();
                return false;
            }
            socket.Send(next);
            return true;
        }
        catch (SocketException)
        {
            socket.Dispose();
            return false;
        }
    }
}
