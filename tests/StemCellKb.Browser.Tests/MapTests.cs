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
        await page.ArrivesAtAsync("/zh/diseases/psoriasis");
    }

    [Theory]
    [InlineData(320, false)]
    [InlineData(768, false)]
    [InlineData(1024, true)]
    [InlineData(1280, true)]
    [InlineData(1600, true)]
    public async Task The_map_is_as_wide_as_its_place_and_can_be_read_or_is_a_list(int width, bool isPicture)
    {
        await using var visit = await browser.VisitAsync();
        var page = visit.Page;
        await page.SetViewportSizeAsync(width, 800);
        await page.GotoAsync("/en/map");
        await Expect(page.Locator("[data-map]")).ToBeVisibleAsync(new() { Visible = isPicture });
        await Expect(page.Locator(".map-list")).ToBeVisibleAsync(new() { Visible = !isPicture });
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
        if (!isPicture)
            return;
        var (right, place, letters) = await page.EvaluateAsync<double[]>(
            """
            () => {
              const map = document.querySelector("[data-map]");
              return [map.getBoundingClientRect().right, map.parentElement.getBoundingClientRect().right, parseFloat(getComputedStyle(map).fontSize) * map.getBoundingClientRect().width / map.viewBox.baseVal.width];
            }
            """) is [var a, var b, var c] ? (a, b, c) : default;
        Assert.True(right <= place + .5, $"The map ends at {right} px, its place at {place} px.");
        Assert.True(letters >= 11, $"The letters are {letters} px high.");
    }

    [Fact]
    public async Task A_map_that_takes_the_place_of_another_picks_out_ties_too()
    {
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync("/en/map");
        await visit.Page.EvaluateAsync("() => { const main = document.querySelector('main'); main.replaceWith(main.cloneNode(true)); document.dispatchEvent(new CustomEvent('page-replaced')); }");
        await visit.Page.Locator(".node[data-node=mesenchymal-stem-cells]").HoverAsync();
        await PicksOutAsync(visit.Page, "mesenchymal-stem-cells");
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
