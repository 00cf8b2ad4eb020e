using StemCellKb.Browser.Tests.Browsing;

namespace StemCellKb.Browser.Tests;

public class LayoutTests(BrowserUnderTest browser)
{
    private static readonly ViewportSize[] Sizes = [Screens.Narrow, Screens.Tablet, Screens.Desk];

    /// <summary>
    /// Notes what moves under the reader's eyes from the first paint on. Below 0.005 of the score that browsers give, it is the last
    /// line of a half-read page being completed.
    /// </summary>
    private const string WatchShifts =
        """
        window.shifts ??= [];
        if (window.shifts.watched === undefined) new PerformanceObserver(list => {
          for (const shift of list.getEntries()) if (!shift.hadRecentInput && shift.value >= 0.005)
            window.shifts.push(shift.value + " " + shift.sources.map(source => source.node?.outerHTML?.slice(0, 80)).join(" | "));
        }).observe({ type: "layout-shift", buffered: true });
        window.shifts.watched = true;
        """;

    private const string ShiftsAfterNextFrame = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done([...shifts]))))";

    [Fact]
    public async Task No_page_scrolls_sideways_or_overlaps_on_any_screen()
    {
        var paths = SitePages.SomeOfEachKind(await browser.PagesAsync(), count: 1);
        var problems = await Walk.ThroughAsync(browser, paths, async (visit, path) =>
        {
            await visit.Page.GotoAsync(path);
            await visit.Page.UnfoldAsync();
            var found = new List<string>();
            foreach (var size in Sizes)
            {
                await visit.Page.SetViewportSizeAsync(size.Width, size.Height);
                found.AddRange((await LayoutFaults.OfAsync(visit.Page)).Select(part => $"{path} at {size.Width} px: {part}"));
            }
            return found;
        });
        Findings.None(problems);
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
