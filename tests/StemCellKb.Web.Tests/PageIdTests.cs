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
        var articles = Language.All.SelectMany(AddressTable.Articles).ToHashSet();
        foreach (var page in (await site.Crawl()).Pages.Where(page => articles.Contains(page.Address.Split('?')[0])))
        {
            var concept = ConceptId.Parse(page.Address.Split('?')[0].Split('/')[3]);
            var sections = Language.All.SelectMany(language => ShippedContent.Article(concept, language).Sections).Select(section => section.Anchor).ToHashSet();
            free.UnionWith(page.Ids.Where(id => Slug.IsValid(id) && !sections.Contains(id) && !PageIds.IsReserved(id)));
        }
        Assert.Empty(free);
    }
}
