using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using StemCellKb.Model;

namespace StemCellKb.Web.Downloads;

/// <summary>The files under <c>/data/</c>. Each carries its SHA-256 as ETag: who holds the file asks for nothing but a 304.</summary>
internal static class DownloadEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapDownloads(this IEndpointRouteBuilder endpoints)
    {
        foreach (var download in Download.All)
            endpoints.MapMethods(SiteUrls.Download(download.Name), Reading, (HttpContext context, CurrentBuild build, DownloadCatalogue catalogue) => SendAsync(download, context, build, catalogue));
        endpoints.MapMethods(SiteUrls.Download(SiteUrls.Checksums), Reading, async (CurrentBuild build, DownloadCatalogue catalogue) =>
            Results.Text(DownloadCatalogue.Sums(await catalogue.ListAsync(build.Database)), "text/plain; charset=utf-8"));
    }

    private static async Task SendAsync(Download download, HttpContext context, CurrentBuild build, DownloadCatalogue catalogue)
    {
        var database = build.Database;
        var entry = (await catalogue.ListAsync(database)).First(entry => entry.Name == download.Name);
        var tag = new EntityTagHeaderValue($"\"{entry.Sha256}\"");
        var response = context.Response;
        response.GetTypedHeaders().ETag = tag;
        response.Headers.CacheControl = "public, no-cache";
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentType = download.MediaType;
        response.ContentLength = entry.Bytes;
        if (!HttpMethods.IsHead(context.Request.Method))
            await download.WriteAsync(catalogue.SourceOf(database), response.Body, context.RequestAborted);
    }
}
