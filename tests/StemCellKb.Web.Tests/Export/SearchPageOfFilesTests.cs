using StemCellKb.Model;

namespace StemCellKb.Web.Tests.Export;

/// <summary>The search page of an export; what its scripts answer is tested with search itself.</summary>
public sealed class SearchPageOfFilesTests(ExportedSite export)
{
    [Fact]
    public async Task The_page_of_results_carries_the_search_and_says_what_it_needs()
    {
        await export.Finished();
        foreach (var language in Language.All)
        {
            var page = export.Page($"{language.Code}/search/index.html");
            Assert.NotNull(page.QuerySelector("[data-offline-results][data-texts]"));
            Assert.Equal("../../offline/offline.js", page.QuerySelector("head script[src*='offline.js']")?.GetAttribute("src"));
            Assert.NotNull(page.QuerySelector("[data-offline-results] noscript"));
            // A classic script, which runs from a disk where no module does.
            Assert.False(page.QuerySelector("head script[src='../../offline/disk.js']")!.HasAttribute("type"));
        }
    }
}
