using StemCellKb.Browser.Tests.Browsing;
using StemCellKb.Testing;

[assembly: AssemblyFixture(typeof(BrowserUnderTest))]

namespace StemCellKb.Browser.Tests.Browsing;

/// <summary>One browser and one site over the shipped content, for the whole suite.</summary>
public sealed class BrowserUnderTest : IAsyncLifetime
{
    private IPlaywright? playwright;

    private IBrowser? browser;

    private RunningSite? site;

    private readonly Lazy<Task<IReadOnlyList<string>>> pages;

    public BrowserUnderTest() => pages = new(() => SitePages.EveryAsync(Site.Root));

    public IBrowser Browser => browser!;

    public RunningSite Site => site!;

    /// <summary>The address of every page; found out once, by the first test that asks.</summary>
    public Task<IReadOnlyList<string>> PagesAsync() => pages.Value;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await InstalledBrowser.LaunchAsync(playwright);
        site = new RunningSite(RepositoryFolder.Content);
    }

    /// <summary>A reader with a browser profile of their own, on the shipped site.</summary>
    public Task<Visit> VisitAsync(BrowserNewContextOptions? options = null) => Visit.StartAsync(Browser, Site.Root, options);

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (site is not null)
            await site.DisposeAsync();
    }
}
