using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using StemCellKb.Model;
using StemCellKb.Web.Caching;

namespace StemCellKb.Web.Downloads;

/// <summary>The files under <c>/data/</c>. Each carries its SHA-256 as ETag: a client that holds the file gets a 304, and one that was cut off gets the rest.</summary>
internal static class DownloadEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapDownloads(this IEndpointRouteBuilder endpoints)
    {
        foreach (var download in Download.All)
            endpoints.MapMethods(SiteUrls.Download(download.Name), Reading, (HttpContext context, DownloadCatalogue catalogue) => AnswerAsync(download, context, catalogue));
        endpoints.MapMethods(SiteUrls.Download(SiteUrls.Checksums), Reading, async (HttpContext context, DownloadCatalogue catalogue) =>
            Results.Text(DownloadCatalogue.Sums(await catalogue.ListAsync(context.Build())), "text/plain; charset=utf-8"));
    }

    private static async Task AnswerAsync(Download download, HttpContext context, DownloadCatalogue catalogue)
    {
        var file = await catalogue.OpenAsync(context.Build(), download, AcceptedCoding.Of(context.Request));
        context.Response.RegisterForDisposeAsync(file.Content);
        context.Response.Headers.CacheControl = "public, no-cache";
        if (file.IsPacked)
            context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (file.Encoding is { } encoding)
            context.Response.Headers.ContentEncoding = encoding;
        context.AnswerLater(Results.Stream(file.Content, download.MediaType, entityTag: new EntityTagHeaderValue(file.ETag), enableRangeProcessing: true));
    }
}
