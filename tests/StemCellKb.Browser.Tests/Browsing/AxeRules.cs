using Deque.AxeCore.Commons;

namespace StemCellKb.Browser.Tests.Browsing;

/// <summary>The axe rules for WCAG 2.2 A and AA, and its best practices.</summary>
internal static class AxeRules
{
    /// <summary>Only what is wrong is asked for: no selectors, and no style sheet fetched again.</summary>
    private const string Run =
        """
        async runOnly => {
          const result = await axe.run(document, { runOnly, resultTypes: ["violations"], selectors: false, preload: false });
          return result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.html.slice(0, 200)}`));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private static readonly object Everything = new
    {
        type = "tag",
        values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice" },
    };

    private static readonly object Colors = new { type = "rule", values = new[] { "color-contrast" } };

    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        // Straight into the page, which has no frames: the package's own runner opens a further page for each run.
        await page.EvaluateAsync(Script);
        return await ViolationsAsync(page, Everything);
    }

    /// <summary>The rule whose outcome depends on the colors, on a page that has been looked at once.</summary>
    public static Task<IReadOnlyList<string>> ColorViolationsAsync(IPage page) => ViolationsAsync(page, Colors);

    private static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page, object rules) =>
        [.. (await page.EvaluateAsync<string[]>(Run, rules)).Select(violation => $"{page.Url}: {violation}")];
}
