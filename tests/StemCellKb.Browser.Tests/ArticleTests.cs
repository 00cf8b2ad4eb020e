using StemCellKb.Browser.Tests.Browsing;
using StemCellKb.Browser.Tests.Pages;

namespace StemCellKb.Browser.Tests;

public class ArticleTests(BrowserUnderTest browser)
{
    private const string Article = "/en/diseases/lupus-nephritis";

    [Fact]
    public async Task The_link_of_a_section_is_copied_with_one_press()
    {
        await using var visit = await browser.VisitAsync(new BrowserNewContextOptions { Permissions = ["clipboard-read", "clipboard-write"] });
        var page = visit.Page;
        await page.GotoAsync(Article);
        await page.Locator(".section-head:has(#mechanisms) .section-link").ClickAsync();
        await Expect(page.Locator("[role=status].said")).ToHaveTextAsync("Link copied");
        Assert.Equal($"{browser.Site.Root}{Article}#mechanisms", await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        Assert.EndsWith("#mechanisms", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_is_cited_and_its_address_passed_on_with_one_press()
    {
        await using var visit = await browser.VisitAsync(new BrowserNewContextOptions { Permissions = ["clipboard-read", "clipboard-write"] });
        var page = visit.Page;
        await page.GotoAsync(Article);
        await page.Locator(".page-tools .cite summary").ClickAsync();
        await page.Locator(".page-tools [data-copy]").ClickAsync();
        await Expect(page.Locator("[role=status].said")).ToHaveTextAsync("Citation copied");
        Assert.EndsWith($"{browser.Site.Root}{Article}", await page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
        await page.EvaluateAsync("navigator.share = undefined");
        await page.Locator("[data-share]").ClickAsync();
        await Expect(page.Locator("[role=status].said")).ToHaveTextAsync("Address of the page copied");
        Assert.Equal($"{browser.Site.Root}{Article}", await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task A_report_of_a_problem_says_which_section_was_being_read_and_of_which_build()
    {
        await using var visit = await browser.VisitAsync();
        var page = visit.Page;
        await page.GotoAsync($"{Article}#evidence");
        var report = page.GetByRole(AriaRole.Link, new() { Name = "Report a problem" });
        Assert.Contains(Uri.EscapeDataString($"{browser.Site.Root}{Article}"), await report.GetAttributeAsync("href"), StringComparison.Ordinal);
        await report.FocusAsync();
        await Expect(report).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("body=[^&]*%23[a-z-]+%0A%0ABuild\\+[0-9a-f-]+"));
    }

    [Fact]
    public async Task Side_by_side_the_sections_of_both_languages_stand_level()
    {
        await using var visit = await browser.VisitAsync();
        var page = visit.Page;
        await page.GotoAsync(Article);
        await page.Locator(".with-other a").ClickAsync();
        await page.ArrivesAtAsync($"{Article}?with=zh");

        var rows = await page.Locator(".pair-row").AllAsync();
        Assert.True(rows.Count > 5);
        foreach (var row in rows)
        {
            var (mine, theirs) = await PairAsync(row);
            Assert.Equal(mine.Y, theirs.Y, tolerance: 1);
            Assert.True(theirs.X >= mine.X + mine.Width);
            await Expect(row.Locator(".prose").Nth(0)).ToHaveAttributeAsync("lang", "en");
            await Expect(row.Locator(".prose").Nth(1)).ToHaveAttributeAsync("lang", "zh-Hans");
        }
    }

    [Fact]
    public async Task Side_by_side_on_a_phone_goes_section_by_section()
    {
        await using var visit = await browser.VisitAsync(new BrowserNewContextOptions { ViewportSize = Screens.Phone });
        await visit.Page.GotoAsync($"{Article}?with=zh");
        foreach (var row in await visit.Page.Locator(".pair-row").AllAsync())
        {
            var (mine, theirs) = await PairAsync(row);
            Assert.True(theirs.Y >= mine.Y + mine.Height);
        }
    }

    [Fact]
    public async Task The_side_by_side_page_in_the_other_language_leads_with_that_language()
    {
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync($"{Article}?with=zh");
        await new ArticleScreen(visit.Page).LanguageSwitch.ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync($"{browser.Site.Root}/zh/diseases/lupus-nephritis?with=en");
        await Expect(visit.Page.Locator(".pair-row .prose").First).ToHaveAttributeAsync("lang", "zh-Hans");
    }

    [Fact]
    public async Task On_a_phone_the_contents_start_folded_and_open_by_a_tap()
    {
        await using var visit = await browser.VisitAsync(new BrowserNewContextOptions { ViewportSize = Screens.Phone, HasTouch = true });
        await visit.Page.GotoAsync(Article);
        var entry = visit.Page.Locator(".toc li a").First;
        await Expect(entry).ToBeHiddenAsync();
        await visit.Page.Locator(".toc summary").TapAsync();
        await Expect(entry).ToBeVisibleAsync();
    }

    private static async Task<(LocatorBoundingBoxResult Mine, LocatorBoundingBoxResult Theirs)> PairAsync(ILocator row) => (
        await row.Locator(".prose").Nth(0).BoundingBoxAsync() ?? throw new InvalidOperationException("The first side has no place."),
        await row.Locator(".prose").Nth(1).BoundingBoxAsync() ?? throw new InvalidOperationException("The second side has no place."));
}
