using System.Xml.Linq;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Web.Tests.Machines;

/// <summary>The lists of pages for search engines.</summary>
public sealed class SitemapTests(ShippedSite site, FullSite whole)
{
    private const string Root = "http://localhost";
    private static readonly XNamespace Urls = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public async Task Its_parts_list_every_page_but_searches_once()
    {
        var listed = (await EntriesAsync(site)).Select(LocationOf).ToList();
        var expected = AddressTable.AllPages.Where(address => !address.EndsWith("/search", StringComparison.Ordinal))
            .Concat(Language.All.SelectMany(language => new[] { SiteUrls.Api(language), SiteUrls.Check(language), SiteUrls.DataIn(language) }));
        Assert.Equal(expected.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_names_for_each_page_the_alternates_the_page_names_itself()
    {
        var listed = (await EntriesAsync(site)).ToDictionary(
            LocationOf, url => url.Elements(Xhtml + "link").ToDictionary(link => (string)link.Attribute("hreflang")!, link => ((string)link.Attribute("href")!)[Root.Length..]));
        var crawl = await site.Crawl();
        // Reading variants are not for search engines.
        Assert.DoesNotContain(listed.Keys, Crawl.IsOfVariant);
        EachPage.Passes(listed, url => crawl.Find(url.Key) is not { } page
            ? EachPage.Unless(crawl.IsLinked(url.Key), $"{url.Key} is linked from nowhere")
            : EachPage.Unless(page.Alternates.Where(each => !Crawl.IsOfVariant(each.Value)).OrderBy(each => each.Key, StringComparer.Ordinal).SequenceEqual(url.Value.OrderBy(each => each.Key, StringComparer.Ordinal)), $"{url.Key} names other alternates"));
    }

    [Fact]
    public async Task An_article_carries_the_day_of_its_review_and_the_index_the_latest_of_each_part()
    {
        var days = (await EntriesAsync(site)).Where(url => url.Element(Urls + "lastmod") is not null).ToDictionary(LocationOf, url => url.Element(Urls + "lastmod")!.Value);
        foreach (var article in ShippedContent.Corpus.Articles)
        {
            var reviewed = ShippedContent.Corpus.Concepts.Single(concept => concept.Id == article.Concept).Reviewed;
            Assert.Equal(reviewed?.ToString("O"), days[AddressTable.UrlOf(article.Language, article.Concept)]);
        }
        var part = Assert.Single((await ReadAsync(site, SiteUrls.Sitemap)).Elements(Urls + "sitemap"));
        Assert.Equal(days.Values.Max(StringComparer.Ordinal), part.Element(Urls + "lastmod")!.Value);
    }

    [Fact]
    public async Task A_large_one_is_split_and_loses_and_repeats_nothing()
    {
        await using var split = new SplitSite();

        var parts = (await ReadAsync(split, SiteUrls.Sitemap)).Elements(Urls + "sitemap").Select(LocationOf).ToList();
        var lists = new List<List<string>>();
        foreach (var part in parts)
            lists.Add([.. (await ReadAsync(split, part)).Elements(Urls + "url").Select(LocationOf)]);

        Assert.True(parts.Count > 3);
        Assert.Equal(Enumerable.Range(1, parts.Count).Select(SiteUrls.SitemapPart), parts);
        Assert.All(lists[..^1], list => Assert.Equal(SplitSite.Most, list.Count));
        Assert.InRange(lists[^1].Count, 1, SplitSite.Most);
        Assert.Equal((await EntriesAsync(whole)).Select(LocationOf), lists.SelectMany(list => list));
        Assert.Equal(404, (await split.Get(SiteUrls.SitemapPart(parts.Count + 1))).Status);
    }

    [Theory]
    [InlineData("/sitemap-0.xml")]
    [InlineData("/sitemap-01.xml")]
    [InlineData("/sitemap--1.xml")]
    [InlineData("/sitemap-2.xml")]
    [InlineData("/sitemap-4294967297.xml")]
    [InlineData("/sitemap-en.xml")]
    public async Task A_part_that_is_none_is_not_found(string address) => Assert.Equal(404, (await site.Get(address)).Status);

    private static async Task<IReadOnlyList<XElement>> EntriesAsync(SiteHost site)
    {
        var entries = new List<XElement>();
        foreach (var part in (await ReadAsync(site, SiteUrls.Sitemap)).Elements(Urls + "sitemap"))
            entries.AddRange((await ReadAsync(site, LocationOf(part))).Elements(Urls + "url"));
        return entries;
    }

    private static string LocationOf(XElement entry) => entry.Element(Urls + "loc")!.Value[Root.Length..];

    private static async Task<XElement> ReadAsync(SiteHost site, string address)
    {
        var answer = await site.Get(address);
        Assert.Equal((200, "application/xml"), (answer.Status, answer.MediaType));
        return XDocument.Parse(answer.Body).Root!;
    }

    /// <summary>A small site whose sitemap is split as that of a large one is.</summary>
    private sealed class SplitSite() : DraftSite(FullContent.Draft)
    {
        public const int Most = 7;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton(Options.Create(new SiteOptions { BaseUrl = Root, MostInSitemap = Most })));
        }
    }
}
