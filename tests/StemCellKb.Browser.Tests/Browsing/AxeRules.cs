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

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

    private static readonly object Everything = new { runOnly = new { type = "tag", values = Tags } };

    private static readonly object EverythingButColors = new { runOnly = new { type = "tag", values = Tags }, rules = new Dictionary<string, object> { [Contrast] = new { enabled = false } } };

    private static readonly object Colors = new { runOnly = new { type = "rule", values = new[] { Contrast } } };

    private const string Contrast = "color-contrast";

    /// <summary>What the style sheet can tell elements by: equal for pages that are colored alike, whatever they say.</summary>
    private const string Materials =
        """
        () => {
          const look = e => e.tagName + "." + e.className + [...e.attributes].filter(a => /^(data-|aria-|open|role|lang)/.test(a.name) && a.value.length < 24).map(a => a.name + a.value);
          return [...new Set([...document.querySelectorAll("body *")].map(e => look(e.parentElement) + ">" + look(e)))].sort().join();
        }
        """;

    public static Task<string> MaterialsAsync(IPage page) => page.EvaluateAsync<string>(Materials);

    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page, bool colorsToo = true)
    {
        // Straight into the page, which has no frames: the package's own runner opens a further page for each run.
        await page.EvaluateAsync(Script);
        return await ViolationsAsync(page, colorsToo ? Everything : EverythingButColors);
    }

    /// <summary>The rule whose verdict depends on the colors, on a page that has been looked at once.</summary>
    public static Task<IReadOnlyList<string>> ColorViolationsAsync(IPage page) => ViolationsAsync(page, Colors);

    private static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page, object rules) =>
        [.. (await page.EvaluateAsync<string[]>(Run, rules)).Select(violation => $"{page.Url}: {violation}")];
}
