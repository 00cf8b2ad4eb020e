using StemCellKb.Browser.Tests.Browsing;

namespace StemCellKb.Browser.Tests;

public class AwkwardContentTests(BrowserUnderTest browser, AwkwardSite awkward) : IClassFixture<AwkwardSite>
{
    [Fact]
    public async Task Awkward_content_neither_scrolls_the_page_sideways_nor_overlaps()
    {
        await using var visit = await Visit.StartAsync(browser.Browser, awkward.Site.Root);
        var faults = new List<string>();
        foreach (var path in await PathsAsync())
        {
            await visit.Page.GotoAsync(path);
            await visit.Page.UnfoldAsync();
            foreach (var size in Screens.EndsOf(path))
            {
                await visit.Page.SetViewportSizeAsync(size.Width, size.Height);
                faults.AddRange((await LayoutFaults.OfAsync(visit.Page)).Select(fault => $"{path} at {size.Width} px: {fault}"));
            }
        }
        Findings.None(faults);
    }

    [Fact]
    public async Task A_table_of_thirty_columns_scrolls_by_itself_and_by_keyboard()
    {
        await using var visit = await Visit.StartAsync(browser.Browser, awkward.Site.Root, new BrowserNewContextOptions { ViewportSize = Screens.Narrow });
        await visit.Page.GotoAsync("/en/diseases/long-names");
        var table = visit.Page.Locator(".prose .table-scroll");
        await table.FocusAsync();
        await visit.Page.Keyboard.PressAsync("End");
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(table).ToBeFocusedAsync();
        await visit.Page.WaitForFunctionAsync("document.querySelector('.prose .table-scroll').scrollLeft > 0");
    }

    [Fact]
    public async Task The_contents_of_two_hundred_sections_scroll_by_themselves()
    {
        await using var visit = await Visit.StartAsync(browser.Browser, awkward.Site.Root);
        await visit.Page.GotoAsync("/en/topics/many-sections");
        await Expect(visit.Page.Locator(".toc ol a[href^='#section-']")).ToHaveCountAsync(AwkwardContent.Sections);
        var contents = await visit.Page.Locator(".toc").BoundingBoxAsync();
        Assert.InRange(contents!.Height, 1, Screens.Desk.Height);
    }

    [Fact]
    public async Task A_missing_translation_shows_the_other_text_marked_as_such()
    {
        await using var visit = await Visit.StartAsync(browser.Browser, awkward.Site.Root, new BrowserNewContextOptions { ViewportSize = Screens.Narrow });
        await visit.Page.GotoAsync("/zh/topics/many-sections");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "zh-Hans");
        await Expect(visit.Page.Locator("h1")).ToHaveAttributeAsync("lang", "en");
        await Expect(visit.Page.Locator(".prose")).ToHaveAttributeAsync("lang", "en");
        await Expect(visit.Page.Locator(".notice-box")).ToBeVisibleAsync();
        Findings.None(await AxeRules.ViolationsAsync(visit.Page));
    }

    private async Task<IReadOnlyList<string>> PathsAsync() =>
    [
        .. await SitePages.EveryAsync(awkward.Site.Root),
        "/en/diseases/long-names?with=zh",
        $"/en/search?q={new string('x', 200)}",
        "/en/search?q=disease",
        "/en/evidence?direction=no-benefit",
    ];
}
