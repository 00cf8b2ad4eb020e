using StemCellKb.Model;
using StemCellKb.Testing;
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
    [InlineData("en", "is msc therapy approved for lupus", "/en/approvals")]
    [InlineData("zh", "多发性硬化 获批了吗", "/zh/approvals")]
    [InlineData("en", "Ryoncil", "/en/approvals")]
    [InlineData("en", "download", "/data?language=en")]
    [InlineData("zh", "数据下载", "/data?language=zh")]
    [InlineData("en", "API", "/en/api")]
    [InlineData("zh", "关系图", "/zh/map")]
    [InlineData("en", "methods", "/en/methods")]
    [InlineData("en", "forest plot", "/en/evidence")]
    [InlineData("zh", "森林图", "/zh/evidence")]
    [InlineData("zh", "更新记录", "/zh/changes")]
    public async Task Pages_that_are_no_article_are_found_too(string code, string query, string page) => Assert.Contains(
        page, (await site.Get(SiteUrls.Search(Language.Parse(code), query))).Document.QuerySelectorAll("section[aria-labelledby=site-pages] a").Select(link => link.GetAttribute("href")!.Replace("/data/", "/data", StringComparison.Ordinal)));

    [Theory]
    [InlineData("/en/search", "multiple sclerosis risks", "risk")]
    [InlineData("/zh/search", "多发性硬化 风险", "risk")]
    [InlineData("/zh-hant-tw/search", "多發性硬化症 幹細胞 安全嗎", "risk")]
    [InlineData("/en/search", "is it approved for crohn's", "approval")]
    [InlineData("/zh-hant-tw/search", "克隆氏症 核准", "approval")]
    [InlineData("/zh-hant-hk/search", "克羅恩病 獲批", "approval")]
    [InlineData("/en/search", "do stem cells cure ms", "help certainty")]
    [InlineData("/en/search", "Is MSC treatment for lupus safe and effective?", "help certainty risk")]
    [InlineData("/zh/search", "红斑狼疮 干细胞 多少钱", "approval ask-clinic")]
    [InlineData("/en/search", "stem cell clinic cost multiple sclerosis", "approval ask-clinic")]
    [InlineData("/en/search", "how do MSCs work in lupus", "")]
    [InlineData("/en/search", "cost", "")]
    public async Task Question_about_a_disease_gets_the_rows_of_its_page_that_answer_it(string page, string query, string rows)
    {
        var answer = await site.Get($"{page}?q={Uri.EscapeDataString(query)}");
        var shown = answer.Document.QuerySelectorAll(".in-short tr[data-answers]").Select(each => each.GetAttribute("data-answers"))
            .Concat(answer.Document.QuerySelectorAll("section.ask-clinic").Select(each => each.GetAttribute("aria-labelledby")));

        Assert.Equal(rows, string.Join(' ', shown));
        foreach (var link in answer.Document.QuerySelectorAll(".in-short a[href*='#']").Select(link => link.GetAttribute("href")!))
            Assert.NotNull((await site.Get(Crawl.WithoutFragment(link))).Document.GetElementById(link.Split('#')[1]));
    }

    [Fact]
    public async Task Every_claim_about_a_subject_is_listed_with_its_word_and_before_the_pages()
    {
        var subject = ShippedContent.Corpus.Claims.Where(claim => claim.Disease?.Value == "systemic-lupus-erythematosus").Select(claim => SiteUrls.Claim(Language.English, claim.Id));
        var found = await site.Get(SiteUrls.Search(Language.English, "lupus"));
        var links = found.Document.QuerySelectorAll(".claim-rows a, .hits h3 a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Subset(links.ToHashSet(), subject.ToHashSet());
        Assert.True(links.FindLastIndex(link => link.Contains("/evidence/", StringComparison.Ordinal)) < links.FindIndex(link => link.Contains("/diseases/", StringComparison.Ordinal)));
        Assert.All(found.Document.QuerySelectorAll(".claim-rows li"), claim => Assert.NotNull(claim.QuerySelector(".claim-word[data-word]")));
        Assert.DoesNotContain("/evidence/", (await site.Get("/en/search?q=lupus&page=2")).Document.QuerySelector(".search-results")!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "lupus risk", "Safety")]
    [InlineData("zh", "移植的风险", "Safety")]
    [InlineData("en", "lupus", "Effect")]
    public async Task Claims_that_answer_what_is_asked_come_first(string code, string query, string first)
    {
        var text = UiText.Of(Language.Parse(code));
        var heading = (await site.Get(SiteUrls.Search(text.Language, query))).Document.QuerySelector("section[aria-labelledby=claims] h3")!;
        Assert.StartsWith(text.Claims.Group(Enum.Parse<ClaimQuestion>(first)), Answer.Words(heading.TextContent), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "rheumatiod", "rheumatoid")]
    [InlineData("en", "lupus nefritis", "lupus nephritis")]
    [InlineData("zh", "类风湿管节炎", "类风湿关节炎")]
    public async Task Corrected_slip_is_said_and_the_words_can_be_searched_for_as_typed(string code, string query, string meant)
    {
        var text = UiText.Of(Language.Parse(code)).Search;
        var found = await site.Get(SiteUrls.Search(Language.Parse(code), query));
        var note = found.Document.QuerySelector(".did-you-mean")!;
        Assert.StartsWith(text.ShowingResultsFor, Answer.Words(note.TextContent), StringComparison.Ordinal);
        Assert.Contains(meant, note.QuerySelector("b")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(text.ResultsFor(note.QuerySelector("b")!.TextContent), Answer.Words(found.Document.QuerySelector("h1")!.TextContent));

        var exact = await site.Get(note.QuerySelector("a.exactly")!.GetAttribute("href")!);
        Assert.Null(exact.Document.QuerySelector(".did-you-mean"));
        Assert.Equal(text.ResultsFor(query), Answer.Words(exact.Document.QuerySelector("h1")!.TextContent));
        Assert.DoesNotContain(exact.Document.QuerySelectorAll(".search-results .cards a"), link => link.TextContent.Contains(meant, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("/en/search")]
    [InlineData("/zh/search?q=qqqqqq")]
    [InlineData("/zh-hant-tw/no/such/page")]
    public async Task Page_with_nothing_offers_a_field_examples_that_find_and_the_diseases(string address)
    {
        var main = (await site.Get(address)).Document.QuerySelector("main")!;
        Assert.NotNull(main.QuerySelector("form input[name=q]"));
        Assert.NotEmpty(main.QuerySelectorAll(".examples a"));
        foreach (var example in main.QuerySelectorAll(".examples a").Select(link => link.GetAttribute("href")!))
            Assert.NotEmpty((await site.Get(example)).Document.QuerySelectorAll(".search-results :is(.cards, .claim-hits) a"));
        Assert.True(main.QuerySelectorAll(".concept-list a[data-kind=disease]").Length > 10);
    }

    [Fact]
    public async Task Page_that_does_not_exist_searches_for_the_words_of_its_address_and_names_what_is_similar()
    {
        var main = (await site.Get("/en/diseases/lupus-nefritis")).Document.QuerySelector("main")!;
        Assert.Equal("lupus nefritis", main.QuerySelector("input[name=q]")!.GetAttribute("value"));
        Assert.Contains("/en/diseases/lupus-nephritis", main.QuerySelectorAll(".concept-list a").Select(link => link.GetAttribute("href")));
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
