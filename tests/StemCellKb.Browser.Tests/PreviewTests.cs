using StemCellKb.Browser.Tests.Browsing;
using StemCellKb.Browser.Tests.Pages;

namespace StemCellKb.Browser.Tests;

public class PreviewTests(BrowserUnderTest browser)
{
    private const string Article = "/en/diseases/lupus-nephritis";

    [Fact]
    public async Task Pointing_at_a_citation_shows_the_work_without_a_request()
    {
        await using var visit = await browser.VisitAsync();
        var article = new ArticleScreen(visit.Page);
        // Within the text: over a picture's links the card would cover them, as cards do.
        var citation = article.Citations.Nth(10);
        await visit.Page.GotoAsync(Article, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var asked = visit.Requests.Count;

        await citation.HoverAsync();

        await Expect(article.Preview).ToContainTextAsync(await article.WorkOfAsync(citation));
        await Expect(article.Preview).ToHaveAttributeAsync("role", "tooltip");
        await Expect(citation).ToHaveAttributeAsync("aria-describedby", "preview");
        Assert.All(visit.Requests.Skip(asked), request => Assert.StartsWith("/assets/", request, StringComparison.Ordinal));
        Findings.None(await AxeRules.ViolationsAsync(visit.Page));

        await visit.Page.Mouse.MoveAsync(2, 2);
        await Expect(article.Preview).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_pointer_may_move_into_a_preview()
    {
        await using var visit = await browser.VisitAsync();
        var article = new ArticleScreen(visit.Page);
        await visit.Page.GotoAsync(Article);
        await article.Concepts.First.HoverAsync();
        await Expect(article.Preview).ToBeVisibleAsync();
        await article.Preview.HoverAsync();
        await visit.Page.Mouse.MoveAsync(2, 2);
        await Expect(article.Preview).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_concept_shows_what_it_is_when_the_keyboard_reaches_it_and_escape_sends_it_away()
    {
        await using var visit = await browser.VisitAsync();
        var page = visit.Page;
        var article = new ArticleScreen(page);
        await page.GotoAsync(Article);

        await page.TabToAsync(".prose a.concept");
        var focused = page.Locator(":focus");
        await Expect(article.Preview).ToContainTextAsync(await focused.EvaluateAsync<string>(
            "link => document.querySelector('template[data-previews]').content.querySelector(`[data-url='${link.getAttribute('href')}']`).textContent"));
        await Expect(focused).ToHaveAttributeAsync("aria-describedby", "preview");

        await page.Keyboard.PressAsync("Escape");
        await Expect(article.Preview).ToBeHiddenAsync();
        await Expect(page.Locator(".prose a.concept").First).ToBeFocusedAsync();

        var target = await focused.GetAttributeAsync("href");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAtAsync(target!);
    }

    [Fact]
    public async Task A_tap_opens_the_preview_with_the_link_inside()
    {
        await using var visit = await browser.VisitAsync(new BrowserNewContextOptions { HasTouch = true, ViewportSize = Screens.Narrow });
        var page = visit.Page;
        var article = new ArticleScreen(page);
        await page.GotoAsync(Article);
        var link = article.Concepts.First;
        var target = await link.GetAttributeAsync("href");

        await link.TapAsync();
        await Expect(article.Preview).ToHaveAttributeAsync("role", "dialog");
        await Expect(article.Preview).ToBeFocusedAsync();
        await Expect(article.Preview).ToBeInViewportAsync(new() { Ratio = 1 });
        Findings.None(await AxeRules.ViolationsAsync(page));

        await article.Preview.GetByRole(AriaRole.Link).TapAsync();
        await page.ArrivesAtAsync(target!);
    }

    [Fact]
    public async Task A_tap_on_a_citation_shows_the_work_and_a_tap_elsewhere_sends_it_away()
    {
        await using var visit = await browser.VisitAsync(new BrowserNewContextOptions { HasTouch = true, ViewportSize = Screens.Phone });
        var article = new ArticleScreen(visit.Page);
        await visit.Page.GotoAsync("/zh/diseases/lupus-nephritis");
        await article.Citations.First.TapAsync();
        await Expect(article.Preview).ToContainTextAsync(await article.WorkOfAsync(article.Citations.First));
        await article.Heading("mechanisms").TapAsync();
        await Expect(article.Preview).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_JavaScript_a_citation_leads_to_the_work_and_back()
    {
        await using var visit = await browser.VisitAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = visit.Page;
        var article = new ArticleScreen(page);
        await page.GotoAsync(Article);
        await article.Citations.First.ClickAsync();
        await Expect(page.Locator(".references li:target")).ToBeInViewportAsync();
        await page.Locator(".references li:target .back").ClickAsync();
        await Expect(article.Citations.First).ToBeInViewportAsync();
    }
}
