using System.Net;

namespace StemCellKb.Tests.Publishing;

/// <summary><c>--shared-age</c>: what an answer tells the caches before the site.</summary>
public sealed class SharedCacheTests
{
    private static readonly string[] KeyHeaders = ["Surrogate-Key", "xkey"];

    [Fact]
    public async Task With_an_age_caches_may_keep_what_is_of_a_build_and_get_its_keys_and_errors_neither()
    {
        using var content = SmallContent.Built();
        await using var program = await ServedHere.ServeAsync(content.Content, content.Data, "--shared-age", "30");
        using var client = await program.ClientAsync();
        var build = Faults.BuildFiles.In(content.Data).Single()[^19..^3];

        foreach (var (address, id) in new[] { ("/en", ""), ("/en/diseases/psoriasis", " id:psoriasis"), ("/zh/diseases/psoriasis", " id:psoriasis"), ("/zh-hant-tw/diseases/psoriasis", " id:psoriasis"),
            ("/en/diseases/psoriasis.json", " id:psoriasis"), ("/en/diseases/psoriasis.md", " id:psoriasis"), ("/api/v1/concepts/psoriasis", " id:psoriasis"), ("/en/search?q=plaques", "") })
        {
            // Made, then kept.
            for (var times = 0; times < 2; times++)
            {
                var answer = await client.GetAsync(address);
                Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
                Assert.Equal("max-age=0, public, s-maxage=30, stale-if-error=86400, stale-while-revalidate=30", string.Join(", ", Header(answer, "Cache-Control").Split(", ").Order(StringComparer.Ordinal)));
                Assert.All(KeyHeaders, header => Assert.Equal((address, $"build:{build}{id}"), (address, Header(answer, header))));
            }
        }
        var known = new HttpRequestMessage(HttpMethod.Get, "/en/diseases/psoriasis");
        known.Headers.Add("If-None-Match", (await client.GetAsync("/en/diseases/psoriasis")).Headers.ETag!.ToString());
        var unchanged = await client.SendAsync(known);
        Assert.Equal((HttpStatusCode.NotModified, $"build:{build} id:psoriasis"), (unchanged.StatusCode, Header(unchanged, "xkey")));
        foreach (var address in new[] { "/en/diseases/none", "/health/ready", "/metrics" })
        {
            var answer = await client.GetAsync(address);
            Assert.Equal((address, "no-store", ""), (address, Header(answer, "Cache-Control"), Header(answer, "xkey")));
        }
    }

    [Fact]
    public async Task Without_an_age_every_answer_is_asked_for_and_none_has_keys()
    {
        using var content = SmallContent.Built();
        await using var program = await ServedHere.ServeAsync(content.Content, content.Data);
        using var client = await program.ClientAsync();

        var answer = await client.GetAsync("/en/diseases/psoriasis");

        Assert.Equal("public, no-cache", string.Join(", ", Header(answer, "Cache-Control").Split(", ").OrderDescending(StringComparer.Ordinal)));
        Assert.All(KeyHeaders, header => Assert.Equal("", Header(answer, header)));
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}
