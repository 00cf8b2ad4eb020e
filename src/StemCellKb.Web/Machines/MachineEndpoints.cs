using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Web.Caching;

namespace StemCellKb.Web.Machines;

/// <summary>The addresses that programs read.</summary>
internal static class MachineEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapMachines(this IEndpointRouteBuilder endpoints, SiteOptions options)
    {
        Map(SiteUrls.Sitemap, "application/xml", (database, root) => Xml(Sitemap.Of(SitePages.Of(database), root)));
        Map(SiteUrls.Robots, "text/plain", (_, root) => $"User-agent: *\nAllow: /\n\nSitemap: {root}{SiteUrls.Sitemap}\n");
        Map(SiteUrls.Llms, "text/markdown", LlmsText.Of);
        Map(SiteUrls.Security, "text/plain", (database, root) => WellKnown.SecurityText(database.BuiltAt, options.IssuesUrl, root));
        Map(SiteUrls.ApiCatalog, WellKnown.CatalogMediaType, (_, root) => WellKnown.ApiCatalog(root), WellKnown.ApiLinks);
        Map(SiteUrls.ApiRoot, "application/json", (_, root) => WellKnown.ApiIndex(root), WellKnown.ApiLinks);
        endpoints.MapMethods("/api", Reading, () => Results.Redirect(SiteUrls.ApiRoot));
        foreach (var language in Language.All)
        {
            Map(SiteUrls.Feed(language), "application/atom+xml", (database, root) => Xml(ReviewFeed.Of(database, language, root)));
            Map(SiteUrls.OpenSearch(language), OpenSearchDescription.MediaType, (_, root) => Xml(OpenSearchDescription.Of(language, root)));
            Map(SiteUrls.Manifest(language), WebManifest.MediaType, (_, _) => WebManifest.Of(language));
        }
        MapIcon(SiteUrls.FavIcon, "favicon.ico");
        MapIcon(SiteUrls.AppleTouchIcon, "icon-180.png");

        void Map(string path, string mediaType, Func<KbDatabase, string, string> write, string links = "") =>
            endpoints.MapMethods(path, Reading, (HttpContext context, SiteRoot site) =>
            {
                if (links.Length > 0)
                    context.Response.Headers.Link = links;
                return Results.Text(write(context.Build(), site.Value), mediaType.Contains(';', StringComparison.Ordinal) ? mediaType : $"{mediaType}; charset=utf-8");
            });

        void MapIcon(string path, string asset)
        {
            var answer = Assets.Unversioned(asset);
            endpoints.MapMethods(path, Reading, answer.WriteAsync);
        }
    }

    private static string Xml(XDocument document) => $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{document}\n";
}
