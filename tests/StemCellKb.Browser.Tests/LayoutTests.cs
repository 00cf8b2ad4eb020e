using StemCellKb.Browser.Tests.Browsing;

namespace StemCellKb.Browser.Tests;

public class LayoutTests(BrowserUnderTest browser)
{
    private static readonly ViewportSize[] Sizes = [Screens.Narrow, Screens.Phone, Screens.Tablet, Screens.Desk];

    /// <summary>
    /// Notes what moves under the reader's eyes from the first paint on. Below 0.005 of the score that browsers give, it is the last
    /// line of a half-read page being completed.
    /// </summary>
    private const string WatchShifts =
        """
        window.shifts = [];
        new PerformanceObserver(list => {
          for (const shift of list.getEntries()) if (!shift.hadRecentInput && shift.value >= 0.005)
            window.shifts.push(shift.value + " " + shift.sources.map(source => source.node?.outerHTML?.slice(0, 80)).join(" | "));
        }).observe({ type: "layout-shift", buffered: true });
        """;

    [Fact]
    public async Task No_page_scrolls_sideways_or_overlaps_on_any_screen()
    {
        var paths = await SitePages.OfEveryKindAsync(browser.Site.Root);
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
        var paths = await SitePages.OfEveryKindAsync(browser.Site.Root);
        // One page of each template says it; the sizes differ in what they fold.
        var few = paths.Where(path => path.StartsWith("/en", StringComparison.Ordinal)).GroupBy(path => path.Split('/', '?').ElementAtOrDefault(2)).SelectMany(kind => kind.Take(2));
        foreach (var size in new[] { Screens.Phone, Screens.Desk })
        {
            var problems = await Walk.ThroughAsync(
                browser,
                few,
                async (visit, path) =>
                {
                    await visit.Page.AddInitScriptAsync(WatchShifts);
                    await visit.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
                    return [.. (await visit.Page.EvaluateAsync<string[]>("shifts")).Select(shift => $"{path} at {size.Width} px: {shift}")];
                },
                () => new BrowserNewContextOptions { ViewportSize = size });
            Findings.None(problems);
        }
    }
}
