using System.Text.RegularExpressions;
using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Browser.Tests.Browsing;

/// <summary>The pages of a site, found as a reader finds them: from the two home pages by following links.</summary>
internal static partial class SitePages
{
    /// <summary>Every page that has an address of its own, a query not counted; sorted.</summary>
    public static async Task<IReadOnlyList<string>> EveryAsync(string root)
    {
        using var client = new HttpClient { BaseAddress = new Uri(root) };
        var known = new SortedSet<string>(Language.All.Select(SiteUrls.Home), StringComparer.Ordinal);
        var next = known.ToList();
        while (next.Count > 0)
        {
            // Whatever a single article, term, claim or work links to stands in an index too.
            var lists = next.Where(path => FolderOf(path) == path);
            var read = await Task.WhenAll(lists.Select(path => client.GetStringAsync(new Uri(path, UriKind.Relative))));
            next = [.. read.SelectMany(html => PageLink().Matches(html)).Select(link => link.Groups["path"].Value).Where(known.Add)];
        }
        return [.. known];
    }

    /// <summary>Every list, and of each kind of other pages a share, the same in both languages; with <c>STEMCELLKB_TESTS=all</c> every page.</summary>
    public static IReadOnlyList<string> ShareOfTheDay(IReadOnlyList<string> pages, int count) =>
        [.. pages.Where(path => FolderOf(path) == path), .. pages.Where(path => FolderOf(path) != path).GroupBy(FolderOf).SelectMany(folder => TestExtent.ShareOfTheDay([.. folder], count))];

    /// <summary>Some of each kind and language, and the pages that a query makes.</summary>
    public static IReadOnlyList<string> SomeOfEachKind(IReadOnlyList<string> pages, int count) =>
        [.. pages.GroupBy(FolderOf).SelectMany(folder => folder.Take(count)), .. Language.All.SelectMany(Queries)];

    /// <summary>Every page, besides those that a query makes.</summary>
    public static IReadOnlyList<string> WithQueries(IReadOnlyList<string> pages) => [.. pages, .. Language.All.SelectMany(Queries)];

    private static IEnumerable<string> Queries(Language language) =>
    [
        SiteUrls.Search(language, "MSC lupus"),
        SiteUrls.Search(language, "qqqqqq"),
        $"{SiteUrls.Evidence(language)}?direction=harm",
        $"/{language.Code}/diseases/lupus-nephritis?with={language.Other.Code}",
    ];

    /// <summary><c>/en/diseases</c> for <c>/en/diseases/psoriasis</c>; a page that stands alone is its own folder.</summary>
    private static string FolderOf(string path) => path.Count(c => c == '/') < 3 ? path : path[..path.LastIndexOf('/')];

    [GeneratedRegex("""href="(?<path>/(?:en|zh)(?:/[a-z0-9/-]*)?)["#?]""")]
    private static partial Regex PageLink();
}
