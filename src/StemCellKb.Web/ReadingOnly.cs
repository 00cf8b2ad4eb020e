using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using StemCellKb.Model;
using StemCellKb.Web.Routing;
using Route = StemCellKb.Model.Route;

namespace StemCellKb.Web;

/// <summary>The site is read-only: other methods are refused before they reach a page or the API, except a POST where an address takes a question too long for an address.</summary>
internal static class ReadingOnly
{
    private static readonly HashSet<string> PostedOnly = [.. Routes.All.Where(route => route.IsPostedOnly).Select(route => route.Template)];

    public static void UseReadingOnly(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var method = context.Request.Method;
        if (HttpMethods.IsOptions(method) && CrossOrigin.Reader(context.Request, context.Request.Path) is not null)
        {
            CrossOrigin.AnswerPreflight(context.Response, PostedAt(context.Request.Path));
            return Task.CompletedTask;
        }
        var isReading = HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
        if (isReading && !PostedOnly.Contains(context.Request.Path.Value ?? ""))
            return next(context);
        var posted = PostedAt(context.Request.Path);
        if (HttpMethods.IsPost(method) && posted is not null)
        {
            // All other addresses take in no byte.
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
                size.MaxRequestBodySize = posted.MostPosted;
            return next(context);
        }
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Allow = posted switch
        {
            null => $"{HttpMethods.Get}, {HttpMethods.Head}",
            { IsPostedOnly: true } => HttpMethods.Post,
            _ => $"{HttpMethods.Get}, {HttpMethods.Head}, {HttpMethods.Post}",
        };
        return (posted is { IsPostedOnly: true }
            ? Results.Problem(title: "Asked by POST", detail: "The question goes into the body of a POST.", statusCode: StatusCodes.Status405MethodNotAllowed)
            : Results.Problem(title: "Read only", detail: "The site and its API are read by GET.", statusCode: StatusCodes.Status405MethodNotAllowed)).ExecuteAsync(context);
    });

    /// <summary>The request carries a question in its body.</summary>
    public static bool IsPosted(HttpContext context) => HttpMethods.IsPost(context.Request.Method) && context.Route() is { MostPosted: > 0 };

    private static Route? PostedAt(PathString path) => Routes.Find(path.Value ?? "") is { MostPosted: > 0 } route ? route : null;
}
