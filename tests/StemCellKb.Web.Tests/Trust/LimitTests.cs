using System.Text;

namespace StemCellKb.Web.Tests.Trust;

/// <summary>How much of a request the server takes in.</summary>
public sealed class LimitTests(ListeningSite site) : IClassFixture<ListeningSite>
{
    [Fact]
    public async Task A_long_search_in_Chinese_is_within_the_limits()
    {
        var query = Uri.EscapeDataString(new string('狼', 200));
        Assert.Equal(200, await StatusAsync($"GET /zh/search?q={query}&disease=lupus-nephritis&mechanism=immunomodulation HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    }

    [Fact]
    public async Task An_address_of_more_than_8_KiB_is_refused() =>
        Assert.Equal(414, await StatusAsync($"GET /en/search?q={new string('a', 8_200)} HTTP/1.1\r\nHost: localhost\r\n\r\n"));

    [Fact]
    public async Task Headers_of_more_than_16_KiB_are_refused() =>
        Assert.Equal(431, await StatusAsync($"GET /en HTTP/1.1\r\nHost: localhost\r\nX: {new string('a', 17_000)}\r\n\r\n"));

    [Fact]
    public async Task More_than_64_headers_are_refused() =>
        Assert.Equal(431, await StatusAsync($"GET /en HTTP/1.1\r\nHost: localhost\r\n{string.Concat(Enumerable.Range(0, 70).Select(i => $"X-{i}: y\r\n"))}\r\n"));

    [Theory]
    [InlineData("POST", "Content-Length: 5\r\n\r\nhello")]
    [InlineData("PUT", "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n")]
    public async Task A_request_with_a_body_is_refused_unread(string method, string rest) =>
        Assert.Equal(405, await StatusAsync($"{method} /en HTTP/1.1\r\nHost: localhost\r\n{rest}"));

    [Theory]
    [InlineData("/en/about", 200)]
    [InlineData("/en/about?x=%2F", 200)]
    [InlineData("/en/%61bout", 301)]
    [InlineData("/en/./about", 301)]
    [InlineData("/zh/../en/about", 301)]
    [InlineData("http://localhost/en/about", 200)]
    public async Task An_address_in_another_spelling_leads_to_the_one(string target, int status) =>
        Assert.Equal(status, await StatusAsync($"GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n"));

    [Fact]
    public void No_byte_of_a_body_is_taken_in()
    {
        var kestrel = new Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions();
        Limits.RequestLimits.Apply(kestrel, maxConnections: 0);
        Assert.Equal(0, kestrel.Limits.MaxRequestBodySize);
    }

    private async Task<int> StatusAsync(string request)
    {
        using var connection = await RawConnection.OpenAsync(site.Port);
        await connection.SendAsync([Encoding.ASCII.GetBytes(request)]);
        var answer = await connection.ReadAsync(withoutBody: false);
        Assert.NotNull(answer);
        return answer.Status;
    }
}
