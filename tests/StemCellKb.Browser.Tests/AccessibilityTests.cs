using System.Text.RegularExpressions;
using StemCellKb.Browser.Tests.Browsing;
using StemCellKb.Browser.Tests.Pages;

namespace StemCellKb.Browser.Tests;

public class AccessibilityTests(BrowserUnderTest browser)
{
    private const int MostOfAKind = 8;

    /// <summary>Every shape that a day's share of the pages has, in turn in English on a desk and in Chinese on a phone: the rules on sizes see both at the price of one.</summary>
    [Fact]
    public async Task No_shape_of_page_breaks_an_axe_rule_in_light_or_dark()
    {
        var paths = await PageShapes.OfAsync(browser.Site.Root, SitePages.WithQueries(SitePages.ShareOfTheDay(await browser.PagesAsync(), MostOfAKind)));
        var inTurn = paths.Select((path, i) => i % 2 == 0 || path.Contains('?', StringComparison.Ordinal) ? path : Regex.Replace(path, "^/en", "/zh"));
        var violations = await Walk.ThroughAsync(browser, inTurn, async (visit, path) =>
        {
            var screen = path.StartsWith("/en", StringComparison.Ordinal) ? Screens.Desk : Screens.Phone;
            await visit.Page.SetViewportSizeAsync(screen.Width, screen.Height);
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await visit.Page.GotoAsync(path);
            await visit.Page.UnfoldAsync();
            var light = (await AxeRules.FormViolationsAsync(visit.Page)).Concat(await AxeRules.ColorViolationsAsync(visit.Page)).ToList();
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            return [.. light, .. await AxeRules.ColorViolationsAsync(visit.Page)];
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{paths.Count} pages, {AxeRules.LooksExamined} looks");
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
