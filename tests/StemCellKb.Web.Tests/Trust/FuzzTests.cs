using System.Collections.Concurrent;
using System.Text;
using StemCellKb.Testing;

namespace StemCellKb.Web.Tests.Trust;

/// <summary>The site behind a real server, so that requests reach it as bytes.</summary>
public sealed class ListeningSite : SiteHost
{
    public ListeningSite()
        : base(RepositoryFolder.Content, ("log-level", "fatal"), ("urls", "http://127.0.0.1:0"))
    {
        UseKestrel(0);
        StartServer();
    }

    public int Port => ClientOptions.BaseAddress.Port;
}

/// <summary>A thousand requests from a fresh seed, over sockets; twenty thousand with <c>STEMCELLKB_TESTS=all</c>.</summary>
public sealed class FuzzTests(ListeningSite site) : IClassFixture<ListeningSite>
{
    private const int Connections = 8;
    private static readonly int RequestsEach = TestExtent.IsAll ? 2500 : 125;

    /// <summary>How many requests go out before the first answer is read.</summary>
    private const int Ahead = 10;

    private static readonly byte[] Markup = Encoding.UTF8.GetBytes(HostileRequests.Markup);
    private static readonly byte[] Attribute = "\" onfocus=kb()"u8.ToArray();

    [Fact]
    public async Task No_request_breaks_the_program_or_comes_back_as_markup()
    {
        var faults = new ConcurrentBag<string>();
        var answered = await Task.WhenAll(Enumerable.Range(TestExtent.Seed, Connections).Select(seed => Task.Run(() => SendAllAsync(seed, faults))));

        Assert.True(faults.IsEmpty, $"{TestExtent.SaysSeed}\n{string.Join('\n', faults.Take(20))}");
        // The rest are those on which the server hangs up without a word, as on noise.
        Assert.InRange(answered.Sum(), Connections * RequestsEach * 9 / 10, Connections * RequestsEach);

        using var after = await RawConnection.OpenAsync(site.Port);
        await after.SendAsync(["GET /zh/diseases/psoriasis HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray()]);
        Assert.Equal(200, (await after.ReadAsync(withoutBody: false))!.Status);
    }

    /// <summary>Returns how many were answered.</summary>
    private async Task<int> SendAllAsync(int seed, ConcurrentBag<string> faults)
    {
        var requests = new HostileRequests(seed);
        var waiting = new Queue<byte[]>(Enumerable.Range(0, RequestsEach).Select(_ => requests.Next()));
        var answered = 0;
        var ahead = Ahead;
        while (waiting.Count > 0)
        {
            using var connection = await RawConnection.OpenAsync(site.Port);
            var open = true;
            while (open && waiting.Count > 0)
            {
                var sent = waiting.Take(ahead).ToList();
                await connection.SendAsync(sent);
                foreach (var request in sent)
                {
                    var answer = await connection.ReadAsync(withoutBody: request.AsSpan().StartsWith("HEAD "u8));
                    if (answer is null && ahead > 1)
                    {
                        // Hung up on one of several: this one goes out again, alone, to see what it gets.
                        (ahead, open) = (1, false);
                        break;
                    }
                    waiting.Dequeue();
                    ahead = Ahead;
                    open = answer is { Closes: false };
                    if (answer is not null)
                    {
                        answered++;
                        Check(request, answer, faults);
                    }
                    if (!open)
                        break;
                }
            }
        }
        return answered;
    }

    private static void Check(byte[] request, RawAnswer answer, ConcurrentBag<string> faults)
    {
        var shown = Encoding.Latin1.GetString(request, 0, Math.Min(request.Length, 300)).Replace("\r\n", " | ", StringComparison.Ordinal);
        // 501 and 505 are the server's words for a protocol that it does not speak.
        if (answer.Status is >= 500 and not (501 or 505))
            faults.Add($"{answer.Status}: {shown}");
        if (answer.Body.AsSpan().IndexOf(Markup) >= 0 || (answer.IsHtml && answer.Body.AsSpan().IndexOf(Attribute) >= 0))
            faults.Add($"comes back as markup: {shown}");
        if (answer.Head.Contains($"\n{HostileRequests.InjectedHeader}", StringComparison.OrdinalIgnoreCase) || answer.Head.Contains("\nSet-Cookie", StringComparison.OrdinalIgnoreCase))
            faults.Add($"sets a header: {shown}");
        if (answer.Body.Length > 0 && !answer.Head.Contains("\nContent-Security-Policy: default-src 'self'", StringComparison.Ordinal))
            faults.Add($"{answer.Status} without the security headers: {shown}");
    }
}
