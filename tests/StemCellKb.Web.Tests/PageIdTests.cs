using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Web.Tests;

/// <summary>No heading of an article can take an id that its page needs itself. Ids that are no slug (an item of evidence has two hyphens in its own) no heading can have.</summary>
public sealed class PageIdTests(ShippedSite site)
{
    [Fact]
    public async Task Every_id_of_an_article_page_is_that_of_a_section_or_reserved()
    {
        var free = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var address in TestExtent.ShareOfTheDay([.. Language.All.SelectMany(AddressTable.Articles)], 24).SelectMany(address => new[] { address, $"{address}?with={AddressTable.LanguageOf(address).Other.Code}" }))
        {
            var path = address.Split('?')[0];
            var sections = Language.All.SelectMany(language => ShippedContent.Article(ConceptId.Parse(path.Split('/')[3]), language).Sections).Select(section => section.Anchor).ToHashSet();
            free.UnionWith((await site.Get(address)).Document.All.Select(element => element.Id).OfType<string>().Where(id => Slug.IsValid(id) && !sections.Contains(id) && !PageIds.IsReserved(id)));
        }
        Assert.Empty(free);
    }
}
