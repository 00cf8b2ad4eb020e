using StemCellKb.Browser.Tests.Browsing;

namespace StemCellKb.Browser.Tests;

/// <summary>Checking a statement, with a script and without one.</summary>
public class CheckTests(BrowserUnderTest browser)
{
    [Theory]
    [InlineData("/en/check", true, "Stem cells cure lupus.")]
    [InlineData("/zh/check", false, "干细胞可以治愈红斑狼疮。")]
    [InlineData("/zh-hant-tw/check", false, "幹細胞可以治癒紅斑狼瘡。")]
    public async Task A_statement_that_says_too_much_is_set_beside_the_studies(string start, bool hasScript, string statement)
    {
        await using var visit = await browser.VisitAsync(new BrowserNewContextOptions { JavaScriptEnabled = hasScript });
        await visit.Page.GotoAsync(start);
        await visit.Page.Locator("#check-text").FillAsync(statement);
        await visit.Page.Locator(".check-form button").ClickAsync();
        await Expect(visit.Page.Locator(".checked [data-relation]")).ToHaveAttributeAsync("data-relation", "overstates");
        await Expect(visit.Page.Locator(".checked-claim .says a").First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#check-text")).ToHaveValueAsync(statement);
    }

    [Fact]
    public async Task An_example_is_checked_by_a_click()
    {
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync("/en/check");
        var example = visit.Page.Locator("button.example").First;
        var words = await example.InnerTextAsync();
        await example.ClickAsync();
        await Expect(visit.Page.Locator(".checked blockquote").First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#check-text")).ToHaveValueAsync(words);
    }
}
