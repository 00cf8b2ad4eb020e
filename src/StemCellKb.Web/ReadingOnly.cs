using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace StemCellKb.Web;

/// <summary>The site is read-only: other methods are refused before they reach a page or the API.</summary>
internal static class ReadingOnly
{
    public static void UseReadingOnly(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            return next(context);
        if (HttpMethods.IsOptions(context.Request.Method) && CrossOrigin.IsOpen(context.Request.Path))
        {
            CrossOrigin.AnswerPreflight(context.Response);
            return Task.CompletedTask;
        }
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Allow = $"{HttpMethods.Get}, {HttpMethods.Head}";
        return Results.Problem(title: "Read only", detail: "The site and its API are read by GET.", statusCode: StatusCodes.Status405MethodNotAllowed).ExecuteAsync(context);
    });
}
