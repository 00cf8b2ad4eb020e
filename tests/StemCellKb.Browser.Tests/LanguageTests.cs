using StemCellKb.Browser.Tests.Browsing;
using StemCellKb.Browser.Tests.Pages;

namespace StemCellKb.Browser.Tests;

public class LanguageTests(BrowserUnderTest browser)
{
    [Theory]
    [InlineData("en", "zh", "zh-Hans")]
    [InlineData("zh", "en", "en")]
    public async Task The_language_switch_leads_to_the_section_being_read(string from, string to, string tag)
    {
        await using var visit = await browser.VisitAsync();
        var page = visit.Page;
        var article = new ArticleScreen(page);
        await page.GotoAsync($"/{from}/diseases/lupus-nephritis");
        await article.ReadAsync("mechanisms");
        await Expect(page.Locator(".toc a[aria-current]")).ToHaveAttributeAsync("href", "#mechanisms");

        await article.LanguageSwitch.ClickAsync();

        await page.ArrivesAtAsync($"/{to}/diseases/lupus-nephritis#mechanisms");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", tag);
        await Expect(article.Heading("mechanisms")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Without_JavaScript_each_section_links_to_itself_in_the_other_language()
    {
        await using var visit = await browser.VisitAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = visit.Page;
        await page.GotoAsync("/en/diseases/lupus-nephritis");
        await page.Locator(".section-head:has(#mechanisms) .section-switch").ClickAsync();
        await page.ArrivesAtAsync("/zh/diseases/lupus-nephritis#mechanisms");
        await Expect(new ArticleScreen(page).Heading("mechanisms")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_language_switch_keeps_the_search()
    {
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync("/en/search?q=psoriasis");
        await new ArticleScreen(visit.Page).LanguageSwitch.ClickAsync();
        await visit.Page.ArrivesAtAsync("/zh/search?q=psoriasis*");
    }
}
