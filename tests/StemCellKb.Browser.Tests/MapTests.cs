using StemCellKb.Browser.Tests.Browsing;

namespace StemCellKb.Browser.Tests;

public class MapTests(BrowserUnderTest browser)
{
    [Fact]
    public async Task Pointing_at_a_node_picks_out_its_ties()
    {
        await using var visit = await browser.VisitAsync();
        var page = visit.Page;
        await page.GotoAsync("/en/map");
        await page.Locator(".node[data-node=mesenchymal-stem-cells]").HoverAsync();
        await PicksOutAsync(page, "mesenchymal-stem-cells");
        await page.Locator("h1").HoverAsync();
        await Expect(page.Locator("[data-map]")).Not.ToHaveAttributeAsync("data-lit", "");
    }

    [Fact]
    public async Task The_keyboard_picks_out_ties_too_and_opens_the_page()
    {
        await using var visit = await browser.VisitAsync();
        var page = visit.Page;
        await page.GotoAsync("/zh/map");
        await page.Locator(".node[data-node=psoriasis]").FocusAsync();
        await PicksOutAsync(page, "psoriasis");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/zh/diseases/psoriasis");
    }

    private static async Task PicksOutAsync(IPage page, string node)
    {
        await Expect(page.Locator("[data-map]")).ToHaveAttributeAsync("data-lit", "");
        var ties = page.Locator($".tie[data-from='{node}'], .tie[data-to='{node}']");
        Assert.NotEqual(0, await ties.CountAsync());
        await Expect(page.Locator(".tie[data-lit]")).ToHaveCountAsync(await ties.CountAsync());
        await Expect(page.Locator($".node[data-node='{node}']")).ToHaveAttributeAsync("data-lit", "");
    }
}
