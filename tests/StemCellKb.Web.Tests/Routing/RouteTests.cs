using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Route = StemCellKb.Model.Route;
using StemCellKb.Model;
using StemCellKb.Web.Routing;
using StemCellKb.Web.Telemetry;

namespace StemCellKb.Web.Tests.Routing;

/// <summary>The table of addresses, the pages and end points that answer them, and the addresses the site writes, are one.</summary>
public sealed class RouteTests(ShippedSite site)
{
    [Fact]
    public void Every_row_is_answered_by_a_page_or_an_end_point_and_none_is_answered_without_a_row()
    {
        var endpoints = site.Services.GetRequiredService<EndpointDataSource>().Endpoints;

        Assert.Empty(endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<Route>() is null).Select(endpoint => endpoint.DisplayName));
        // The stream of changes is there under a watch only.
        Assert.Equal([Routes.Live], Routes.All.Except(endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<Route>()!)));
    }

    [Fact]
    public void Every_page_has_the_row_of_its_name()
    {
        foreach (var endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints)
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                Assert.Equal(page.ViewEnginePath.TrimStart('/'), endpoint.Metadata.GetMetadata<Route>()!.Page);
        }
    }

    [Fact]
    public void Every_row_stands_in_the_table()
    {
        var rows = typeof(Routes).GetFields().Where(field => field.FieldType == typeof(Route)).Select(field => (Route)field.GetValue(null)!);
        Assert.Equal(rows.Order(Comparer<Route>.Create((one, other) => string.CompareOrdinal(one.Template, other.Template))), Routes.All.Order(Comparer<Route>.Create((one, other) => string.CompareOrdinal(one.Template, other.Template))));
        Assert.Equal(Routes.All.Count, Routes.All.Select(route => route.Template).Distinct().Count());
    }

    public static TheoryData<string, string> Kinds => new()
    {
        { "/", "entrance" }, { "/id/lupus-nephritis", "entrance" }, { "/en", "home" }, { "/zh/search", "search" }, { "/en/evidence", "evidence" },
        { "/en/evidence/uc-msc-in-refractory-lupus-nephritis", "claim" }, { "/zh/map", "map" }, { "/zh/references", "references" }, { "/en/references/deng-2017", "work" },
        { "/en/approvals", "approvals" }, { "/en/methods", "methods" }, { "/zh/about", "about" }, { "/en/api", "api-page" }, { "/zh/feed.xml", "machine" }, { "/en/changes", "changes" }, { "/zh/changes.xml", "machine" }, { "/zh/glossary/llms.txt", "machine" }, { "/en/diseases/psoriasis/changes.xml", "machine" }, { "/en/evidence/x/changes.xml", "machine" },
        { "/en/diseases", "index" }, { "/zh/glossary", "index" }, { "/zh/cell-types/mesenchymal-stem-cells", "article" }, { "/en/glossary/th17-cell", "term" },
        { "/data/", "download" }, { "/data/claims.csv", "download" }, { "/data/SHA256SUMS", "download" }, { "/api/v1/search", "api" }, { "/api/v1/concepts/psoriasis", "api" },
        { "/api/none/at/all", "api" }, { "/openapi/v1.json", "api" }, { "/sitemap.xml", "machine" }, { "/infobutton", "infobutton" }, { "/sitemap-1.xml", "machine" }, { "/opensearch-zh.xml", "machine" }, { "/assets/none.css", "asset" },
        { "/health/ready", "health" }, { "/metrics", "metrics" }, { "/en/nothing/at/all", "other" }, { "/fr/about", "other" }, { "/wp-login.php", "other" }, { "//en//", "other" },
    };

    /// <summary>The routing of the server and the table, which the export reads, understand an address alike.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_address_is_of_a_kind(string address, string kind)
    {
        var asked = await RouteOfAsync(address);

        Assert.Equal(kind, asked?.Name ?? "other");
        Assert.Same(asked, Routes.Find(address));
    }

    [Fact]
    public async Task Every_page_of_the_site_is_found_in_the_table_as_it_is_routed()
    {
        foreach (var address in AddressTable.PagesOfTheDay.Where(address => AddressTable.LanguageOf(address) == Language.Chinese))
            Assert.Same(await RouteOfAsync(address), Routes.Find(address));
    }

    [Theory]
    [InlineData("/en/References", "/en/references")]
    [InlineData("/en/references/", "/en/references")]
    [InlineData("/en/references.json/", null)]
    [InlineData("/en/ABOUT.json", "/en/about.json")]
    [InlineData("/zh/", "/zh")]
    [InlineData("/en/about/?utm_source=x", "/en/about?utm_source=x")]
    [InlineData("/en/Evidence?model=human", "/en/evidence?model=human")]
    [InlineData("/API/v1/concepts?kind=disease", "/api/v1/concepts?kind=disease")]
    [InlineData("/Api/V1/Search?q=lupus", "/api/v1/search?q=lupus")]
    [InlineData("/SITEMAP.xml", "/sitemap.xml")]
    [InlineData("/data", "/data/")]
    [InlineData("/Health/Live", "/health/live")]
    [InlineData("/EN/about", null)]
    [InlineData("/en/Diseases", null)]
    [InlineData("/en/diseases/Psoriasis", null)]
    [InlineData("//en/about", null)]
    [InlineData("/en//about", null)]
    [InlineData("/data/CLAIMS.csv", null)]
    public async Task Another_spelling_leads_to_the_address_or_to_nothing(string spelling, string? address)
    {
        var answer = await site.Get(new Uri("http://localhost").GetLeftPart(UriPartial.Authority) + spelling);

        Assert.Equal((address is null ? 404 : 301, address ?? ""), (answer.Status, answer.Header("Location")));
    }

    [Fact]
    public void A_page_that_stands_once_in_each_language_is_in_the_sitemap()
    {
        var pages = Web.Machines.SitePages.Of(site.Services.GetRequiredService<CurrentBuild>().Database).Select(page => page.PathIn(Language.English)).ToHashSet();
        Assert.All(Routes.All.Where(route => route.Page.Length > 0 && route.Values is ["language"] && route != Routes.Search), route => Assert.Contains(route.In(Language.English), pages));
        Assert.Contains(Routes.Data.In(Language.English), pages);
    }

    private async Task<Route?> RouteOfAsync(string address)
    {
        var context = await site.Server.SendAsync(
            context =>
            {
                context.Request.Method = HttpMethods.Get;
                context.Request.Host = new HostString("localhost");
                context.Request.Path = address;
                // No finished page is answered without being routed.
                context.Request.QueryString = new QueryString("?routed");
            },
            TestContext.Current.CancellationToken);
        return context.Features.Get<RequestedRoute>()?.Route;
    }
}
