using StemCellKb.Browser.Tests.Browsing;
using StemCellKb.Browser.Tests.Pages;

namespace StemCellKb.Browser.Tests;

public class AccessibilityTests(BrowserUnderTest browser)
{
    [Fact]
    public async Task No_page_breaks_an_axe_rule_in_light_on_a_desk_or_in_dark_on_a_phone()
    {
        var paths = SitePages.ArticlesAndSomeOfEachKind(await browser.PagesAsync(), count: 2);
        var violations = await Walk.ThroughAsync(browser, paths, async (visit, path) =>
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await visit.Page.SetViewportSizeAsync(Screens.Desk.Width, Screens.Desk.Height);
            await visit.Page.GotoAsync(path);
            await visit.Page.UnfoldAsync();
            var light = await AxeRules.ViolationsAsync(visit.Page);
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await visit.Page.SetViewportSizeAsync(Screens.Phone.Width, Screens.Phone.Height);
            return [.. light, .. await AxeRules.ColorAndSizeViolationsAsync(visit.Page)];
        });
        Findings.None(violations);
    }

    [Theory]
    [InlineData("/en/nowhere")]
    [InlineData("/zh/diseases/nowhere")]
    public async Task The_page_for_an_unknown_address_obeys_the_axe_rules(string path)
    {
        await using var visit = await browser.VisitAsync();
        var answer = await visit.Page.GotoAsync(path);
        Assert.Equal(404, answer?.Status);
        Findings.None(await AxeRules.ViolationsAsync(visit.Page));
        // The browser itself notes the 404 in the console.
        Assert.All(visit.TakeTroubles(), trouble => Assert.Contains("404", trouble, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Open_suggestions_obey_the_axe_rules(ColorScheme colors)
    {
        await using var visit = await browser.VisitAsync(new BrowserNewContextOptions { ColorScheme = colors });
        var box = new SearchBox(visit.Page);
        await visit.Page.GotoAsync("/en/diseases");
        await box.TypeAsync("stem");
        await Expect(box.Suggestions.First).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        Findings.None(await AxeRules.ViolationsAsync(visit.Page));
    }
}
