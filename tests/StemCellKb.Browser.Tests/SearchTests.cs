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
        await visit.Page.ArrivesAtAsync(target!);
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
        await visit.Page.ArrivesAtAsync("/en/search?q=lupus*nephritis");
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
    public async Task A_suggestion_chosen_before_the_words_were_changed_is_no_longer_chosen()
    {
        await using var visit = await browser.VisitAsync();
        var (page, box) = (visit.Page, new SearchBox(visit.Page));
        await page.RouteAsync(SearchBox.Suggest, async route =>
        {
            // The list for the new words never comes.
            if (!route.Request.Url.EndsWith("q=psoriasis", StringComparison.Ordinal))
                await route.ContinueAsync();
        });
        await page.GotoAsync("/en/about");
        await box.TypeAsync("lup");
        await Expect(box.Suggestions.First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await box.Input.FillAsync("psoriasis");
        await Expect(box.Chosen).ToHaveCountAsync(0);
        await Expect(box.Input).Not.ToHaveAttributeAsync("aria-activedescendant", "");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAtAsync("/en/search?q=psoriasis");
    }

    /// <summary>Safari ends the composition first and then reports the key that ended it, as 229.</summary>
    [Fact]
    public async Task The_Enter_that_commits_a_composition_opens_nothing()
    {
        await using var visit = await browser.VisitAsync();
        var (page, box) = (visit.Page, new SearchBox(visit.Page));
        await page.GotoAsync("/zh/about");
        await box.TypeAsync("狼");
        await Expect(box.Suggestions.First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(box.Chosen).ToHaveCountAsync(1);
        var prevented = await box.Input.EvaluateAsync<bool>(
            """
            input => {
              const commit = () => new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true, cancelable: true });
              const first = commit();
              input.dispatchEvent(first);
              input.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
              input.value = "狼疮";
              input.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
              input.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: "疮" }));
              const second = commit();
              input.dispatchEvent(second);
              return first.defaultPrevented || second.defaultPrevented;
            }
            """);
        Assert.False(prevented);
        await Expect(box.Chosen).ToHaveCountAsync(0);
        await Expect(box.Suggestions.First).ToContainTextAsync("狼疮");
        Assert.EndsWith("/zh/about", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en", "Suggestions", 2)]
    [InlineData("/zh", "搜索建议", 2)]
    [InlineData("/en/diseases/psoriasis", "Suggestions", 1)]
    public async Task The_boxes_and_their_lists_are_what_their_roles_allow(string start, string label, int boxes)
    {
        await using var visit = await browser.VisitAsync();
        var (page, box) = (visit.Page, new SearchBox(visit.Page));
        await page.GotoAsync(start);
        await box.TypeAsync("ps");
        await Expect(box.Suggestions.First).ToBeVisibleAsync();
        // A combobox may be a text field, not one of type search; what it controls and what is chosen exist.
        Assert.Equal(Enumerable.Repeat("text combobox search search", boxes), await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('[role=combobox]')].map(box => `${box.type} ${box.getAttribute('role')} ${box.inputMode} ${box.enterKeyHint}`)"));
        var list = page.Locator($"#{await box.Input.GetAttributeAsync("aria-controls")}");
        await Expect(list).ToHaveAttributeAsync("role", "listbox");
        await Expect(list).ToHaveAttributeAsync("aria-label", label);
        Assert.Equal(0, await list.Locator(":scope > :not([role=option])").CountAsync());
    }

    [Fact]
    public async Task A_box_that_takes_the_place_of_another_suggests_too_and_the_other_boxes_once()
    {
        await using var visit = await browser.VisitAsync();
        var (page, box) = (visit.Page, new SearchBox(visit.Page));
        await page.GotoAsync("/en");
        await page.EvaluateAsync(
            """
            async () => {
              const page = new DOMParser().parseFromString(await (await fetch(location.href, { headers: { Accept: "text/html" } })).text(), "text/html");
              document.querySelector("main").replaceWith(document.adoptNode(page.querySelector("main")));
              for (let i = 0; i < 3; i++) document.dispatchEvent(new CustomEvent("page-replaced"));
            }
            """);
        await box.TypeAsync("psori");
        await Expect(box.Suggestions.First).ToBeVisibleAsync();
        Assert.Equal(await page.Locator("form[role=search] input[name=q]").CountAsync(), await page.Locator("[role=listbox]").CountAsync());
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
        await page.ArrivesAtAsync($"{start}/search?q=*");
        await Expect(page.Locator("main mark").First).ToBeVisibleAsync();

        await page.Locator(".facets li a").First.ClickAsync();
        await Expect(page.Locator(".chip").First).ToBeVisibleAsync();
    }

    private static IEnumerable<string> Suggest(Visit visit) => visit.Requests.Where(request => request.StartsWith("/api/v1/suggest", StringComparison.Ordinal));
}
