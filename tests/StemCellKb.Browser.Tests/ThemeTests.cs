using StemCellKb.Browser.Tests.Browsing;

namespace StemCellKb.Browser.Tests;

public class ThemeTests(BrowserUnderTest browser)
{
    [Fact]
    public async Task The_chosen_colors_and_size_are_kept_on_the_next_page_and_from_its_first_moment()
    {
        await using var visit = await browser.VisitAsync(new BrowserNewContextOptions { ColorScheme = ColorScheme.Light });
        var page = visit.Page;
        await page.GotoAsync("/en/about");
        var light = await BackgroundAsync(page);
        await page.Locator(".display-menu > summary").ClickAsync();
        await page.Locator(".display-menu [data-theme-choice=dark]").ClickAsync();
        await page.Locator(".display-menu [data-size-choice=large]").ClickAsync();
        Assert.Equal("18px", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).fontSize"));
        var dark = await BackgroundAsync(page);
        Assert.NotEqual(light, dark);

        // The module scripts do not run here: what stands was there before the first paint.
        await page.RouteAsync("**/assets/site.*.js", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = "" }));
        await page.GotoAsync("/zh/diseases/psoriasis");
        Assert.Equal(dark, await BackgroundAsync(page));
        Assert.Equal("18px", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).fontSize"));
        await page.UnrouteAllAsync();

        await page.GotoAsync("/en/map");
        await Expect(page.Locator(".display-menu [data-theme-choice=dark]")).ToHaveAttributeAsync("aria-pressed", "true");
        await page.Locator(".display-menu > summary").ClickAsync();
        await page.Locator(".display-menu [data-theme-choice=system]").ClickAsync();
        Assert.Equal(light, await BackgroundAsync(page));
        await page.ReloadAsync();
        Assert.Equal(light, await BackgroundAsync(page));
    }

    [Fact]
    public async Task Without_a_choice_the_colors_of_the_device_hold_and_without_JavaScript_there_is_no_choice()
    {
        await using var visit = await browser.VisitAsync(new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark, JavaScriptEnabled = false });
        await visit.Page.GotoAsync("/en");
        Assert.Equal("rgb(21, 22, 26)", await BackgroundAsync(visit.Page));
        await Expect(visit.Page.Locator(".display-menu")).ToBeHiddenAsync();
    }

    private static Task<string> BackgroundAsync(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
