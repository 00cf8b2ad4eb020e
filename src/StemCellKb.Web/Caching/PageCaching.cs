using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using StemCellKb.Model;
using StemCellKb.Store;

namespace StemCellKb.Web.Caching;

/// <summary>Gives every request the build it is answered from, and keeps pages ready once they are rendered.</summary>
internal static class PageCaching
{
    /// <summary>May be kept, must be asked about: a new build shows at once, an old page costs a 304.</summary>
    private const string Revalidate = "public, no-cache";

    public static void UsePageCaching(this IApplicationBuilder app)
    {
        var cache = app.ApplicationServices.GetRequiredService<AnswerCache>();
        var build = app.ApplicationServices.GetRequiredService<CurrentBuild>();
        app.Use(async (context, next) =>
        {
            var database = build.Database;
            context.Features.Set(database);
            if (!IsPage(context.Request))
            {
                await next(context);
                return;
            }

            var request = context.Request;
            var key = $"{database.BuildId} {request.Scheme}://{request.Host}{request.Path}{request.QueryString}";
            var rendered = false;
            var answer = await cache.GetOrRenderAsync(key, () =>
            {
                rendered = true;
                return RenderAsync(context, next);
            });
            if (answer is not null)
                await answer.WriteAsync(context);
            else if (!rendered)
                await next(context);
        });
    }

    /// <summary>The build that answers this request, from its first read to its last.</summary>
    public static KbDatabase Build(this HttpContext context) => context.Features.GetRequiredFeature<KbDatabase>();

    /// <summary>A page of a language, as itself or beside the other; searches and filters are endless and not kept.</summary>
    public static bool IsPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.QueryString.Value is null or "" or "?with=en" or "?with=zh"
        && Language.TryParse(request.Path.Value?.Split('/', 3).ElementAtOrDefault(1), out _);

    /// <summary>Renders into memory. Anything but a plain 200 is passed on as it is and not kept.</summary>
    private static async Task<ReadyAnswer?> RenderAsync(HttpContext context, RequestDelegate next)
    {
        var original = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var memory = new MemoryStream();
        var buffered = new StreamResponseBodyFeature(memory);
        context.Features.Set<IHttpResponseBodyFeature>(buffered);
        // A HEAD request renders like a GET: both share the answer.
        var method = context.Request.Method;
        context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
            await buffered.CompleteAsync();
        }
        finally
        {
            context.Request.Method = method;
            context.Features.Set(original);
        }

        var content = memory.ToArray();
        if (context.Response.StatusCode == StatusCodes.Status200OK)
        {
            var contentType = context.Response.ContentType ?? "application/octet-stream";
            context.Response.Clear();
            return new ReadyAnswer(content, contentType, Revalidate);
        }
        if (!HttpMethods.IsHead(method))
            await context.Response.Body.WriteAsync(content);
        return null;
    }
}
