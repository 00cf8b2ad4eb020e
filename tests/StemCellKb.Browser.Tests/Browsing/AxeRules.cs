using System.Collections.Concurrent;
using Deque.AxeCore.Commons;

namespace StemCellKb.Browser.Tests.Browsing;

/// <summary>The axe rules for WCAG 2.2 A and AA, and its best practices.</summary>
internal static class AxeRules
{
    /// <summary>So often is a look examined: something that lies over the first may keep axe from judging it.</summary>
    private const int TimesEach = 2;

    /// <summary>Only what is wrong is asked for: no selectors, and no style sheet fetched again.</summary>
    private const string Run =
        """
        async ({ options, looks }) => {
          const context = looks ? { include: looks.map(look => window.looks.get(look)) } : document;
          const result = await axe.run(context, { ...options, resultTypes: ["violations"], selectors: false, preload: false });
          return result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.html.slice(0, 200)}`));
        }
        """;

    /// <summary>
    /// The looks of the words on a page, each with an element that has it: all that a rule on colors asks about. Those are computed values, so
    /// whatever selector or scheme they come from, one look is judged alike wherever it stands; only layers, which may lie over others, are
    /// told apart by name.
    /// </summary>
    private const string Looks =
        """
        () => {
          const inks = new Map(), grounds = new Map();
          const groundOf = element => {
            if (!element) return "";
            if (!grounds.has(element)) {
              const { backgroundColor, backgroundImage, opacity, position, filter } = getComputedStyle(element);
              const own = [backgroundColor === "rgba(0, 0, 0, 0)" ? "" : backgroundColor, backgroundImage === "none" ? "" : backgroundImage, opacity === "1" ? "" : opacity, position === "static" || position === "relative" ? "" : element.className, filter === "none" ? "" : filter].join("");
              grounds.set(element, groundOf(element.parentElement) + (own && `/${own}`));
            }
            return grounds.get(element);
          };
          const inkOf = element => {
            if (!inks.has(element)) {
              const style = getComputedStyle(element);
              inks.set(element, [element.localName, style.color, style.fontSize, style.fontWeight, style.fontStyle, style.textShadow, style.textDecorationLine, style.borderBottom, style.display, groundOf(element)].join());
            }
            return inks.get(element);
          };
          window.looks = new Map();
          for (const element of document.body.querySelectorAll("*")) {
            const speaks = element.matches("input, select, textarea") || [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
            if (!speaks || !element.checkVisibility({ visibilityProperty: true }) || element.closest(".visually-hidden, .skip")) continue;
            const look = `${inkOf(element)} in ${inkOf(element.parentElement)}`;
            if (!window.looks.has(look)) window.looks.set(look, element);
          }
          return [...window.looks.keys()];
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

    private static readonly string[] Colors = ["color-contrast", "link-in-text-block"];

    private static readonly ConcurrentDictionary<string, int> Examined = new(StringComparer.Ordinal);

    public static int LooksExamined => Examined.Count;

    public static Task<IReadOnlyList<string>> ViolationsAsync(IPage page) => AllViolationsAsync(page, new { runOnly = Tags });

    /// <summary>All but those on colors.</summary>
    public static Task<IReadOnlyList<string>> FormViolationsAsync(IPage page) =>
        AllViolationsAsync(page, new { runOnly = Tags, rules = Colors.ToDictionary(rule => rule, _ => new { enabled = false }) });

    /// <summary>The rules on colors, on a page that has been looked at: whatever looks as no page of this run did before.</summary>
    public static async Task<IReadOnlyList<string>> ColorViolationsAsync(IPage page)
    {
        var looks = await page.EvaluateAsync<string[]>(Looks);
        var fresh = looks.Where(look => Examined.AddOrUpdate(look, 1, (_, times) => times + 1) <= TimesEach).ToArray();
        return fresh.Length == 0 ? [] : await ViolationsAsync(page, new { runOnly = Colors }, fresh);
    }

    private static async Task<IReadOnlyList<string>> AllViolationsAsync(IPage page, object options)
    {
        // Straight into the page, which has no frames: the package's own runner opens a further page for each run.
        await page.EvaluateAsync(Script);
        return await ViolationsAsync(page, options, null);
    }

    private static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page, object options, string[]? looks) =>
        [.. (await page.EvaluateAsync<string[]>(Run, new { options, looks })).Select(violation => $"{page.Url}: {violation}")];
}
