using System.Collections.Concurrent;
using System.Text.RegularExpressions;

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

    /// <summary>
    /// Waits until the page of this address has been loaded. The address is looked at again and again: Playwright looks once and then waits for news,
    /// which on a busy machine may have come in between.
    /// </summary>
    /// <param name="address">Path, query and section; <c>*</c> stands for anything but a slash.</param>
    public static async Task ArrivesAtAsync(this IPage page, string address)
    {
        await Expect(page).ToHaveURLAsync(new Regex($"^[a-z]+://[^/]+{Regex.Escape(address).Replace("\\*", "[^/]*", StringComparison.Ordinal)}$"), new() { Timeout = Visit.Patience });
        await page.WaitForLoadStateAsync();
    }

    /// <summary>Opens everything that is folded, so that it is looked at too.</summary>
    public static Task UnfoldAsync(this IPage page) => page.EvaluateAsync("document.querySelectorAll('details').forEach(each => each.open = true)");
}
