using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Web.Caching;
using StemCellKb.Web.Routing;
using Route = StemCellKb.Model.Route;

namespace StemCellKb.Web.Machines;

/// <summary>Maps the addresses read by programs.</summary>
internal static class MachineEndpoints
{
    public static void MapMachines(this IEndpointRouteBuilder endpoints, SiteOptions options)
    {
        Map(Routes.Sitemap, "application/xml", (database, root) => AtomFeed.Xml(Sitemap.IndexOf(SitePages.Of(database), root, options.MostInSitemap)));
        endpoints.Map(Routes.SitemapPart, context => Sitemap.PartOf(SitePages.Of(context.Build()), RootOf(context), options.MostInSitemap, context.RouteValue("part")) is { } part
            ? Results.Text(AtomFeed.Xml(part), "application/xml; charset=utf-8")
            : Results.NotFound());
        Map(Routes.Robots, "text/plain", (_, root) => $"User-agent: *\nAllow: /\n\nSitemap: {root}{SiteUrls.Sitemap}\n");
        Map(Routes.Llms, "text/markdown", LlmsText.Of);
        endpoints.Map(Routes.LlmsPart, context => Results.Text(
            LlmsText.Of(context.Build(), context.RequestedRoute()!.Language!, ConceptKind.TryParseFolder(context.RouteValue("kind"), out var kind) ? kind : ConceptKind.Disease, RootOf(context)),
            "text/markdown; charset=utf-8"));
        Map(Routes.Security, "text/plain", (database, root) => WellKnown.SecurityText(database.BuiltAt, options.IssuesUrl, root));
        Map(Routes.ApiCatalog, WellKnown.CatalogMediaType, (_, root) => WellKnown.ApiCatalog(root), WellKnown.ApiLinks);
        Map(Routes.ApiRoot, "application/json", (_, root) => WellKnown.ApiIndex(root), WellKnown.ApiLinks);
        endpoints.Map(Routes.ApiEntrance, _ => Results.Redirect(SiteUrls.ApiRoot));
        MapInLanguage(Routes.Feed, "application/atom+xml", (database, language, root) => AtomFeed.Xml(ReviewFeed.Of(database, language, root)));
        MapInLanguage(Routes.OpenSearch, OpenSearchDescription.MediaType, (_, language, root) => AtomFeed.Xml(OpenSearchDescription.Of(language, root)));
        MapInLanguage(Routes.Manifest, WebManifest.MediaType, (database, language, _) => WebManifest.Of(language, database.BuildId));
        MapIcon(Routes.FavIcon, "favicon.ico");
        MapIcon(Routes.AppleTouchIcon, "icon-180.png");

        void Map(Route route, string mediaType, Func<KbDatabase, string, string> write, string links = "") => endpoints.Map(route, context =>
        {
            if (links.Length > 0)
                context.Response.Headers.Link = links;
            return Results.Text(write(context.Build(), RootOf(context)), mediaType.Contains(';', StringComparison.Ordinal) ? mediaType : $"{mediaType}; charset=utf-8");
        });

        void MapInLanguage(Route route, string mediaType, Func<KbDatabase, Language, string, string> write) => endpoints.Map(route, context =>
            Results.Text(write(context.Build(), context.RequestedRoute()!.Language!, RootOf(context)), $"{mediaType}; charset=utf-8"));

        void MapIcon(Route route, string asset)
        {
            var answer = Assets.Unversioned(asset);
            endpoints.Map(route, answer.WriteAsync);
        }
    }

    private static string RootOf(HttpContext context) => context.RequestServices.GetRequiredService<SiteRoot>().Value;
}
