using StemCellKb.Model;
using static StemCellKb.Web.Tests.EachPage;

namespace StemCellKb.Web.Tests;

/// <summary>Every page of the table, in both languages.</summary>
public sealed class AddressTests(ShippedSite site)
{
    [Fact]
    public async Task Every_page_of_both_languages_is_reached_by_links_from_home()
    {
        var crawl = await site.Crawl();
        Passes(AddressTable.AllPages.Except([.. Language.All.Select(language => SiteUrls.Search(language))]), address => Unless(crawl.IsLinked(address), $"nothing links to {address}"));
    }

    [Fact]
    public async Task Every_page_answers_200_as_html_in_its_language()
    {
        var crawl = await site.Crawl();
        Passes(AddressTable.PagesOfTheDay.Where(address => crawl.Find(address) is not null), address => crawl.Find(address) switch
        {
            { Status: 200, MediaType: "text/html" } page when page.Lang == AddressTable.LanguageOf(address).Tag => [],
            var page => [$"{address}: {page!.Status} {page.MediaType} lang={page.Lang}"],
        });
    }

    [Fact]
    public async Task Every_page_names_itself_as_canonical()
    {
        var crawl = await site.Crawl();
        Passes(crawl.Pages, page => Unless(page.Canonical == page.Address, $"{page.Address}: canonical {page.Canonical}"));
    }

    [Fact]
    public async Task Every_page_names_both_languages_and_each_names_it_back()
    {
        var crawl = await site.Crawl();
        Passes(crawl.Pages, page =>
        {
            var (english, chinese) = page.Lang == "en" ? (page.Address, page.LanguageSwitch) : (page.LanguageSwitch, page.Address);
            var expected = new Dictionary<string, string?> { ["en"] = english, ["zh-Hans"] = chinese, ["x-default"] = english };
            foreach (var variant in ReadingVariant.All)
                expected[variant.Tag] = SiteUrls.InVariant(variant, chinese ?? "");
            var back = crawl.Find(page.LanguageSwitch ?? "");
            return
            [
                .. Unless(expected.Count == page.Alternates.Count && expected.All(pair => page.Alternates.GetValueOrDefault(pair.Key) == pair.Value),
                    $"{page.Address}: {string.Join(", ", page.Alternates)}"),
                .. Unless(back is not null && back.Alternates.OrderBy(pair => pair.Key).SequenceEqual(page.Alternates.OrderBy(pair => pair.Key)),
                    $"{page.Address}: its other language does not name it back"),
            ];
        });
    }

    [Fact]
    public async Task The_language_switch_keeps_page_and_query()
    {
        var crawl = await site.Crawl();
        Passes(crawl.Pages, page => Unless(
            WithoutPair(page.LanguageSwitch) == WithoutPair(AddressTable.InOther(page.Address)), $"{page.Address} switches to {page.LanguageSwitch}"));

        // Side by side, the query names the other language and turns with it.
        static string? WithoutPair(string? address) => address?.Replace("with=en", "with=*", StringComparison.Ordinal).Replace("with=zh", "with=*", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/search?q=%E7%8B%BC%E7%96%AE&kind=disease&page=2")]
    [InlineData("/zh/search?q=stem%20cell%20%26%20lupus&disease=lupus-nephritis&evidence=contested")]
    [InlineData("/en/evidence?mechanism=immunomodulation&design=rct&direction=no-benefit&model=human")]
    [InlineData("/zh/references?q=lupus&sort=oldest")]
    [InlineData("/en/diseases/lupus-nephritis?with=zh")]
    public async Task A_search_or_filter_survives_the_switch_of_language_and_back(string address)
    {
        var there = await site.Get(address);
        var other = there.Document.QuerySelector("a[data-language-switch]")!.GetAttribute("href")!;
        var back = (await site.Get(other)).Document.QuerySelector("a[data-language-switch]")!.GetAttribute("href");

        Assert.Equal(AddressTable.InOther(address).Replace("with=zh", "with=en", StringComparison.Ordinal), other);
        Assert.Equal(address, back);
    }

    [Fact]
    public async Task No_page_uses_an_id_twice()
    {
        var crawl = await site.Crawl();
        Passes(crawl.Pages, page => page.Ids.GroupBy(id => id).Where(uses => uses.Count() > 1).Select(uses => $"{page.Address}: #{uses.Key} × {uses.Count()}"));
    }

    [Fact]
    public async Task Every_page_has_one_first_heading_and_skips_no_level()
    {
        var crawl = await site.Crawl();
        Passes(crawl.Pages, page =>
        {
            var levels = page.Headings.Select(heading => heading.Level).ToList();
            return
            [
                .. Unless(levels.FirstOrDefault() == 1 && levels.Count(level => level == 1) == 1, $"{page.Address}: {levels.Count(level => level == 1)} headings of level 1"),
                .. levels.Zip(levels.Skip(1)).Where(pair => pair.Second > pair.First + 1).Take(1).Select(pair => $"{page.Address}: from level {pair.First} to {pair.Second}"),
                .. page.Headings.Where(heading => heading.Words.Length == 0).Take(1).Select(_ => $"{page.Address}: an empty heading"),
            ];
        });
    }

    [Fact]
    public async Task Every_page_has_a_title_of_its_own_and_a_description()
    {
        var crawl = await site.Crawl();
        // One page with and without a filter or a second language is one page to a reader.
        var pages = crawl.Pages.Where(page => !page.Address.Contains('?')).ToList();
        Passes(pages.GroupBy(page => (page.Lang, page.Title)), same => Unless(same.Count() == 1, $"'{same.Key.Title}': {string.Join(", ", same.Select(page => page.Address))}"));
        // Reference managers would take the description of a work's page for the work's abstract.
        Passes(pages, page => Unless(page.Description is { Length: > 0 } != page.Address.Contains("/references/", StringComparison.Ordinal), $"{page.Address} describes: {page.Description}"));
    }

    [Fact]
    public async Task Every_part_of_a_page_says_which_language_it_is_in() =>
        Passes((await site.Crawl()).Pages, page => page.WrongLanguages.Select(fault => $"{page.Address}: {fault}"));

    [Fact]
    public async Task Every_region_and_every_claim_has_a_name() =>
        Passes((await site.Crawl()).Pages, page => page.Nameless.Select(element => $"{page.Address}: {element}"));

    [Fact]
    public async Task No_mark_for_styles_and_scripts_is_written_where_it_does_not_hold() =>
        Passes((await site.Crawl()).Pages, page => page.Valueless.Select(attribute => $"{page.Address}: {attribute}"));
}
