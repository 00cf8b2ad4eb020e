using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using StemCellKb.Model;
using StemCellKb.Testing;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Tests.Trust;

/// <summary>The site with small limits, so that a test reaches them.</summary>
public sealed class StrictSite() : SiteHost(
    RepositoryFolder.Content,
    ("search-rate", "1"), ("search-burst", "5"), ("allowed-hosts", "localhost;*.example.org"), ("trusted-proxies", "10.0.0.0/8;fd00::/8"));

/// <summary>How much one client gets of what is worked out anew for each who asks.</summary>
public sealed class RateTests(StrictSite site) : IClassFixture<StrictSite>
{
    private const int Many = 40;

    [Theory]
    [InlineData("/api/v1/search?q=lupus", "203.0.113.1")]
    [InlineData("/api/v1/suggest?q=lup", "203.0.113.2")]
    [InlineData("/en/search?q=lupus", "203.0.113.3")]
    [InlineData("/zh/search.json?q=lupus", "203.0.113.4")]
    [InlineData("/zh/evidence?model=human", "203.0.113.5")]
    public async Task Beyond_its_burst_a_client_is_told_when_to_come_again(string address, string client)
    {
        var answers = await AskAtOnceAsync(address, Enumerable.Repeat(client, Many));

        Assert.Contains(answers, answer => answer.Status == 200);
        var refused = answers.First(answer => answer.Status != 200);
        Assert.Equal(429, refused.Status);
        Assert.InRange(int.Parse(refused.Header("Retry-After")), 1, 10);
        Assert.Contains("default-src 'self'", refused.Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    /// <summary>What is asked by POST costs what a search does.</summary>
    [Theory]
    [InlineData("/mcp", "application/json", """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search","arguments":{"query":"lupus"}}}""", "203.0.113.6")]
    [InlineData("/api/v1/check", "application/json", """{"text":"Stem cells cure lupus."}""", "203.0.113.7")]
    [InlineData("/zh/check", "application/x-www-form-urlencoded", "text=Stem+cells+cure+lupus.", "203.0.113.8")]
    public async Task A_question_in_a_body_is_charged_as_a_search_is(string address, string contentType, string body, string client)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => AskAsync(address, client, context =>
        {
            context.Request.Method = HttpMethods.Post;
            context.Request.ContentType = contentType;
            context.Request.Headers.Accept = "application/json, text/event-stream, text/html";
            context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
            context.Request.ContentLength = Encoding.UTF8.GetByteCount(body);
        })));

        Assert.InRange(answers.Count(answer => answer.Status == 200), 1, 20);
        Assert.All(answers, answer => Assert.True(answer.Status is 200 or 429, $"{answer.Status}"));
        Assert.NotEqual("", answers.First(answer => answer.Status == 429).Header("Retry-After"));
    }

    [Fact]
    public async Task A_program_is_refused_in_problem_details_and_a_reader_in_words_of_the_language()
    {
        var program = await RefusedAsync("/api/v1/concepts", "203.0.113.10");
        Assert.Equal((429, "application/problem+json"), (program.Status, program.MediaType));
        Assert.Equal(429, program.Json.GetProperty("status").GetInt32());
        Assert.Equal(("no-store", "*", ""), (program.Header("Cache-Control"), program.Header("Access-Control-Allow-Origin"), program.Header("ETag")));

        var reader = await RefusedAsync("/zh/search?q=lupus", "203.0.113.11");
        Assert.Equal((429, "text/html"), (reader.Status, reader.MediaType));
        Assert.Equal("zh-Hans", reader.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal(UiText.Of(Language.Chinese).Errors.TooManyTitle, reader.TextsOf("h1").Single());
    }

    [Fact]
    public async Task What_is_there_is_never_refused()
    {
        string[] addresses = ["/en", "/zh/diseases/psoriasis", "/en/diseases/psoriasis?with=zh", "/en/diseases/psoriasis?utm_source=x", "/en/diseases/psoriasis.json", "/en/search", Assets.UrlOf("site.css"), "/robots.txt", "/health/ready"];
        foreach (var address in addresses)
            await AskAsync(address, "203.0.113.21", _ => { });
        await RefusedAsync("/en/diseases/none", "203.0.113.20", Many * 4);

        foreach (var address in addresses)
            Assert.All(await AskAtOnceAsync(address, Enumerable.Repeat("203.0.113.20", Many)), answer => Assert.Equal(200, answer.Status));
    }

    /// <summary>However it is spelt, and whatever it is: nothing is made for a client without an end.</summary>
    [Theory]
    [InlineData("/API/v1/search?q=lupus", "203.0.113.70", 301)]
    [InlineData("/data/claims.csv", "203.0.113.71", 429)]
    [InlineData("/en/none-at-all", "203.0.113.72", 429)]
    [InlineData("/api/none", "203.0.113.73", 429)]
    [InlineData("/data/", "203.0.113.74", 429)]
    [InlineData("/id/psoriasis", "203.0.113.75", 429)]
    [InlineData("/en/References?q=lupus", "203.0.113.76", 301)]
    public async Task Every_address_has_a_cost(string address, string client, int atLast)
    {
        var answers = await AskAtOnceAsync(address, Enumerable.Repeat(client, Many * 4));
        Assert.Contains(answers, answer => answer.Status == atLast);
        Assert.True(atLast == 429 || answers.All(answer => answer.Status == atLast));
    }

    [Fact]
    public async Task All_networks_of_one_IPv6_site_are_a_few_clients_together()
    {
        var answers = await AskAtOnceAsync("/api/v1/concepts", [.. Enumerable.Range(1, Many * 6).Select(i => $"2001:db8:7:{i:x}::1"), "2001:db8:8::1"]);

        Assert.Contains(answers, answer => answer.Status == 429);
        Assert.Equal(200, answers[^1].Status);
    }

    [Fact]
    public async Task Another_client_is_served_meanwhile()
    {
        var answers = await AskAtOnceAsync("/api/v1/search?q=lupus", [.. Enumerable.Repeat("203.0.113.30", Many), "203.0.113.31"]);

        Assert.Contains(answers, answer => answer.Status == 429);
        Assert.Equal(200, answers[^1].Status);
    }

    [Fact]
    public async Task All_addresses_of_one_IPv6_network_are_one_client_and_the_next_network_is_another()
    {
        var answers = await AskAtOnceAsync("/api/v1/concepts", [.. Enumerable.Range(1, Many).Select(i => $"2001:db8:0:1:{i}::{i}"), "2001:db8:0:2::1"]);

        Assert.Contains(answers, answer => answer.Status == 429);
        Assert.Equal(200, answers[^1].Status);
    }

    [Fact]
    public async Task Behind_a_trusted_proxy_the_client_is_whom_it_forwards_for_and_nobody_else_is_believed()
    {
        Task<Answer[]> From(IEnumerable<(string Remote, string Forwarded)> requests) => Task.WhenAll(requests.Select(request =>
            AskAsync("/api/v1/concepts", request.Remote, context => context.Request.Headers["X-Forwarded-For"] = request.Forwarded)));

        // One client by way of many proxies, with all that it pretends before them; then many by way of one.
        Assert.Contains(await From(Enumerable.Range(1, Many).Select(i => ($"10.1.2.{i}", $"192.0.2.{i}, 203.0.113.40"))), answer => answer.Status == 429);
        Assert.DoesNotContain(await From(Enumerable.Range(1, Many).Select(i => ("10.1.2.3", $"203.0.113.{100 + i}"))), answer => answer.Status == 429);
        Assert.Contains(await From(Enumerable.Range(1, Many).Select(i => ("203.0.113.42", $"198.51.100.{i}"))), answer => answer.Status == 429);
    }

    [Fact]
    public async Task A_trusted_proxy_is_believed_about_TLS_and_never_about_the_host()
    {
        var behind = await AskAsync("/en/about", "10.1.2.3", context =>
        {
            context.Request.Headers["X-Forwarded-Proto"] = "https";
            context.Request.Headers["X-Forwarded-Host"] = "evil.example.com";
        });
        Assert.Contains("max-age=", behind.Header("Strict-Transport-Security"), StringComparison.Ordinal);
        Assert.Equal("http://localhost/en/about", behind.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));

        var odd = await AskAsync("/en/about", "10.1.2.3", context => context.Request.Headers["X-Forwarded-Proto"] = "javascript");
        Assert.Equal(behind.Body, odd.Body);
        Assert.Equal("", odd.Header("Strict-Transport-Security"));

        var stranger = await AskAsync("/en/about", "203.0.113.50", context => context.Request.Headers["X-Forwarded-Proto"] = "https");
        Assert.Equal("", stranger.Header("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("kb.example.org", 200)]
    [InlineData("kb.example.org:8080", 200)]
    [InlineData("example.org", 400)]
    [InlineData("example.org.evil.com", 400)]
    [InlineData("evil.com", 400)]
    [InlineData("", 400)]
    [InlineData("kb.example.org:99999", 400)]
    [InlineData("!.example.org", 400)]
    public async Task Only_the_hosts_named_are_answered_for(string host, int status)
    {
        var answer = await AskAsync("/en/about", "203.0.113.60", context => context.Request.Host = new HostString(host));

        Assert.Equal(status, answer.Status);
        Assert.Contains("default-src 'self'", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        if (status == 400)
            Assert.DoesNotContain("evil", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_watches_the_program_may_come_by_any_name() =>
        Assert.Equal(200, (await AskAsync("/health/live", "203.0.113.61", context => context.Request.Host = new HostString("10.0.0.5"))).Status);

    private async Task<Answer> RefusedAsync(string address, string client, int requests = Many) =>
        (await AskAtOnceAsync(address, Enumerable.Repeat(client, requests))).First(answer => answer.Status == 429);

    /// <summary>All at once, so that no token comes back in between, however slow the machine is.</summary>
    private Task<Answer[]> AskAtOnceAsync(string address, IEnumerable<string> clients) => Task.WhenAll(clients.Select(client => AskAsync(address, client, _ => { })));

    private async Task<Answer> AskAsync(string address, string client, Action<HttpContext> change)
    {
        var context = await site.Server.SendAsync(
            context =>
            {
                var query = address.IndexOf('?', StringComparison.Ordinal);
                context.Request.Method = HttpMethods.Get;
                context.Request.Scheme = "http";
                context.Request.Host = new HostString("localhost");
                context.Request.Path = query < 0 ? address : address[..query];
                context.Request.QueryString = new QueryString(query < 0 ? "" : address[query..]);
                context.Connection.RemoteIpAddress = IPAddress.Parse(client);
                change(context);
            },
            TestContext.Current.CancellationToken);
        using var reader = new StreamReader(context.Response.Body);
        var body = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        return new Answer(address, context.Response.StatusCode, context.Response.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body);
    }
}
