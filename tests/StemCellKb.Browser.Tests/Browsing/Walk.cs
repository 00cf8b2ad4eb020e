using System.Collections.Concurrent;

namespace StemCellKb.Browser.Tests.Browsing;

/// <summary>Looks at many pages, several at a time, and gathers what is wrong with them.</summary>
internal static class Walk
{
    public static async Task<IReadOnlyList<string>> ThroughAsync(
        BrowserUnderTest browser,
        IEnumerable<string> paths,
        Func<Visit, string, Task<IReadOnlyList<string>>> look,
        Func<BrowserNewContextOptions>? options = null)
    {
        var waiting = new ConcurrentQueue<string>(paths);
        var found = new ConcurrentQueue<string>();
        await Task.WhenAll(Enumerable.Range(0, Math.Clamp(Environment.ProcessorCount, 2, 8)).Select(async _ =>
        {
            await using var visit = await browser.VisitAsync(options?.Invoke());
            while (waiting.TryDequeue(out var path))
            {
                foreach (var trouble in await look(visit, path))
                    found.Enqueue(trouble);
            }
        }));
        return [.. found];
    }

    /// <summary>Opens everything that is folded, so that it is looked at too.</summary>
    public static Task UnfoldAsync(this IPage page) => page.EvaluateAsync("document.querySelectorAll('details').forEach(each => each.open = true)");
}
