using StemCellKb.Browser.Tests.Browsing;
using StemCellKb.Browser.Tests.Pages;

namespace StemCellKb.Browser.Tests;

public class LiveTests(BrowserUnderTest browser, WatchedSite watched) : IClassFixture<WatchedSite>
{
    /// <summary>More than the six connections that a browser opens to one host.</summary>
    private const int Tabs = 9;

    [Fact]
    public async Task An_article_that_is_saved_while_it_is_read_keeps_its_comforts_and_the_readers_place()
    {
        await using var visit = await Visit.StartAsync(browser.Browser, watched.Site.Root, new BrowserNewContextOptions { Permissions = ["clipboard-read", "clipboard-write"] });
        var page = visit.Page;
        var article = new ArticleScreen(page);
        await page.GotoAsync(WatchedSite.Article);
        await article.ReadAsync("mechanisms");
        var focused = article.Concepts.Last;
        await focused.FocusAsync();
        await focused.EvaluateAsync("link => link.scrollIntoView({ block: 'center' })");
        var place = await page.EvaluateAsync<double>("scrollY");

        watched.Save("that was rewritten", "## What came later {#later}\n\nThe end.\n");

        await Expect(page.Locator(".prose").First).ToContainTextAsync("that was rewritten", new() { Timeout = 15_000 });
        await Expect(focused).ToBeFocusedAsync();
        Assert.Equal(place, await page.EvaluateAsync<double>("scrollY"), tolerance: 1);

        await article.ReadAsync("mechanisms");
        await Expect(page.Locator(".toc a[aria-current]")).ToHaveAttributeAsync("href", "#mechanisms");
        await article.Citations.Nth(20).HoverAsync();
        await Expect(article.Preview).ToContainTextAsync("A test");
        await page.Mouse.MoveAsync(2, 2);
        await Expect(article.Preview).ToBeHiddenAsync();
        await page.Locator(".section-head:has(#later) .section-link").ClickAsync();
        await Expect(page.Locator("[role=status].said")).ToHaveTextAsync("Link copied");
        Assert.Equal($"{watched.Site.Root}{WatchedSite.Article}#later", await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await article.ReadAsync("mechanisms");
        await article.LanguageSwitch.ClickAsync();
        await Expect(page).ToHaveURLAsync($"{watched.Site.Root}/zh/diseases/testitis#mechanisms");
    }

    [Fact]
    public async Task Nine_tabs_of_one_browser_all_load_and_all_show_what_is_saved()
    {
        await using var visit = await Visit.StartAsync(browser.Browser, watched.Site.Root);
        var tabs = new List<IPage> { visit.Page };
        while (tabs.Count < Tabs)
            tabs.Add(await visit.Page.Context.NewPageAsync());
        foreach (var tab in tabs)
            await tab.GotoAsync(WatchedSite.Article);

        watched.Save("that nine tabs show");
        await AllShowAsync("that nine tabs show");

        // The tab that follows for the others goes: another takes its place.
        await tabs[0].CloseAsync();
        tabs.RemoveAt(0);
        watched.Save("that eight tabs show");
        await AllShowAsync("that eight tabs show");

        async Task AllShowAsync(string words)
        {
            foreach (var tab in tabs)
                await Expect(tab.Locator(".prose").First).ToContainTextAsync(words, new() { Timeout = 15_000 });
        }
    }
}
