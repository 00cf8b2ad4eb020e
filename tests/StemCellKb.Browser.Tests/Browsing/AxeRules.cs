using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace StemCellKb.Browser.Tests.Browsing;

/// <summary>The axe rules for WCAG 2.2 A and AA, and its best practices.</summary>
internal static class AxeRules
{
    private static readonly AxeRunOptions Everything = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
        },
        ResultTypes = [ResultType.Violations],
    };

    private static readonly AxeRunOptions Colors = new()
    {
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] },
        ResultTypes = [ResultType.Violations],
    };

    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page) => Read(page, await page.RunAxe(Everything));

    /// <summary>What can differ between light and dark.</summary>
    public static async Task<IReadOnlyList<string>> ColorViolationsAsync(IPage page) => Read(page, await page.RunAxe(Colors));

    private static List<string> Read(IPage page, AxeResult result) =>
    [
        .. from violation in result.Violations
           from node in violation.Nodes
           select $"{page.Url}: {violation.Id}: {violation.Help}: {node.Html}",
    ];
}
