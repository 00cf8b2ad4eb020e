namespace StemCellKb.Web.Tests;

/// <summary>Everything a reader reaches by following links.</summary>
public sealed class Crawl
{
    /// <summary>More than the site has; a link that grows with every click ends here.</summary>
    private const int MostAddresses = 20_000;

    private readonly Dictionary<string, CrawledPage> byAddress;
    private readonly HashSet<string> known;

    private Crawl(Dictionary<string, CrawledPage> byAddress, HashSet<string> known) => (this.byAddress, this.known) = (byAddress, known);

    /// <summary>Pages that were asked for, and whatever else a link leads to.</summary>
    public IReadOnlyCollection<CrawledPage> All => byAddress.Values;

    /// <summary>Addresses that are linked to, and were not asked for.</summary>
    public IEnumerable<string> NotAsked => known.Where(address => !byAddress.ContainsKey(address));

    public IEnumerable<CrawledPage> Pages => All.Where(page => page is { MediaType: "text/html", Status: 200 }).OrderBy(page => page.Address, StringComparer.Ordinal);

    public CrawledPage? Find(string address) => byAddress.GetValueOrDefault(address);

    public bool IsLinked(string address) => known.Contains(address);

    public static bool IsInternal(string link) => link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal);

    /// <summary>Made from Chinese pages, and crawled by tests of their own.</summary>
    public static bool IsOfVariant(string link) => link.Contains("zh-hant-", StringComparison.Ordinal);

    public static string WithoutFragment(string link) => link.Split('#')[0];

    /// <summary>The page and the form of an address, for telling which others it stands for.</summary>
    public static (string? Page, string Form) KindOf(string address) =>
        (AddressTable.PageOf(address) is { } page ? page[..page.LastIndexOf('/')] : null, Path.GetExtension(address.Split('?')[0]));

    public static Task<Crawl> From(SiteHost site, params string[] starts) => From(site, _ => true, starts);

    /// <param name="isAsked">Whether an address is asked for, beside the first of each form of a page; the others are only noted.</param>
    public static async Task<Crawl> From(SiteHost site, Func<string, bool> isAsked, params string[] starts)
    {
        ArgumentNullException.ThrowIfNull(site);
        Dictionary<string, CrawledPage> found = new(StringComparer.Ordinal);
        HashSet<string> known = new(starts, StringComparer.Ordinal);
        HashSet<(string?, string)> kinds = [];
        var wave = starts;
        while (wave.Length > 0 && found.Count < MostAddresses)
        {
            var pages = new CrawledPage[wave.Length];
            await Parallel.ForAsync(0, wave.Length, TestContext.Current.CancellationToken, async (i, _) => pages[i] = CrawledPage.Of(await site.Get(wave[i])));
            foreach (var page in pages)
                found.Add(page.Address, page);
            wave = [.. pages.SelectMany(page => page.Links).Where(link => IsInternal(link) && !IsOfVariant(link)).Select(WithoutFragment).Where(known.Add).Where(link => isAsked(link) || (KindOf(link) is { Form.Length: > 0 } kind && kinds.Add(kind)))];
        }
        return new Crawl(found, known);
    }
}
