using StemCellKb.Browser.Tests.Browsing;
using StemCellKb.Browser.Tests.Pages;

namespace StemCellKb.Browser.Tests;

public class SearchTests(BrowserUnderTest browser)
{
    [Theory]
    [InlineData("/en", "psori", "/en/diseases/psoriasis")]
    [InlineData("/zh/map", "银屑", "/zh/diseases/psoriasis")]
    public async Task A_suggestion_is_chosen_by_arrow_and_enter(string start, string typed, string target)
    {
        await using var visit = await browser.VisitAsync();
        var box = new SearchBox(visit.Page);
        await visit.Page.GotoAsync(start);
        await box.TypeAsync(typed);
        await Expect(box.Suggestions.First).ToBeVisibleAsync();
        await Expect(box.Input).ToHaveAttributeAsync("aria-expanded", "true");

        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(box.Chosen).ToHaveCountAsync(1);
        await Expect(box.Input).ToHaveAttributeAsync("aria-activedescendant", await box.Chosen.GetAttributeAsync("id") ?? "");

        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync($"**{target}");
    }

    [Fact]
    public async Task Escape_closes_the_suggestions_and_keeps_the_words()
    {
        await using var visit = await browser.VisitAsync();
        var box = new SearchBox(visit.Page);
        await visit.Page.GotoAsync("/en/about");
        await box.TypeAsync("lupus");
        await Expect(box.Suggestions.First).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(box.Suggestions.First).ToBeHiddenAsync();
        await Expect(box.Input).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(box.Input).ToHaveValueAsync("lupus");
        await Expect(box.Input).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Enter_without_a_choice_searches_for_the_words()
    {
        await using var visit = await browser.VisitAsync();
        var box = new SearchBox(visit.Page);
        await visit.Page.GotoAsync("/en/about");
        await box.TypeAsync("lupus nephritis");
        await Expect(box.Suggestions.First).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/en/search?q=lupus*nephritis");
        await Expect(visit.Page.Locator(".hit").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Nothing_is_asked_while_an_input_method_composes()
    {
        await using var visit = await browser.VisitAsync();
        var page = visit.Page;
        await page.Clock.InstallAsync();
        await page.GotoAsync("/zh/about");
        var box = new SearchBox(page);
        await box.Input.FocusAsync();
        var keyboard = await page.Context.NewCDPSessionAsync(page);

        foreach (var composed in new[] { "l", "lang", "lang'chuang" })
        {
            await keyboard.SendAsync("Input.imeSetComposition", new() { ["text"] = composed, ["selectionStart"] = composed.Length, ["selectionEnd"] = composed.Length });
            await page.Clock.RunForAsync(1000);
        }
        Assert.Empty(Suggest(visit));

        await keyboard.SendAsync("Input.insertText", new() { ["text"] = "狼疮" });
        await page.RunAndWaitForResponseAsync(() => page.Clock.RunForAsync(1000), SearchBox.Suggest);
        await Expect(box.Suggestions.First).ToContainTextAsync("狼疮");
        Assert.Single(Suggest(visit));
    }

    [Fact]
    public async Task A_late_answer_to_earlier_words_is_dropped()
    {
        await using var visit = await browser.VisitAsync();
        var page = visit.Page;
        var box = new SearchBox(page);
        var early = new TaskCompletionSource<IRoute>();
        await page.RouteAsync(SearchBox.Suggest, async route =>
        {
            if (route.Request.Url.EndsWith("q=pso", StringComparison.Ordinal))
                early.SetResult(route);
            else
                await route.ContinueAsync();
        });
        await page.GotoAsync("/en/about");

        await box.TypeAsync("pso");
        var held = await early.Task;
        await box.Input.FillAsync("lupus");
        await Expect(box.Suggestions.First).ToContainTextAsync("lupus", new() { IgnoreCase = true });
        await page.RunAndWaitForResponseAsync(() => held.ContinueAsync(), response => response.Url.EndsWith("q=pso", StringComparison.Ordinal));

        await Expect(box.Suggestions.Filter(new() { HasText = "Psoriasis" })).ToHaveCountAsync(0);
        await Expect(box.Suggestions.First).ToContainTextAsync("lupus", new() { IgnoreCase = true });
    }

    [Theory]
    [InlineData("/en", "proteinuria")]
    [InlineData("/zh", "狼疮性肾炎")]
    public async Task Search_works_without_JavaScript(string start, string words)
    {
        await using var visit = await browser.VisitAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = visit.Page;
        await page.GotoAsync(start);
        await new SearchBox(page).TypeAsync(words);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**{start}/search?q=*");
        await Expect(page.Locator("main mark").First).ToBeVisibleAsync();

        await page.Locator(".facets li a").First.ClickAsync();
        await Expect(page.Locator(".chip").First).ToBeVisibleAsync();
    }

    private static IEnumerable<string> Suggest(Visit visit) => visit.Requests.Where(request => request.StartsWith("/api/v1/suggest", StringComparison.Ordinal));
}
