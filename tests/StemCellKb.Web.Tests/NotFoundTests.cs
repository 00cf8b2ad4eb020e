using StemCellKb.Model;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Tests;

/// <summary>Addresses of nothing.</summary>
public sealed class NotFoundTests(ShippedSite site)
{
    [Theory]
    [InlineData("/en/nothing", "en")]
    [InlineData("/zh/nothing", "zh-Hans")]
    [InlineData("/en/diseases/nothing-of-the-kind", "en")]
    [InlineData("/zh/diseases/nothing-of-the-kind", "zh-Hans")]
    [InlineData("/en/mechanisms/lupus-nephritis", "en")]
    [InlineData("/en/glossary/lupus-nephritis", "en")]
    [InlineData("/en/diseases/th17-cell", "en")]
    [InlineData("/zh/evidence/no-such-claim", "zh-Hans")]
    [InlineData("/en/references/no-such-work", "en")]
    [InlineData("/zh/a/b/c/d/e", "zh-Hans")]
    [InlineData("/en/Diseases/Lupus_Nephritis", "en")]
    [InlineData("/nothing", "en")]
    [InlineData("/fr/diseases/psoriasis", "en")]
    [InlineData("/en/map.ris", "en")]
    [InlineData("/en/glossary/th17-cell.bib", "en")]
    public async Task Unknown_address_answers_404_in_the_language_of_the_address(string address, string lang)
    {
        var answer = await site.Get(address);

        Assert.Equal(404, answer.Status);
        if (!answer.IsHtml)
            return;
        var text = UiText.Of(lang == "en" ? Language.English : Language.Chinese);
        Assert.Equal(lang, answer.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal(text.Errors.NotFoundTitle, answer.TextsOf("h1").Single());
        Assert.StartsWith(text.Errors.NotFoundTitle, answer.Document.Title, StringComparison.Ordinal);
        Assert.Empty(answer.Document.QuerySelectorAll("link[rel=canonical], link[hreflang]"));
    }

    [Fact]
    public async Task Address_without_a_language_is_answered_in_the_readers_own() =>
        Assert.Equal("zh-Hans", (await site.Get("/nothing", ("Accept-Language", "zh-CN"))).Document.DocumentElement.GetAttribute("lang"));

    [Theory]
    [InlineData("/en/diseases/lupus-nefritis", "/en/diseases/lupus-nephritis")]
    [InlineData("/en/diseases/lupus", "/en/diseases/systemic-lupus-erythematosus")]
    [InlineData("/zh/diseases/狼疮", "/zh/diseases/systemic-lupus-erythematosus")]
    [InlineData("/zh/psoriasis", "/zh/diseases/psoriasis")]
    [InlineData("/en/cell-types/msc", "/en/cell-types/mesenchymal-stem-cells")]
    [InlineData("/en/diseases/lupus-nephritis/cells", "/en/diseases/lupus-nephritis")]
    [InlineData("/en/mechanisms/lupus-nephritis", "/en/diseases/lupus-nephritis")]
    public async Task Mistyped_address_offers_the_nearest_names(string address, string meant)
    {
        var answer = await site.Get(address);

        Assert.Equal(404, answer.Status);
        Assert.Contains(meant, answer.Document.QuerySelectorAll("main .concept-list a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("/api/v1/nothing")]
    [InlineData("/en/diseases/nothing.json")]
    [InlineData("/zh/nothing.json")]
    public async Task Program_that_asks_gets_problem_details(string address)
    {
        var answer = await site.Get(address);

        Assert.Equal(404, answer.Status);
        Assert.Equal("application/problem+json", answer.MediaType);
        Assert.Equal(404, answer.Json.GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("/status/404")]
    [InlineData("/status/200")]
    [InlineData("/status/999999")]
    [InlineData("/status/500")]
    public async Task Page_of_an_error_is_no_page_of_its_own(string address) => Assert.Equal(404, (await site.Get(address)).Status);
}
