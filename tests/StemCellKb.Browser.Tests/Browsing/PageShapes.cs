using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using StemCellKb.Testing;

namespace StemCellKb.Browser.Tests.Browsing;

/// <summary>
/// The fewest pages that together hold every shape of element the site has: an element with its classes, roles and states, inside its
/// parent with its own. Two articles that differ only in their words are one shape, and a rule of axe says the same of both.
/// </summary>
internal static class PageShapes
{
    private static readonly string[] Telling = ["class", "role", "type", "rel", "lang", "data-kind", "data-direction", "data-verdict", "data-status"];

    private static readonly string[] Present = ["open", "hidden", "tabindex", "aria-current", "aria-label", "aria-labelledby", "aria-describedby", "aria-hidden", "aria-level", "colspan", "rowspan", "scope"];

    /// <summary>With <c>STEMCELLKB_TESTS=all</c> every page.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(string root, IReadOnlyList<string> paths)
    {
        if (TestExtent.IsAll)
            return paths;
        using var client = new HttpClient { BaseAddress = new Uri(root) };
        var shapes = new HashSet<string>[paths.Count];
        await Parallel.ForAsync(0, paths.Count, TestContext.Current.CancellationToken, async (i, cancellation) =>
        {
            var document = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri(paths[i], UriKind.Relative), cancellation));
            shapes[i] = [.. document.All.Select(element => $"{document.DocumentElement.GetAttribute("lang")} {Shape(element.ParentElement)} > {Shape(element)}")];
        });
        // Greedy: the page that adds most comes next.
        List<string> chosen = [];
        HashSet<string> seen = [];
        while (true)
        {
            var best = Enumerable.Range(0, paths.Count).MaxBy(i => shapes[i].Count);
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
