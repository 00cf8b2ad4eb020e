using Deque.AxeCore.Commons;

namespace StemCellKb.Browser.Tests.Browsing;

/// <summary>The axe rules for WCAG 2.2 A and AA, and its best practices.</summary>
internal static class AxeRules
{
    /// <summary>Only what is wrong is asked for: no selectors, and no style sheet fetched again.</summary>
    private const string Run =
        """
        async rules => {
          const result = await axe.run(document, { ...rules, resultTypes: ["violations"], selectors: false, preload: false });
          return result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.html.slice(0, 200)}`));
        }
        """;

    private const string Contrast = "color-contrast";

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private static readonly object Standards = new
    {
        type = "tag",
        values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice" },
    };

    public static readonly object All = new { runOnly = Standards };

    /// <summary>The rule whose verdict depends on the colors, and which takes longest.</summary>
    public static readonly object Colors = new { runOnly = new { type = "rule", values = new[] { Contrast } } };

    public static readonly object AllButColors = new { runOnly = Standards, rules = new Dictionary<string, object> { [Contrast] = new { enabled = false } } };

    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page, object rules)
    {
        // Straight into the page, which has no frames: the package's own runner opens a further page for each run.
        await page.EvaluateAsync(Script);
        return [.. (await page.EvaluateAsync<string[]>(Run, rules)).Select(violation => $"{page.Url}: {violation}")];
    }
}
