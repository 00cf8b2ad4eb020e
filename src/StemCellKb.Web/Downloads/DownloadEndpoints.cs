using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using StemCellKb.Model;
using StemCellKb.Web.Caching;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Downloads;

/// <summary>The files under <c>/data/</c>. The SHA-256 is the ETag: a client with the file gets a 304, an interrupted one can resume.</summary>
internal static class DownloadEndpoints
{
    public static void MapDownloads(this IEndpointRouteBuilder endpoints)
    {
        var catalogue = endpoints.ServiceProvider.GetRequiredService<DownloadCatalogue>();
        var downloads = Download.All.ToDictionary(download => download.Name, StringComparer.Ordinal);
        endpoints.Map(Routes.Download, context => AnswerNamed(context.RouteValue("name"), context));
        endpoints.Map(Routes.KgxDownload, context => AnswerNamed(SiteUrls.KgxFolder + context.RouteValue("name"), context));
        endpoints.Map(Routes.Checksums, async context =>
            await Results.Text(DownloadCatalogue.Sums(await catalogue.ListAsync(context.Build())), "text/plain; charset=utf-8").ExecuteAsync(context));

        Task AnswerNamed(string name, HttpContext context) => downloads.TryGetValue(name, out var download)
            ? AnswerAsync(download, context, catalogue)
            : Results.NotFound().ExecuteAsync(context);
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
