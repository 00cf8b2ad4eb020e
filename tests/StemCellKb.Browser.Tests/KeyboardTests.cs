using StemCellKb.Browser.Tests.Browsing;
using StemCellKb.Browser.Tests.Pages;

namespace StemCellKb.Browser.Tests;

public class KeyboardTests(BrowserUnderTest browser)
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task From_home_to_the_evidence_of_an_article_by_keyboard_alone(string language)
    {
        await using var visit = await browser.VisitAsync();
        var page = visit.Page;
        await page.GotoAsync($"/{language}");

        await page.TabToAsync(".skip");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#main")).ToBeFocusedAsync();

        await page.TabToAsync($".way a[href='/{language}/diseases/psoriasis']");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAtAsync($"/{language}/diseases/psoriasis");

        await page.TabToAsync(".toc a[href='#evidence']");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#evidence")).ToBeInViewportAsync();
        await page.TabToAsync(".claim a");
    }

    [Fact]
    public async Task A_slash_goes_to_the_search_box()
    {
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync("/en/diseases/psoriasis");
        await visit.Page.Keyboard.PressAsync("/");
        await Expect(new SearchBox(visit.Page).Input).ToBeFocusedAsync();
        await Expect(new SearchBox(visit.Page).Input).ToHaveValueAsync("");
    }
}
