using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StemCellKb.Model;
using StemCellKb.Web.Caching;

namespace StemCellKb.Web.Machines.Pictures;

/// <summary>The pictures for passing an address on; drawn anew for each who asks, which is seldom.</summary>
internal static class PictureEndpoints
{
    private const string MediaType = "image/png";
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPictures(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods(SiteUrls.SitePicture, Reading, (HttpContext context) => Send(context, ArticlePicture.DrawSite()));
        endpoints.MapMethods("/pictures/{kind:kind}/{id:slug}.png", Reading, (string kind, ConceptId id, HttpContext context) =>
            ConceptKind.TryParseFolder(kind, out var known) && context.Build().Articles.Find(Language.English, known, id) is { } article
                ? Send(context, ArticlePicture.Draw(known, article.Claims.Select(claim => claim.State.Verdict)))
                : Results.NotFound());
    }

    private static IResult Send(HttpContext context, byte[] picture)
    {
        context.Response.Headers.CacheControl = "public, max-age=86400";
        return Results.Bytes(picture, MediaType);
    }
}
