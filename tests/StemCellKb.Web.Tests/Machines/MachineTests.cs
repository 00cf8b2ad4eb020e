using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Web.Tests.Machines;

/// <summary>The addresses that only programs read.</summary>
public sealed class MachineTests(ShippedSite site)
{
    private const string Root = "http://localhost";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    [Fact]
    public async Task Robots_may_read_everything_and_are_told_of_the_sitemap()
    {
        var robots = await site.Get("/robots.txt");
        Assert.Equal("text/plain", robots.MediaType);
        Assert.Contains($"Sitemap: {Root}/sitemap.xml", robots.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Disallow", robots.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task The_feed_holds_the_articles_of_its_language_latest_review_first(string code)
    {
        var language = Language.Parse(code);
        var feed = (await Xml(SiteUrls.Feed(language))).Root!;
        Assert.Equal(language.Tag, (string?)feed.Attribute(XNamespace.Xml + "lang"));
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(
            AddressTable.Articles(language).Order(StringComparer.Ordinal),
            entries.Select(entry => ((string)entry.Element(Atom + "link")!.Attribute("href")!)[Root.Length..]).Order(StringComparer.Ordinal));
        var updated = entries.Select(entry => entry.Element(Atom + "updated")!.Value).ToList();
        Assert.Equal(updated.OrderDescending(StringComparer.Ordinal), updated);
        Assert.Equal(updated[0], feed.Element(Atom + "updated")!.Value);
        Assert.Equal(entries.Count, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task A_browser_can_take_search_and_suggestions_from_the_description(string code)
    {
        var language = Language.Parse(code);
        var home = await site.Get(SiteUrls.Home(language));
        Assert.Equal(SiteUrls.OpenSearch(language), home.Document.QuerySelector("link[rel=search]")?.GetAttribute("href"));
        var description = (await Xml(SiteUrls.OpenSearch(language))).Root!;
        Assert.InRange(description.Element(OpenSearch + "ShortName")!.Value.Length, 1, 16);
        Assert.Equal("example", (string?)description.Element(OpenSearch + "Query")?.Attribute("role"));
        Assert.All(description.Elements(OpenSearch + "Url"), url => Assert.Null(url.Attribute("method")));
        foreach (var template in description.Elements(OpenSearch + "Url").Where(url => (string?)url.Attribute("rel") != "self"))
        {
            var address = ((string)template.Attribute("template")!)[Root.Length..].Replace("{searchTerms}", "psoriasis", StringComparison.Ordinal);
            var answer = await site.Get(address);
            Assert.Equal((200, (string?)template.Attribute("type")), (answer.Status, answer.MediaType));
            Assert.Contains("psoriasis", answer.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_two_languages_are_told_apart_where_a_program_lists_them()
    {
        var (feeds, searches) = (new HashSet<string>(), new HashSet<string>());
        foreach (var language in Language.All)
        {
            var feed = (await Xml(SiteUrls.Feed(language))).Root!.Element(Atom + "title")!.Value;
            Assert.True(feeds.Add(feed));
            Assert.True(searches.Add((await Xml(SiteUrls.OpenSearch(language))).Root!.Element(OpenSearch + "ShortName")!.Value));
            var named = (await site.Get(SiteUrls.Home(language))).Document.QuerySelectorAll("link[rel=alternate]").Select(link => link.GetAttribute("title")).ToList();
            Assert.DoesNotContain(named, string.IsNullOrEmpty);
            Assert.Contains(feed, named);
        }
    }

    [Fact]
    public async Task The_root_of_the_API_and_its_catalogue_lead_to_the_description_and_every_call()
    {
        Assert.Equal((302, "/api/v1"), ((await site.Get("/api")).Status, (await site.Get("/api")).Header("Location")));
        Assert.Equal((301, "/api/v1"), ((await site.Get("/api/v1/")).Status, (await site.Get("/api/v1/")).Header("Location")));
        foreach (var address in new[] { "/api/v1", SiteUrls.ApiCatalog })
        {
            var links = (await site.Get(address)).Header("Link");
            Assert.Contains("</openapi/v1.json>; rel=\"service-desc\"", links, StringComparison.Ordinal);
            Assert.Contains("</.well-known/api-catalog>; rel=\"api-catalog\"", links, StringComparison.Ordinal);
        }
        foreach (var call in (await site.Get("/api/v1")).Json.GetProperty("calls").EnumerateArray())
            Assert.Equal(call.GetProperty("path").GetString()!.EndsWith("/check", StringComparison.Ordinal) ? 405 : 200, (await site.Get(call.GetProperty("example").GetString()![Root.Length..])).Status);
        var catalogue = await site.Get(SiteUrls.ApiCatalog);
        Assert.Equal("application/linkset+json", catalogue.MediaType);
        foreach (var link in catalogue.Json.GetProperty("linkset")[0].EnumerateObject().Where(link => link.Name is "service-desc" or "service-doc").SelectMany(link => link.Value.EnumerateArray()))
        {
            var answer = await site.Get(link.GetProperty("href").GetString()![Root.Length..]);
            Assert.Equal((200, link.GetProperty("type").GetString()), (answer.Status, answer.MediaType));
        }
    }

    [Fact]
    public async Task Whom_to_tell_of_a_weakness_is_said_for_a_year()
    {
        var fields = (await site.Get(SiteUrls.Security)).Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ", 2)).ToDictionary(field => field[0], field => field[1]);
        Assert.Equal(SiteOptions.DefaultIssuesUrl, fields["Contact"]);
        Assert.Equal(Root + SiteUrls.Security, fields["Canonical"]);
        var expires = DateTime.Parse(fields["Expires"], System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
        Assert.InRange(expires, DateTime.UtcNow, DateTime.UtcNow.AddDays(367));
    }

    [Fact]
    public async Task Language_models_are_led_to_the_Markdown_of_every_article()
    {
        var text = await site.Get("/llms.txt");
        Assert.Equal("text/markdown", text.MediaType);
        Assert.StartsWith("# StemCellKb\n\n> ", text.Body, StringComparison.Ordinal);
        Assert.InRange(text.Body.Length, 0, 50_000);
        foreach (var language in Language.All)
        {
            var parts = string.Concat(await Task.WhenAll(ConceptKind.All.Select(async kind =>
            {
                Assert.Contains($"({Root}{SiteUrls.LlmsPart(language, kind)})", text.Body, StringComparison.Ordinal);
                return (await site.Get(SiteUrls.LlmsPart(language, kind))).Body;
            })));
            Assert.All(AddressTable.Concepts(language), concept => Assert.Contains($"({Root}{concept}.md)", parts, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task With_a_build_the_program_is_live_and_ready()
    {
        Assert.Equal(200, (await site.Get("/health/live")).Status);
        var ready = await site.Get("/health/ready");
        Assert.Equal(200, ready.Status);
        Assert.Equal(16, ready.Json.GetProperty("build").GetString()!.Length);
        Assert.True(ready.Json.GetProperty("ageSeconds").GetInt64() >= 0);
    }

    [Fact]
    public async Task Without_a_build_the_program_is_live_but_not_ready()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddKbSite(new SiteOptions());
        await using var app = builder.Build();
        app.UseKbSite();
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = app.GetTestClient();
        Assert.Equal(200, (int)(await client.GetAsync("/health/live", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(503, (int)(await client.GetAsync("/health/ready", TestContext.Current.CancellationToken)).StatusCode);
    }

    private async Task<XDocument> Xml(string address)
    {
        var answer = await site.Get(address);
        Assert.Equal(200, answer.Status);
        Assert.Contains("xml", answer.MediaType, StringComparison.Ordinal);
        return XDocument.Parse(answer.Body);
    }
}
