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

    public static void MapMachines(this IEndpointRouteBuilder endpoints)
    {
        Map(SiteUrls.Sitemap, "application/xml", (database, root) => Xml(Sitemap.Of(SitePages.Of(database), root)));
        Map(SiteUrls.Robots, "text/plain", (_, root) => $"User-agent: *\nAllow: /\n\nSitemap: {root}{SiteUrls.Sitemap}\n");
        Map(SiteUrls.Llms, "text/markdown", LlmsText.Of);
        foreach (var language in Language.All)
        {
            Map(SiteUrls.Feed(language), "application/atom+xml", (database, root) => Xml(ReviewFeed.Of(database, language, root)));
            Map(SiteUrls.OpenSearch(language), OpenSearchDescription.MediaType, (_, root) => Xml(OpenSearchDescription.Of(language, root)));
        }

        void Map(string path, string mediaType, Func<KbDatabase, string, string> write) =>
            endpoints.MapMethods(path, Reading, (HttpContext context, SiteRoot siteRoot) =>
                Results.Text(write(context.Build(), siteRoot.Value), $"{mediaType}; charset=utf-8"));
    }

    private static string Xml(XDocument document) => $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{document}\n";
}
