using System.Text.RegularExpressions;
using StemCellKb.Browser.Tests.Browsing;
using StemCellKb.Browser.Tests.Pages;

namespace StemCellKb.Browser.Tests;

/// <summary>The search of an export, as a reader's browser runs it; what it finds is tested with search itself.</summary>
public class ExportedSearchTests(BrowserUnderTest browser, ExportedFiles export) : IClassFixture<ExportedFiles>
{
    [Theory]
    [InlineData("en", "lupus nephritis", "Lupus nephritis", null)]
    [InlineData("en", "psoriasys", "Psoriasis", "Psoriasis")]
    [InlineData("en", "can mesenchymal stem cells help the kidneys?", "Mesenchymal stem cells", null)]
    [InlineData("zh", "狼瘡性腎炎", "狼疮性肾炎", null)]
    [InlineData("zh", "langchuangxingshenyan", "狼疮性肾炎", null)]
    public async Task A_query_is_answered_without_a_server(string language, string query, string first, string? corrected)
    {
        await using var visit = await Visit.StartAsync(browser.Browser, export.Root);
        await visit.Page.GotoAsync($"/kb/{language}/search/index.html?q={Uri.EscapeDataString(query)}");
        await Expect(visit.Page.Locator(".cards h3 a").First).ToHaveTextAsync(first);
        await Expect(visit.Page.Locator(".did-you-mean b")).ToHaveTextAsync(corrected is null ? [] : [corrected]);
        await Expect(visit.Page.Locator(".search-help")).ToBeHiddenAsync();
        await visit.Page.Locator(".cards h3 a").First.ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync(first);
        Assert.Empty(export.Ranges);
    }

    [Fact]
    public async Task What_every_query_needs_is_read_before_the_first_letter_and_the_rest_as_it_is_typed()
    {
        await using var visit = await Visit.StartAsync(browser.Browser, export.Root);
        var box = new SearchBox(visit.Page);
        await visit.Page.GotoAsync("/kb/en/index.html");
        await visit.Page.RunAndWaitForResponseAsync(() => box.Input.FocusAsync(), response => response.Url.EndsWith("/offline/root.bin", StringComparison.Ordinal));
        Assert.DoesNotContain(visit.Requests, request => request.Contains("/offline/words/", StringComparison.Ordinal));
        await box.TypeAsync("lup");
        await Expect(box.Suggestions.First).ToContainTextAsync("Lupus nephritis");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/kb/en/diseases/lupus-nephritis/index[.]html$"));
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Lupus nephritis");
    }

    [Fact]
    public async Task Passages_of_hits_in_sight_arrive_later_and_move_nothing()
    {
        await using var visit = await Visit.StartAsync(browser.Browser, export.Root, new() { ViewportSize = Screens.Phone });
        var held = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/offline/texts/**", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await visit.Page.GotoAsync("/kb/en/search/index.html?q=lupus+nephritis");
        await visit.Page.Locator(".hit:has(.passage)").First.ScrollIntoViewIfNeededAsync();
        var before = await PlacesAsync();
        Assert.Equal(0, await visit.Page.Locator(".passage mark").CountAsync());
        held.SetResult();
        await Expect(visit.Page.Locator(".passage mark").First).ToBeVisibleAsync();
        Assert.Equal(before, await PlacesAsync());

        Task<double[]> PlacesAsync() => visit.Page.EvaluateAsync<double[]>("[...document.querySelectorAll('.search-results *:not(mark), footer')].map(each => each.getBoundingClientRect().top)");
    }
}
