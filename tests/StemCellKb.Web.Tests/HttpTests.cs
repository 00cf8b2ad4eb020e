using StemCellKb.Model;
using StemCellKb.Web.Tests.Machines;

namespace StemCellKb.Web.Tests;

/// <summary>How answers go through caches, proxies, monitors and scripts of other sites: one table of addresses, every rule over all of it.</summary>
public sealed class HttpTests(ShippedSite site)
{
    private static readonly string[] Pages =
    [
        "/en", "/zh/diseases/psoriasis", "/en/diseases/lupus-nephritis?with=zh", "/zh/evidence", "/en/glossary/th17-cell", "/en/search?q=lupus", "/zh/evidence?model=human", "/data/", "/data/?language=zh",
    ];

    /// <summary>What programs read, and scripts of other sites may read.</summary>
    private static readonly string[] Open =
    [
        "/en/diseases/psoriasis.json", "/zh/diseases/psoriasis.md", "/en/diseases/psoriasis.bib", "/en/references/deng-2017.ris", "/en/references.json",
        "/api/v1", "/api/v1/concepts", "/api/v1/concepts/psoriasis", "/api/v1/claims?disease=lupus-nephritis", "/api/v1/search?q=lupus", "/api/v1/suggest?q=rheum", "/openapi/v1.json",
        "/sitemap.xml", "/sitemap-1.xml", "/robots.txt", "/llms.txt", "/en/feed.xml", "/zh/feed.xml", "/opensearch-en.xml", "/opensearch-zh.xml", "/en/site.webmanifest",
        "/.well-known/security.txt", "/.well-known/api-catalog", "/data/SHA256SUMS", .. DownloadTests.Files.Select(file => SiteUrls.Download(file.Data)),
    ];

    private static readonly string[] Redirects = ["/", "/id/lupus-nephritis", "/id/MONDO:0007915", "/api", "/pictures/site.png", "/pictures/diseases/psoriasis.png"];

    private static readonly string[] Errors =
        ["/en/none", "/none.php", "/id/none", "/api/v1/none", "/api/v1/concepts/none", "/api/v1/search?language=xx", "/data/none.csv", "/assets/none.css", "/zh/diseases/none.json"];

    private static readonly string[] Marks = ["/favicon.ico", "/apple-touch-icon.png", Assets.UrlOf("site.css"), Assets.UrlOf("share-site.png")];

    private static readonly string[] Codings = ["", "gzip", "br"];

    private static readonly string[] SaidOfTheBody = ["Content-Type", "Content-Length", "Content-Encoding", "ETag", "Vary", "Cache-Control", "Location", "Link", "Accept-Ranges", "Access-Control-Allow-Origin"];

    [Fact]
    public async Task Head_says_what_get_says()
    {
        var problems = new List<string>();
        foreach (var address in (IEnumerable<string>)[.. Pages, .. Open, .. Redirects, .. Errors, .. Marks])
        {
            foreach (var coding in Codings)
            {
                var get = await Ask(HttpMethod.Get, address, ("Accept-Encoding", coding));
                var head = await Ask(HttpMethod.Head, address, ("Accept-Encoding", coding));
                problems.AddRange(SaidOfTheBody.Where(name => get.Header(name) != head.Header(name)).Select(name => $"{address} {coding}: {name} is '{get.Header(name)}' and for HEAD '{head.Header(name)}'"));
                if (get.Status != head.Status || head.Body.Length > 0)
                    problems.Add($"{address} {coding}: {get.Status} and for HEAD {head.Status} with {head.Body.Length} characters");
            }
        }
        Assert.Empty(problems);
    }

    [Fact]
    public async Task Whatever_can_change_with_a_build_is_asked_about_and_has_a_tag_for_each_coding()
    {
        var problems = new List<string>();
        foreach (var address in (IEnumerable<string>)[.. Pages, .. Open])
        {
            var tags = new Dictionary<string, string>();
            foreach (var coding in Codings)
            {
                var answer = await Ask(HttpMethod.Get, address, ("Accept-Encoding", coding));
                if (answer.Header("Cache-Control") != "public, no-cache")
                    problems.Add($"{address}: Cache-Control is '{answer.Header("Cache-Control")}'");
                if (answer.Header("ETag") is not ['"', ..])
                    problems.Add($"{address}: ETag is '{answer.Header("ETag")}'");
                if (tags.TryAdd(answer.Header("ETag"), answer.Header("Content-Encoding")) is false && tags[answer.Header("ETag")] != answer.Header("Content-Encoding"))
                    problems.Add($"{address}: {answer.Header("ETag")} for two codings");
                if (answer.Header("Content-Encoding") != coding && int.Parse(answer.Header("Content-Length"), System.Globalization.CultureInfo.InvariantCulture) >= 512 && address != "/data/stemcellkb.db")
                    problems.Add($"{address}: asked for '{coding}', got '{answer.Header("Content-Encoding")}'");
                if (tags.Count > 1 && !answer.Header("Vary").Contains("Accept-Encoding", StringComparison.Ordinal))
                    problems.Add($"{address}: Vary is '{answer.Header("Vary")}'");
                var again = await Ask(HttpMethod.Get, address, ("Accept-Encoding", coding), ("If-None-Match", $"\"other\", W/{answer.Header("ETag")}"));
                if ((again.Status, again.Body, again.Header("ETag"), again.Header("Vary")) != (304, "", answer.Header("ETag"), answer.Header("Vary")))
                    problems.Add($"{address} {coding}: {again.Status} for who holds it, Vary '{again.Header("Vary")}'");
                var other = await Ask(HttpMethod.Get, address, ("Accept-Encoding", coding), ("If-Match", "\"other\""));
                var same = await Ask(HttpMethod.Get, address, ("Accept-Encoding", coding), ("If-Match", answer.Header("ETag")));
                if ((other.Status, same.Status) != (412, 200))
                    problems.Add($"{address} {coding}: If-Match gives {other.Status} and {same.Status}");
            }
        }
        Assert.Empty(problems);
    }

    [Fact]
    public async Task Errors_are_kept_by_nobody()
    {
        foreach (var address in Errors)
        {
            var answer = await site.Get(address);
            Assert.Equal((address, true, "no-store", ""), (address, answer.Status is 400 or 404, answer.Header("Cache-Control"), answer.Header("ETag")));
        }
    }

    [Fact]
    public async Task What_is_for_programs_is_read_from_anywhere_and_pages_are_not()
    {
        foreach (var address in Open)
        {
            var answer = await site.Get(address, ("Origin", "https://elsewhere.example"));
            Assert.Equal((address, "*"), (address, answer.Header("Access-Control-Allow-Origin")));
            Assert.Contains("ETag", answer.Header("Access-Control-Expose-Headers"), StringComparison.Ordinal);
            var before = await Ask(HttpMethod.Options, address, ("Origin", "https://elsewhere.example"), ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "if-none-match"));
            Assert.Equal((204, "*", "GET, HEAD", "*"), (before.Status, before.Header("Access-Control-Allow-Origin"), before.Header("Access-Control-Allow-Methods"), before.Header("Access-Control-Allow-Headers")));
        }
        foreach (var address in (IEnumerable<string>)["/api/v1/concepts/none", "/api/v1/search?language=xx", "/data/none.csv"])
            Assert.Equal((address, "*"), (address, (await site.Get(address)).Header("Access-Control-Allow-Origin")));
        foreach (var address in (IEnumerable<string>)[.. Pages, "/", "/id/psoriasis", "/en/none", "/health/ready"])
        {
            Assert.Equal((address, ""), (address, (await site.Get(address, ("Origin", "https://elsewhere.example"))).Header("Access-Control-Allow-Origin")));
            Assert.Equal((address, 405), (address, (await Ask(HttpMethod.Options, address)).Status));
        }
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("x-gzip", "gzip")]
    [InlineData("GZIP", "gzip")]
    [InlineData("br;q=0.1, gzip;q=1.0", "gzip")]
    [InlineData("gzip;q=0.5, br;q=0.5", "br")]
    [InlineData("identity;q=1, br;q=0.5", "")]
    [InlineData("identity;q=0.4, gzip;q=0.5", "gzip")]
    [InlineData("br;q=0, gzip;q=0", "")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("zstd", "")]
    [InlineData("zstd, gzip", "gzip")]
    [InlineData("deflate", "")]
    [InlineData("*", "")]
    [InlineData("", "")]
    [InlineData(";;q=,,", "")]
    public async Task A_client_gets_the_coding_it_likes_best(string accepted, string coding)
    {
        foreach (var address in new[] { "/en/about", "/api/v1/concepts", "/data/claims.csv", Assets.UrlOf("site.css") })
            Assert.Equal((address, coding), (address, (await site.Get(address, ("Accept-Encoding", accepted))).Header("Content-Encoding")));
    }

    private async Task<Answer> Ask(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers.Where(header => header.Value.Length > 0))
            request.Headers.TryAddWithoutValidation(name, value);
        return await site.Send(request);
    }
}
