namespace StemCellKb.Web.Tests;

/// <summary>What every answer carries, whatever it is.</summary>
public sealed class HeaderTests(ShippedSite site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/en")]
    [InlineData("/zh/diseases/lupus-nephritis")]
    [InlineData("/zh/diseases/lupus-nephritis.json")]
    [InlineData("/en/references.bib")]
    [InlineData("/en/no-such-page")]
    [InlineData("/no-such-page.php")]
    [InlineData("/api/v1/search?q=lupus")]
    [InlineData("/api/v1/search?q=lupus&language=xx")]
    [InlineData("/id/lupus-nephritis")]
    [InlineData("/robots.txt")]
    [InlineData("/assets/none.css")]
    [InlineData("/status/500")]
    [InlineData("/zh/search?q=lupus")]
    [InlineData("/en/evidence?model=human")]
    [InlineData("/zh/feed.xml")]
    [InlineData("/sitemap.xml")]
    [InlineData("/llms.txt")]
    [InlineData("/opensearch-en.xml")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/data/")]
    [InlineData("/data/SHA256SUMS")]
    [InlineData("/pictures/site.png")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/metrics")]
    [InlineData("/live")]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        var answer = await site.Get(address);

        Assert.Contains("default-src 'self'", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.NotEqual("", answer.Header("Referrer-Policy"));
        Assert.NotEqual("", answer.Header("Permissions-Policy"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("", answer.Header("Set-Cookie"));
        Assert.Equal("", answer.Header("Server"));
        Assert.Equal("", answer.Header("Strict-Transport-Security"));
    }

    [Fact]
    public async Task An_answer_without_a_body_and_a_refusal_carry_them_too()
    {
        var page = await site.Get("/en/about");
        var known = await site.Get("/en/about", ("If-None-Match", page.Header("ETag")));
        using var writing = new HttpRequestMessage(HttpMethod.Post, "/en/about");
        var refused = await site.Send(writing);

        Assert.Equal((304, 405), (known.Status, refused.Status));
        foreach (var answer in new[] { known, refused })
        {
            Assert.Contains("default-src 'self'", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        }
    }

    [Fact]
    public async Task Every_asset_carries_them()
    {
        foreach (var address in Assets.Urls)
            Assert.Contains("default-src 'self'", (await site.Get(address)).Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_TLS_the_browser_is_told_to_stay_there() =>
        Assert.Equal("max-age=31536000", (await site.Get("https://localhost/en")).Header("Strict-Transport-Security"));

    [Fact]
    public async Task No_page_holds_an_inline_script_or_style()
    {
        foreach (var address in new[] { "/en", "/zh/diseases/lupus-nephritis", "/en/evidence", "/zh/map", "/en/search?q=lupus", "/zh/methods", "/en/nothing" })
        {
            var document = (await site.Get(address)).Document;
            Assert.Empty(document.QuerySelectorAll("script:not([src]):not([type='application/ld+json']):not([type='speculationrules']), style, [style]"));
            Assert.DoesNotContain(document.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Head_answers_as_get_does_without_a_body()
    {
        foreach (var address in new[] { "/en", "/zh/diseases/psoriasis", "/en/diseases/psoriasis.json", "/en/nothing" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, address);
            var head = await site.Send(request);
            var get = await site.Get(address);
            Assert.Equal(get.Status, head.Status);
            Assert.Equal(get.MediaType, head.MediaType);
            Assert.Equal("", head.Body);
        }
    }
}
