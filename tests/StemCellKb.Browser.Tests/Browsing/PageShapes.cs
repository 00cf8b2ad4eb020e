using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using StemCellKb.Testing;

namespace StemCellKb.Browser.Tests.Browsing;

/// <summary>
/// Few and small pages that together hold every shape of element the site has: an element with its classes, roles and states, inside its
/// parent with its own. Two articles that differ only in their words or their language are one shape, and a rule of axe says the same of both.
/// </summary>
internal static class PageShapes
{
    /// <summary>What any page costs, in elements.</summary>
    private const int SizeOfAny = 100;

    private static readonly string[] Telling = ["class", "role", "type", "rel", "data-kind", "data-direction", "data-word", "data-status"];

    private static readonly string[] Present = ["open", "hidden", "tabindex", "aria-current", "aria-label", "aria-labelledby", "aria-describedby", "aria-hidden", "aria-level", "colspan", "rowspan", "scope"];

    /// <summary>With <c>STEMCELLKB_TESTS=all</c> every page.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(string root, IReadOnlyList<string> paths)
    {
        if (TestExtent.IsAll)
            return paths;
        using var client = new HttpClient { BaseAddress = new Uri(root) };
        var shapes = new HashSet<string>[paths.Count];
        var sizes = new int[paths.Count];
        await Parallel.ForAsync(0, paths.Count, TestContext.Current.CancellationToken, async (i, cancellation) =>
        {
            var document = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri(paths[i], UriKind.Relative), cancellation));
            shapes[i] = [.. document.All.Select(element => $"{Shape(element.ParentElement)} > {Shape(element)}")];
            sizes[i] = document.All.Length;
        });
        // Greedy: the page that adds most for its size, which is what axe takes its time for, comes next.
        List<string> chosen = [];
        HashSet<string> seen = [];
        while (true)
        {
            var best = Enumerable.Range(0, paths.Count).MaxBy(i => shapes[i].Count / (double)(sizes[i] + SizeOfAny));
            if (shapes[best].Count == 0)
                return chosen;
            chosen.Add(paths[best]);
            seen.UnionWith(shapes[best]);
            foreach (var shape in shapes)
                shape.ExceptWith(seen);
        }
    }

    private static string Shape(IElement? element) => element is null
        ? ""
        : string.Join(' ', Telling.Select(name => element.GetAttribute(name)).Where(value => value is not null)
            .Concat(Present.Where(element.HasAttribute)).Prepend(element.LocalName));
}
