using StemCellKb.Browser.Tests.Browsing;
using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Browser.Tests;

public class LayoutTests(BrowserUnderTest browser)
{
    private const int PagesOfEachVariant = 6;

    /// <summary>
    /// Notes what moves under the reader's eyes from the first paint on. Below 0.01 of the score that browsers give, it is the last
    /// line of a half-read page being completed.
    /// </summary>
    private const string WatchShifts =
        """
        window.shifts ??= [];
        if (window.shifts.watched === undefined) new PerformanceObserver(list => {
          for (const shift of list.getEntries()) if (!shift.hadRecentInput && shift.value >= 0.01)
            window.shifts.push(shift.value + " " + shift.sources.map(source => source.node?.outerHTML?.slice(0, 80)).join(" | "));
        }).observe({ type: "layout-shift", buffered: true });
        window.shifts.watched = true;
        """;

    private const string ShiftsAfterNextFrame = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done([...shifts]))))";

    [Fact]
    public async Task No_page_scrolls_sideways_overlaps_or_loses_its_measures_on_any_screen()
    {
        var paths = SitePages.SomeOfEachKind(await browser.PagesAsync(), count: 1);
        var chinese = paths.Where(path => path.StartsWith(SiteUrls.Home(Language.Chinese), StringComparison.Ordinal)).ToList();
        paths = [.. paths, .. ReadingVariant.All.SelectMany(variant => TestExtent.ShareOfTheDay(chinese, PagesOfEachVariant).Select(path => SiteUrls.InVariant(variant, path)).OfType<string>())];
        var problems = await Walk.ThroughAsync(browser, paths, async (visit, path) =>
        {
            await visit.Page.GotoAsync(path);
            await visit.Page.UnfoldAsync();
            var found = new List<string>();
            foreach (var size in Screens.Of(path))
            {
                await visit.Page.SetViewportSizeAsync(size.Width, size.Height);
                found.AddRange((await LayoutFaults.OfAsync(visit.Page)).Concat(await Measures.FaultsAsync(visit.Page)).Select(part => $"{path} at {size.Width} px: {part}"));
            }
            found.AddRange((await Measures.FaintMarksAsync(visit.Page)).Select(part => $"{path}: {part}"));
            return found;
        });
        Findings.None(problems);
    }

    /// <summary>The page about most studies: it was 27,000 px high on a desk and 46,000 on a phone.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task The_longest_page_ends_within_ten_screens_of_a_desk_and_twenty_of_a_phone(string language)
    {
        await using var visit = await browser.VisitAsync();
        foreach (var (size, most) in new[] { (Screens.Desk, 9_000), (Screens.Phone, 16_000) })
        {
            await visit.Page.SetViewportSizeAsync(size.Width, size.Height);
            await visit.Page.GotoAsync($"/{language}/cell-types/mesenchymal-stem-cells");
            Assert.InRange(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollHeight"), 1, most);
        }
    }

    [Fact]
    public async Task The_head_of_the_matrix_stays_in_sight_on_a_desk()
    {
        await using var visit = await browser.VisitAsync(new() { ViewportSize = Screens.Desk });
        await visit.Page.GotoAsync("/en/evidence");
        await visit.Page.EvaluateAsync("scrollTo(0, document.querySelector('.matrix').getBoundingClientRect().top + 1500)");
        var (header, head) = (await visit.Page.EvaluateAsync<double>("document.querySelector('.site-header').getBoundingClientRect().bottom"), await visit.Page.EvaluateAsync<double>("document.querySelector('.matrix thead th').getBoundingClientRect().top"));
        Assert.InRange(head, Math.Max(header, 0) - 1, Math.Max(header, 0) + 12);
    }

    [Fact]
    public async Task Nothing_moves_while_a_page_loads()
    {
        var paths = SitePages.SomeOfEachKind([.. (await browser.PagesAsync()).Where(page => page.StartsWith("/en", StringComparison.Ordinal))], count: 1);
        foreach (var size in new[] { Screens.Phone, Screens.Desk })
        {
            var problems = await Walk.ThroughAsync(
                browser,
                paths,
                async (visit, path) =>
                {
                    await visit.Page.AddInitScriptAsync(WatchShifts);
                    await visit.Page.GotoAsync(path);
                    return [.. (await visit.Page.EvaluateAsync<string[]>(ShiftsAfterNextFrame)).Select(shift => $"{path} at {size.Width} px: {shift}")];
                },
                () => new BrowserNewContextOptions { ViewportSize = size });
            Findings.None(problems);
        }
    }
}
