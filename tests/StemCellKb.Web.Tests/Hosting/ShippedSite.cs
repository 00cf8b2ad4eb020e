using StemCellKb.Testing;

[assembly: AssemblyFixture(typeof(StemCellKb.Web.Tests.ShippedSite))]

namespace StemCellKb.Web.Tests;

/// <summary>The site over the content of this repository: built once, crawled once, asked by all tests.</summary>
public sealed class ShippedSite : SiteHost
{
    private readonly Lazy<Task<Crawl>> crawl;

    public ShippedSite()
        : base(RepositoryFolder.Content) => crawl = new(() => Tests.Crawl.From(this, "/en", "/zh"));

    /// <summary>Every page that a reader reaches by links from the two home pages.</summary>
    public Task<Crawl> Crawl() => crawl.Value;
}
