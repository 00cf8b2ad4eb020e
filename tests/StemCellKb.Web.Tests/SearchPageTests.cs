using StemCellKb.Model;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Tests;

/// <summary>Search as a reader without a script uses it: a form, links, nothing else.</summary>
public sealed class SearchPageTests(ShippedSite site)
{
    [Theory]
    [InlineData("zh", "狼疮", "diseases/systemic-lupus-erythematosus")]
    [InlineData("zh", "狼疮", "diseases/lupus-nephritis")]
    [InlineData("en", "狼疮", "diseases/systemic-lupus-erythematosus")]
    [InlineData("en", "lupus", "diseases/systemic-lupus-erythematosus")]
    [InlineData("en", "lupus", "diseases/lupus-nephritis")]
    [InlineData("zh", "lupus", "diseases/systemic-lupus-erythematosus")]
    [InlineData("zh", "干细胞", "cell-types/mesenchymal-stem-cells")]
    [InlineData("zh", "干细胞", "topics/stem-cell-therapy")]
    [InlineData("en", "干细胞", "topics/stem-cell-therapy")]
    [InlineData("en", "MSC", "cell-types/mesenchymal-stem-cells")]
    [InlineData("zh", "MSC", "cell-types/mesenchymal-stem-cells")]
    [InlineData("zh", "yin xie bing", "diseases/psoriasis")]
    [InlineData("en", "psoriasys", "diseases/psoriasis")]
    public async Task Query_finds_its_page_in_either_language(string code, string query, string page)
    {
        var answer = await site.Get(SiteUrls.Search(Language.Parse(code), query));

        Assert.Equal(200, answer.Status);
        Assert.Contains($"/{code}/{page}", answer.Document.QuerySelectorAll(".cards a.concept, .hits h3 a").Select(link => link.GetAttribute("href")));
        Assert.Equal(query, answer.Document.QuerySelector("input[name=q]")!.GetAttribute("value"));
        Assert.NotNull(answer.Document.QuerySelector("meta[name=robots][content=noindex]"));
    }

    /// <summary>HTML allows no control character and no half of a pair, however it is escaped.</summary>
    [Theory]
    [InlineData("/en/search?q=lupus%01%1b%7fMSC", "lupus   MSC")]
    [InlineData("/zh/references?q=lupus%01%1b%7fMSC", "lupus   MSC")]
    [InlineData("/zh/search?q=a%ED%A0%80b%EF%BF%BEc", null)]
    [InlineData("/en/references?q=%C2%85%EF%B7%90x", "x")]
    public async Task What_was_typed_comes_back_without_characters_no_page_may_hold(string address, string? shown)
    {
        var answer = await site.Get(address);
        Assert.Equal(200, answer.Status);
        Assert.DoesNotContain(answer.Body, c => (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is '\uFFFD' or '\uFFFE');
        Assert.DoesNotMatch("&#x(?:[0-8BCEF]|1[0-9A-F]|7F|FFFD|FFFE);", answer.Body);
        if (shown is not null)
            Assert.Equal(shown, TypedIn(answer));
    }

    [Fact]
    public async Task A_long_query_is_not_cut_within_a_character()
    {
        foreach (var address in new[] { "/en/search", "/en/references" })
        {
            var answer = await site.Get($"{address}?q={new string('a', 199)}{Uri.EscapeDataString("🧬")}");
            Assert.Equal(new string('a', 199), TypedIn(answer));
        }
    }

    [Theory]
    [InlineData("/en/search", false)]
    [InlineData("/zh/search", false)]
    [InlineData("/en/search?kind=disease", true)]
    public async Task Only_the_search_page_itself_is_for_search_engines(string path, bool hidden)
    {
        var answer = await site.Get(path);

        Assert.Equal(hidden, answer.Document.QuerySelector("meta[name=robots][content=noindex]") is not null);
    }

    [Theory]
    [InlineData("en", "lupus")]
    [InlineData("zh", "干细胞")]
    public async Task Every_facet_link_narrows_to_the_number_it_promises(string code, string query)
    {
        var answer = await site.Get(SiteUrls.Search(Language.Parse(code), query));
        var facets = answer.Document.QuerySelectorAll("aside.facets li a").ToList();

        Assert.NotEmpty(facets);
        foreach (var facet in facets)
        {
            var count = int.Parse(facet.QuerySelector(".count")!.TextContent, null);
            var narrowed = await site.Get(facet.GetAttribute("href")!);
            Assert.Equal(UiText.Of(Language.Parse(code)).Search.Count(count), Answer.Words(narrowed.Document.QuerySelector("main [role=status]")!.TextContent));
            Assert.NotNull(narrowed.Document.QuerySelector("aside.facets a[aria-current=true]"));
        }
    }

    [Fact]
    public async Task Chosen_facet_can_be_taken_away_again()
    {
        var answer = await site.Get("/en/search?q=stem%20cell&kind=disease&cell-type=mesenchymal-stem-cells");
        var chips = answer.Document.QuerySelectorAll(".chips a").Select(chip => chip.GetAttribute("href")).ToList();

        Assert.Contains("/en/search?q=stem%20cell&cell-type=mesenchymal-stem-cells", chips);
        Assert.Contains("/en/search?q=stem%20cell&kind=disease", chips);
        Assert.Contains("/en/search?q=stem%20cell", chips);
    }

    [Fact]
    public async Task Every_hit_leads_to_a_page_and_a_section_that_exist()
    {
        foreach (var address in new[] { "/en/search?q=tolerance", "/zh/search?q=%E5%85%8D%E7%96%AB", "/en/search?q=placebo%20proteinuria" })
        {
            var links = (await site.Get(address)).Document.QuerySelectorAll(".search-results a[href]").Select(link => link.GetAttribute("href")!).Distinct().ToList();
            Assert.NotEmpty(links);
            foreach (var link in links)
            {
                var page = await site.Get(Crawl.WithoutFragment(link));
                Assert.Equal(200, page.Status);
                Assert.True(!link.Contains('#') || page.Document.GetElementById(link.Split('#')[1]) is not null, $"{address}: {link}");
            }
        }
    }

    [Theory]
    [InlineData("en", "qwertyuiop")]
    [InlineData("zh", "东京天气预报")]
    [InlineData("en", "' OR 1=1 --")]
    [InlineData("en", "* AND NEAR(")]
    public async Task Query_about_nothing_we_hold_finds_nothing_and_offers_the_lists(string code, string query)
    {
        var answer = await site.Get(SiteUrls.Search(Language.Parse(code), query));

        Assert.Equal(200, answer.Status);
        Assert.Empty(answer.Document.QuerySelectorAll(".cards a.concept"));
        Assert.True(answer.Document.QuerySelector(".hits") is not null || answer.Document.QuerySelector($"main .concept-list a[href='/{code}/diseases']") is not null);
    }

    [Fact]
    public async Task Empty_search_asks_for_words() =>
        Assert.Contains(UiText.Of(Language.Chinese).Search.Empty, (await site.Get("/zh/search")).MainText, StringComparison.Ordinal);

    [Fact]
    public async Task Page_beyond_the_last_is_empty_and_not_an_error() => Assert.Equal(200, (await site.Get("/en/search?q=lupus&page=1000")).Status);

    /// <summary>The page's own box; the search page has none but the one at its head.</summary>
    private static string? TypedIn(Answer answer) =>
        (answer.Document.QuerySelector("main input[name=q]") ?? answer.Document.QuerySelector("input[name=q]"))!.GetAttribute("value");
}
