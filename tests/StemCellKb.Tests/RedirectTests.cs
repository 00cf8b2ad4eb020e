using System.Net;
using StemCellKb.Testing;

namespace StemCellKb.Tests;

/// <summary>Addresses of what has been renamed or has moved.</summary>
public sealed class RedirectTests : IDisposable
{
    private readonly SmallContent content = new();

    public RedirectTests()
    {
        content.Write("references.json", """[{"id": "deng-2017", "type": "article-journal", "title": "A trial"}]""");
        content.Write("evidence/psoriasis.yaml", """
            - claim: cells-help
              says: {en: Cells help., zh: 细胞有益。}
              disease: psoriasis
              origin: deng-2017

            """);
        content.Write("redirects.yaml", """
            concepts: {scaly-skin: psoriasis}
            claims: {cells-heal: cells-help}
            works: {deng-2016: deng-2017}
            addresses: {/topics/judging: /methods}

            """);
    }

    public void Dispose() => content.Dispose();

    [Fact]
    public async Task Former_addresses_lead_to_the_present_ones_in_every_language_variant_and_format()
    {
        await using var served = await ServedHere.ServeAsync(content.Content, content.Data);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = (await served.ClientAsync()).BaseAddress };
        (string From, string To)[] moved =
        [
            ("/en/diseases/scaly-skin", "/en/diseases/psoriasis"),
            ("/zh/diseases/scaly-skin", "/zh/diseases/psoriasis"),
            ("/zh-hant-tw/diseases/scaly-skin", "/zh-hant-tw/diseases/psoriasis"),
            ("/zh-hant-hk/diseases/scaly-skin?with=en", "/zh-hant-hk/diseases/psoriasis?with=en"),
            // Its kind may have changed, too.
            ("/en/glossary/scaly-skin", "/en/diseases/psoriasis"),
            ("/en/diseases/scaly-skin.json", "/en/diseases/psoriasis.json"),
            ("/en/diseases/scaly-skin.md", "/en/diseases/psoriasis.md"),
            ("/en/evidence/cells-heal", "/en/evidence/cells-help"),
            ("/zh-hant-tw/evidence/cells-heal", "/zh-hant-tw/evidence/cells-help"),
            ("/zh/references/deng-2016", "/zh/references/deng-2017"),
            ("/en/references/deng-2016.bib", "/en/references/deng-2017.bib"),
            ("/zh-hant-hk/topics/judging", "/zh-hant-hk/methods"),
            ("/id/scaly-skin", "/id/psoriasis"),
            ("/id/claims/cells-heal", "/id/claims/cells-help"),
            ("/id/works/deng-2016", "/id/works/deng-2017"),
            ("/api/v1/concepts/scaly-skin", "/api/v1/concepts/psoriasis"),
            ("/en/Diseases/Scaly-Skin/", "/en/diseases/psoriasis"),
            ("/en/evidence?disease=scaly-skin", "/en/evidence?disease=psoriasis"),
            ("/zh/evidence?disease=scaly-skin&design=rct&sort=newest", "/zh/evidence?disease=psoriasis&design=rct&sort=newest"),
            ("/zh-hant-tw/evidence?disease=scaly-skin", "/zh-hant-tw/evidence?disease=psoriasis"),
            ("/zh-hant-hk/search?q=%E7%BB%86%E8%83%9E&disease=scaly-skin", "/zh-hant-hk/search?q=%E7%BB%86%E8%83%9E&disease=psoriasis"),
            ("/en/effects?subject=scaly-skin&object=Scaly-Skin", "/en/effects?subject=psoriasis&object=psoriasis"),
            ("/zh/paths?from=scaly-skin&to=psoriasis", "/zh/paths?from=psoriasis&to=psoriasis"),
            ("/en/evidence.json?disease=scaly-skin", "/en/evidence.json?disease=psoriasis"),
            ("/api/v1/claims?disease=scaly-skin&language=zh", "/api/v1/claims?disease=psoriasis&language=zh"),
            // The path and the filter at once.
            ("/en/diseases/scaly-skin?disease=scaly-skin", "/en/diseases/psoriasis?disease=psoriasis"),
        ];

        foreach (var (from, to) in moved)
        {
            using var answer = await client.GetAsync(from);
            Assert.Equal((from, HttpStatusCode.MovedPermanently, to), (from, answer.StatusCode, answer.Headers.Location?.OriginalString));
            using var there = await client.GetAsync(to);
            Assert.True(there.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{to}: {there.StatusCode}");
        }
        // What is searched for is no name of ours, and an unknown filter is still ignored.
        foreach (var stays in (string[])["/en/search?q=scaly-skin", "/en/evidence?disease=scaly", "/en/evidence?claim=scaly-skin"])
        {
            using var answer = await client.GetAsync(stays);
            Assert.Equal((stays, HttpStatusCode.OK), (stays, answer.StatusCode));
        }
        foreach (var unknown in (string[])["/en/diseases/scaly", "/en/evidence/scaly-skin", "/fr/diseases/scaly-skin", "/en/references/cells-heal"])
        {
            using var answer = await client.GetAsync(unknown);
            Assert.Equal((unknown, HttpStatusCode.NotFound), (unknown, answer.StatusCode));
        }
    }

    [Fact]
    public async Task An_export_has_a_page_and_a_rule_in_the_place_of_each_that_has_moved()
    {
        using var folder = new TemporaryFolder();

        var result = await CommandHere.ToEndAsync("export", "--content", content.Content, "--data", content.Data, "--out", folder["site"], "--base", "https://kb.example.org/kb", "--variants");

        Assert.Equal(0, result.ExitCode);
        foreach (var language in (string[])["en", "zh", "zh-hant-tw", "zh-hant-hk"])
        {
            var page = await File.ReadAllTextAsync(folder[$"site/{language}/diseases/scaly-skin/index.html"]);
            Assert.Contains("content=\"0; url=../psoriasis/index.html\"", page, StringComparison.Ordinal);
            Assert.Contains($"https://kb.example.org/kb/{language}/diseases/psoriasis/", page, StringComparison.Ordinal);
            Assert.True(File.Exists(folder[$"site/{language}/topics/judging/index.html"]));
        }
        var rules = await File.ReadAllLinesAsync(folder["site/_redirects"]);
        Assert.Contains("/kb/en/diseases/scaly-skin /kb/en/diseases/psoriasis/ 301", rules);
        Assert.Contains("/kb/en/diseases/scaly-skin.json /kb/en/diseases/psoriasis.json 301", rules);
        Assert.True(File.Exists(folder["site/id/scaly-skin/index.html"]));
    }
}
