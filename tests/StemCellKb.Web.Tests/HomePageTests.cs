using StemCellKb.Model;
using StemCellKb.Testing;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Tests;

public class HomePageTests(ShippedSite site, FullSite small)
{
    [Fact]
    public async Task A_retracted_study_is_no_news()
    {
        var news = (await small.Get("/en")).Document.QuerySelectorAll(".home-new a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Contains(news, link => link.EndsWith("/trial-2020", StringComparison.Ordinal));
        Assert.DoesNotContain(news, link => link.EndsWith("/withdrawn-2018", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Each_kind_of_reader_has_a_first_page_of_its_own_above_the_lists(string code)
    {
        var home = await site.Get(SiteUrls.Home(Language.Parse(code)));
        var doors = home.Document.QuerySelectorAll(".doors h2 a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal([$"/{code}/diseases", $"/{code}/evidence", $"/{code}/effects"], doors);
        Assert.Equal("ways", home.Document.QuerySelector(".doors")!.NextElementSibling!.ClassName);
    }

    [Theory]
    [InlineData("/en")]
    [InlineData("/zh")]
    [InlineData("/en/about")]
    [InlineData("/zh/about")]
    [InlineData("/en/diseases/psoriasis")]
    [InlineData("/zh/diseases/psoriasis")]
    [InlineData("/en/evidence")]
    public async Task A_page_says_once_that_it_is_no_medical_advice(string address)
    {
        var text = UiText.Of(AddressTable.LanguageOf(address));
        var said = (await site.Get(address)).Document.QuerySelectorAll("body p").Select(paragraph => paragraph.TextContent.Trim());
        string[] ways = [text.Navigation.Disclaimer, text.Article.MedicalNotice, text.About.Disclaimer[0]];
        Assert.Single(said, paragraph => ways.Contains(paragraph));
    }

    [Fact]
    public async Task The_map_draws_stronger_ties_over_weaker_ones()
    {
        var widths = (await site.Get("/en/map")).Document.QuerySelectorAll("svg.map path.tie")
            .Select(tie => double.Parse(tie.GetAttribute("stroke-width")!, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.True(widths.Distinct().Count() > 3);
        Assert.Equal(widths.Order(), widths);
    }

    [Theory]
    [InlineData("", ".way[data-kind=disease] :is(h3, li a)")]
    [InlineData("/diseases", "main section :is(h2, h3 .concept)")]
    [InlineData("/evidence", ".matrix .matrix-group, .matrix th[scope=row]")]
    public async Task Diseases_stand_under_their_fields_of_medicine_in_one_order_in_both_languages(string page, string places)
    {
        var (english, chinese) = (await ListOf("en"), await ListOf("zh"));
        Assert.Equal(["Rheumatology", "Neurology", "Gastroenterology and liver", "Blood", "Skin", "Endocrine"], english.Where(each => each.Id is null).Select(each => each.Text));
        Assert.Equal(["风湿免疫", "神经", "消化与肝脏", "血液与移植", "皮肤", "内分泌"], chinese.Where(each => each.Id is null).Select(each => each.Text));
        Assert.Equal(english.Select(each => each.Id), chinese.Select(each => each.Id));
        Assert.True(english.Count > 20);

        async Task<List<(string? Id, string Text)>> ListOf(string language) =>
        [
            .. (await site.Get($"/{language}{page}")).Document.QuerySelectorAll(places)
                .Select(place => ((place.QuerySelector("a") ?? place).GetAttribute("href")?[$"/{language}".Length..], place.TextContent.Trim())),
        ];
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Latest_studies_stand_with_each_claim_they_bear_on_and_which_way_they_point(string code)
    {
        var home = await site.Get(SiteUrls.Home(Language.Parse(code)));
        var studies = home.Document.QuerySelectorAll(".home-new li").ToList();

        Assert.NotEmpty(studies);
        foreach (var study in studies)
        {
            var work = await site.Get(study.QuerySelector("a")!.GetAttribute("href")!);
            var known = work.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ToHashSet();
            Assert.NotEmpty(study.QuerySelectorAll(".says"));
            Assert.All(study.QuerySelectorAll("p"), finding =>
            {
                Assert.NotNull(finding.QuerySelector(".direction[data-direction]"));
                Assert.Contains(finding.QuerySelector(".says")!.GetAttribute("href"), known);
            });
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Small_matrix_has_a_row_for_every_disease_and_a_column_for_every_cell_type_listed(string code)
    {
        var home = await site.Get(SiteUrls.Home(Language.Parse(code)));
        IEnumerable<string?> LinksOf(string selector) => home.Document.QuerySelectorAll(selector).Select(link => link.GetAttribute("href"));

        Assert.Equal(LinksOf(".way[data-kind=disease] li > a"), LinksOf(".home-matrix th[scope=row] a"));
        Assert.Equal(LinksOf(".way[data-kind=cell-type] li > a"), LinksOf(".home-matrix th[scope=col] a"));
    }
}
