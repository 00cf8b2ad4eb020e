using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Web.Tests;

/// <summary>The addresses that lead into a language.</summary>
public sealed class EntranceTests(ShippedSite site)
{
    [Theory]
    [InlineData(null, "/en")]
    [InlineData("", "/en")]
    [InlineData("en", "/en")]
    [InlineData("zh", "/zh")]
    [InlineData("ZH-cn", "/zh")]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "/zh")]
    [InlineData("zh-Hans-CN", "/zh")]
    [InlineData("zh-TW", "/zh-hant-tw")]
    [InlineData("zh-Hant", "/zh-hant-tw")]
    [InlineData("zh-HK,zh;q=0.9", "/zh-hant-hk")]
    [InlineData("zh-Hant-MO", "/zh-hant-hk")]
    [InlineData("zh-Hans-HK", "/zh")]
    [InlineData("zh-CN, zh-TW;q=0.8", "/zh")]
    [InlineData("en, zh-TW;q=0.8", "/en")]
    [InlineData("zh-Hant-HK,en-GB;q=0.7", "/zh-hant-hk")]
    [InlineData("en-GB,zh;q=0.9", "/en")]
    [InlineData("en;q=0.5, zh;q=0.9", "/zh")]
    [InlineData("zh;q=0.5, en;q=0.9", "/en")]
    [InlineData("en;q=0.8, zh;q=0.8", "/en")]
    [InlineData("zh;q=0", "/en")]
    [InlineData("fr-CH, fr;q=0.9, zh;q=0.1", "/zh")]
    [InlineData("fr, de;q=0.9", "/en")]
    [InlineData("*", "/en")]
    [InlineData("zhx, engl", "/en")]
    [InlineData("zh;q=nonsense", "/en")]
    [InlineData(";;;,,,===", "/en")]
    [InlineData("<script>", "/en")]
    public async Task Root_leads_to_the_language_the_reader_likes_better(string? accepted, string home)
    {
        var answer = await site.Get("/", accepted is null ? [] : [("Accept-Language", accepted)]);

        Assert.Equal(302, answer.Status);
        Assert.Equal(home, answer.Header("Location"));
        Assert.Contains("Accept-Language", answer.Header("Vary"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_thousand_languages_are_no_trouble()
    {
        var answer = await site.Get("/", ("Accept-Language", string.Join(",", Enumerable.Range(0, 1000).Select(i => $"x{i};q=0.5")) + ",zh"));
        Assert.Equal("/zh", answer.Header("Location"));
    }

    [Fact]
    public async Task Page_of_one_language_is_never_redirected_to_the_other()
    {
        Assert.Equal(200, (await site.Get("/en/diseases/psoriasis", ("Accept-Language", "zh"))).Status);
        Assert.Equal(200, (await site.Get("/zh/diseases/psoriasis", ("Accept-Language", "en"))).Status);
    }

    [Theory]
    [InlineData("lupus-nephritis", "en", "/en/diseases/lupus-nephritis")]
    [InlineData("lupus-nephritis", "zh-CN", "/zh/diseases/lupus-nephritis")]
    [InlineData("lupus-nephritis", "zh-TW", "/zh-hant-tw/diseases/lupus-nephritis")]
    [InlineData("th17-cell", "zh", "/zh/glossary/th17-cell")]
    [InlineData("MONDO:0007915", "en", "/en/diseases/systemic-lupus-erythematosus")]
    [InlineData("mondo:0007915", "en", "/en/diseases/systemic-lupus-erythematosus")]
    [InlineData("d008180", "en", "/en/diseases/systemic-lupus-erythematosus")]
    [InlineData("ORPHANET:536", "en", "/en/diseases/systemic-lupus-erythematosus")]
    [InlineData("orphanet:536", "zh", "/zh/diseases/systemic-lupus-erythematosus")]
    [InlineData("claims/uc-msc-in-refractory-lupus-nephritis", "zh", "/zh/evidence/uc-msc-in-refractory-lupus-nephritis")]
    [InlineData("works/deng-2017", "en", "/en/references/deng-2017")]
    [InlineData("MONDO%3A0007915", "zh", "/zh/diseases/systemic-lupus-erythematosus")]
    public async Task Id_leads_to_the_page_in_the_readers_language(string id, string language, string page)
    {
        var answer = await site.Get($"/id/{id}", ("Accept-Language", language));

        Assert.Equal(302, answer.Status);
        Assert.Equal(page, answer.Header("Location"));
        Assert.Contains("Accept-Language", answer.Header("Vary"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Every_id_and_every_identifier_leads_to_a_concept_that_carries_it()
    {
        foreach (var concept in ShippedContent.Corpus.Concepts)
            Assert.Equal(AddressTable.UrlOf(Language.English, concept.Id), (await site.Get(SiteUrls.Id(concept.Id))).Header("Location"));

        var owners = ShippedContent.Corpus.Concepts
            .SelectMany(concept => concept.Identifiers.Select(identifier => (identifier.Value, Page: AddressTable.UrlOf(Language.English, concept.Id))))
            .ToLookup(pair => pair.Value, pair => pair.Page);
        foreach (var identifier in owners)
            Assert.Contains((await site.Get($"/id/{Uri.EscapeDataString(identifier.Key)}")).Header("Location"), identifier);
    }

    [Theory]
    [InlineData("/id/no-such-thing")]
    [InlineData("/id/MONDO:9999999")]
    [InlineData("/id/%3Cscript%3E")]
    [InlineData("/id/")]
    [InlineData("/id/claims/none")]
    [InlineData("/id/works/none-2020")]
    [InlineData("/id/works/Not%20A%20Key")]
    public async Task Id_of_nothing_is_not_found(string address) => Assert.Equal(404, (await site.Get(address)).Status);
}
