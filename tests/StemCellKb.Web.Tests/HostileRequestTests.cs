using Microsoft.AspNetCore.Http;
using StemCellKb.Testing;

namespace StemCellKb.Web.Tests;

/// <summary>Requests that no reader makes. None may break the program, and nothing they say may come back as markup.</summary>
public sealed class HostileRequestTests(ShippedSite site)
{
    private const string Mark = "<img/src=kb onerror=kb()>";

    private static readonly string[] Words =
    [
        Mark, "\"" + Mark, "'" + Mark, "</title>" + Mark, "--><script>kb()</script>", "{{7*7}}", "${7*7}", "javascript:kb()",
        "../../etc/passwd", "..%2f..%2fetc%2fpasswd", "%00", "\0", "a\0b", "\uFFFD", "\uFEFF", "\u202E", "%", "%%%", "%zz", "\\", "//", "..", ".", "...", "~", ";", ":", "*", "?", "&", "#", " ", "\t", "\r\n", "\r\nSet-Cookie: kb=1",
        "' OR '1'='1", "\"; DROP TABLE concepts; --", "NEAR(", "\"unclosed", "a AND", "* OR *", "title:x", "-", "^", "(((((", "NULL", "undefined", "true", "[]", "{}", "-1", "0", "2147483648", "99999999999999999999", "1e309", "NaN",
        "狼疮", "𠀀𠮷", "👩‍🔬", "e\u0301", "ﬁ", "Ⅷ", "\uD800", "con", "aux.txt", ".git/config", "wp-login.php", "index.php?x=1", "web.config", "appsettings.json", "kb.db", "en.md.json.bib", ".json", ".md",
        new('a', 10_000), new('狼', 5_000), new('/', 2_000), new('.', 3_000), string.Concat(Enumerable.Repeat("a/", 1_000)), string.Concat(Enumerable.Repeat("%25", 500)),
    ];

    private static readonly string[] Places = ["/", "/en/", "/zh/diseases/", "/en/evidence/", "/zh/references/", "/en/glossary/", "/id/", "/assets/", "/api/v1/", "/api/v1/concepts/", "/data/", "/status/", "/en/diseases/psoriasis/"];

    private static readonly string[] Queries =
    [
        "/en/search?q=", "/zh/search?q=lupus&kind=", "/en/search?q=lupus&disease=", "/en/search?q=lupus&page=", "/zh/evidence?mechanism=", "/en/evidence?design=", "/en/references?q=", "/zh/references?sort=",
        "/en/diseases/psoriasis?with=", "/api/v1/search?q=", "/api/v1/search?language=", "/api/v1/suggest?q=", "/api/v1/claims?disease=", "/en?",
    ];

    [Fact]
    public async Task No_path_breaks_the_program()
    {
        foreach (var (place, word) in Pairs(Places))
            await Survives(HttpMethods.Get, place + word, "");
    }

    [Fact]
    public async Task No_query_breaks_the_program()
    {
        foreach (var (query, word) in Pairs(Queries))
        {
            var (path, start) = (query.Split('?')[0], query.Split('?')[1]);
            await Survives(HttpMethods.Get, path, $"?{start}{Uri.EscapeDataString(word.Replace("\uD800", "", StringComparison.Ordinal))}");
            await Survives(HttpMethods.Get, path, $"?{start}{word}");
        }
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("HEAD")]
    [InlineData("PROPFIND")]
    [InlineData("KB")]
    [InlineData("get")]
    public async Task No_method_breaks_the_program(string method)
    {
        foreach (var path in new[] { "/", "/en", "/zh/diseases/psoriasis", "/en/map", "/zh/search", "/en/methods.json", "/en/evidence/uc-msc-in-refractory-lupus-nephritis", "/en/glossary/th17-cell", "/en/references/deng-2017", "/zh/nothing", "/status/404", "/api/v1/search", "/api/v1/suggest", "/id/psoriasis", "/assets/none", "/robots.txt" })
            await Survives(method, path, "");
    }

    [Fact]
    public async Task No_header_breaks_the_program()
    {
        string[] names = ["Accept", "Accept-Language", "Accept-Encoding", "Cookie", "Referer", "User-Agent", "If-None-Match", "If-Modified-Since", "Range", "X-Forwarded-For", "X-Forwarded-Host", "X-Original-URL", "Content-Type", "Authorization", "Origin"];
        foreach (var word in Words.Where(word => !word.Contains('\r') && word.Length < 3_000))
        {
            foreach (var path in new[] { "/", "/en/about", "/en/nothing", "/api/v1/suggest", "/id/psoriasis" })
                await Survives(HttpMethods.Get, path, "", request => Array.ForEach(names, name => request.Headers[name] = word));
        }
    }

    [Fact]
    public async Task Many_values_of_one_key_break_nothing()
    {
        await Survives(HttpMethods.Get, "/en/search", "?" + string.Join('&', Enumerable.Range(0, 500).Select(i => $"q=lupus{i}&kind=disease&page={i}")));
        await Survives(HttpMethods.Get, "/en/search", "?" + string.Join('&', Enumerable.Range(0, 3_000).Select(i => $"x{i}")));
        await Survives(HttpMethods.Get, "/zh/evidence", "?" + string.Concat(Enumerable.Repeat("model=human&model=animal&", 300)));
        await Survives(HttpMethods.Get, "/en/search", "?" + new string('&', 10_000));
        await Survives(HttpMethods.Get, "/en/search", "?language=zh&kind=term&id=psoriasis&page=x&area=y&handler=z");
    }

    [Fact]
    public async Task Route_values_in_the_query_change_nothing()
    {
        var answer = await site.Get("/en/diseases/psoriasis?language=zh&id=lupus-nephritis&kind=mechanisms");
        Assert.Equal(200, answer.Status);
        Assert.Equal((await site.Get("/en/diseases/psoriasis")).TextsOf("h1"), answer.TextsOf("h1"));
    }

    /// <summary>Each word meets one or two of the places, from a fresh seed, and with <c>STEMCELLKB_TESTS=all</c> every one.</summary>
    private static IEnumerable<(string Place, string Word)> Pairs(string[] places) =>
        from word in Words.Index()
        from place in places.Index()
        where TestExtent.IsAll || (word.Index + place.Index + TestExtent.Seed) % 12 == 0
        select (place.Item, word.Item);

    /// <summary>The request as the program meets it, past any tidying by a client.</summary>
    private async Task Survives(string method, string path, string query, Action<HttpRequest>? change = null)
    {
        var context = await site.Server.SendAsync(
            context =>
            {
                context.Request.Method = method;
                context.Request.Path = new PathString(path);
                context.Request.QueryString = new QueryString(query);
                change?.Invoke(context.Request);
            },
            TestContext.Current.CancellationToken);
        using var reader = new StreamReader(context.Response.Body);
        var body = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        var request = $"{method} {path[..Math.Min(path.Length, 100)]}{query[..Math.Min(query.Length, 100)]}";

        Assert.True(context.Response.StatusCode < 500, $"{request} answers {context.Response.StatusCode}. {TestExtent.SaysSeed}");
        Assert.False(body.Contains(Mark, StringComparison.OrdinalIgnoreCase) || body.Contains("<script>kb", StringComparison.OrdinalIgnoreCase), $"{request} comes back as markup.");
        Assert.False(context.Response.Headers.ContainsKey("Set-Cookie"), $"{request} sets a cookie.");
        Assert.True(context.Response.Headers.ContentSecurityPolicy.Count > 0, $"{request} lacks the security headers.");
    }
}
