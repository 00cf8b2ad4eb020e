using System.Collections.Concurrent;
using StemCellKb.Testing;

[assembly: AssemblyFixture(typeof(StemCellKb.Web.Tests.ShippedSite))]

namespace StemCellKb.Web.Tests;

/// <summary>The site over the content of this repository: built once, crawled once, asked by all tests.</summary>
public sealed class ShippedSite : SiteHost
{
    private readonly Lazy<Task<Crawl>> crawl;
    private readonly ConcurrentDictionary<string, Lazy<Task<Answer>>> read = new(StringComparer.Ordinal);

    public ShippedSite()
        : base(RepositoryFolder.Content) => crawl = new(() => Tests.Crawl.From(this, IsAsked, "/en", "/zh"));

    /// <summary>The pages of today (<see cref="AddressTable.PagesOfTheDay"/>), reached by links from the two home pages.</summary>
    public Task<Crawl> Crawl() => crawl.Value;

    /// <summary>A page asked for once for all tests that only read it.</summary>
    public Task<Answer> Page(string address) => read.GetOrAdd(address, static (address, site) => new(() => site.Get(address)), this).Value;

    /// <summary>Whatever the table does not know is asked for too: its links may lead nowhere.</summary>
    private static bool IsAsked(string address) => AddressTable.PageOf(address) is not { } page
        || (AddressTable.PagesOfTheDay.Contains(page) && (page == address || AddressTable.FormsOfTheDay.Contains(address) || AddressTable.IsQueryOfTheDay(address)));
}
