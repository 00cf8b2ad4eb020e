using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using StemCellKb.Testing;
using StemCellKb.Web.Caching;

namespace StemCellKb.Web.Tests.Caching;

public sealed class ServedSite() : SiteHost(RepositoryFolder.Content);

/// <summary>Which addresses are one page to the site, and what of them is kept.</summary>
public sealed class ServingTests(ServedSite site) : IClassFixture<ServedSite>
{
    private FinishedPages Pages => site.Services.GetRequiredService<FinishedPages>();

    [Theory]
    [InlineData("/en/diseases/psoriasis", "utm_source=newsletter")]
    [InlineData("/en/diseases/psoriasis", "fbclid=1&gclid=2")]
    [InlineData("/zh/diseases/psoriasis", "from=wechat")]
    [InlineData("/en/diseases/psoriasis", "with=en")]
    [InlineData("/en/diseases/psoriasis", "with=zh-Hans")]
    [InlineData("/en/diseases/psoriasis", "with=")]
    [InlineData("/en/diseases/psoriasis", "language=zh")]
    [InlineData("/en/about", "with=zh")]
    [InlineData("/en/evidence", "model=&utm_medium=mail")]
    [InlineData("/en/diseases/psoriasis.json", "v=%00%FF&=&&")]
    [InlineData("/sitemap.xml", "page=2")]
    [InlineData("/en", "q=lupus")]
    [InlineData("/robots.txt", "x")]
    public async Task A_page_with_a_query_that_says_nothing_to_it_is_the_page(string address, string query)
    {
        var page = await site.Get(address);
        var kept = Pages.Count;

        var answer = await site.Get($"{address}?{query}");

        Assert.Equal((200, page.Body, page.Header("ETag"), "public, no-cache"), (answer.Status, answer.Body, answer.Header("ETag"), answer.Header("Cache-Control")));
        Assert.NotEqual("", answer.Header("ETag"));
        Assert.Equal(kept, Pages.Count);
    }

    [Fact]
    public async Task Both_languages_beside_each_other_are_a_page_of_their_own_whatever_else_is_asked()
    {
        var pair = await site.Get("/en/diseases/psoriasis?with=zh");
        var same = await site.Get("/en/diseases/psoriasis?utm_source=x&with=zh");

        Assert.Equal(pair.Header("ETag"), same.Header("ETag"));
        Assert.NotEqual((await site.Get("/en/diseases/psoriasis")).Header("ETag"), pair.Header("ETag"));
    }

    [Fact]
    public async Task A_query_that_can_be_read_in_two_ways_puts_no_page_in_the_place_of_another()
    {
        await site.Get("/zh/diseases/lupus-nephritis?with=en&with=zh");
        await site.Get("/zh/diseases/lupus-nephritis?With=en");

        Assert.DoesNotContain("data-with=\"both\"", (await site.Get("/zh/diseases/lupus-nephritis")).Body, StringComparison.Ordinal);
        Assert.Contains("data-with=\"both\"", (await site.Get("/zh/diseases/lupus-nephritis?with=en")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_a_stranger_makes_up_is_kept()
    {
        await site.Get("/en");
        var kept = Pages.Count;

        for (var i = 0; i < 3; i++)
        {
            foreach (var address in new[] { $"/en/diseases/none-{i}", $"/en/none/{i}.json", $"/en/search?q=msc-{i}", $"/zh/evidence?model=human&x={i}", $"/api/v1/search?q=z{i}", $"/en?x={i}" })
                await site.Get(address);
            await AskAsync("http", $"h{i}.example.org", "/en");
        }

        Assert.Equal(kept, Pages.Count);
    }

    [Fact]
    public async Task The_host_and_the_scheme_of_a_request_change_no_page()
    {
        var page = await site.Get("/en/about");
        foreach (var (scheme, host) in new[] { ("http", "kb.example.org"), ("https", "kb.example.org:8443"), ("https", "[::1]:1") })
        {
            var answer = await AskAsync(scheme, host, "/en/about");
            Assert.Equal((host, 200, page.Header("ETag")), (host, answer.StatusCode, answer.Headers.ETag.ToString()));
        }
    }

    [Theory]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/llms.txt")]
    [InlineData("/en/feed.xml")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/en.json")]
    [InlineData("/data/SHA256SUMS")]
    [InlineData("/en/evidence")]
    [InlineData("/zh/references.bib")]
    [InlineData("/en/search")]
    public async Task What_depends_on_build_and_address_alone_is_made_once(string address)
    {
        await site.Get(address);
        Assert.NotNull(Pages.Find(site.Services.GetRequiredService<CurrentBuild>().Database.BuildId, address));
    }

    private async Task<HttpResponse> AskAsync(string scheme, string host, string path) => (await site.Server.SendAsync(context =>
    {
        context.Request.Method = HttpMethods.Get;
        (context.Request.Scheme, context.Request.Host, context.Request.Path) = (scheme, new HostString(host), path);
    })).Response;
}
