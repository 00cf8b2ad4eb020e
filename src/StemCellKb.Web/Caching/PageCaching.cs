using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.ObjectPool;
using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Web.Live;
using StemCellKb.Web.Telemetry;

namespace StemCellKb.Web.Caching;

/// <summary>Gives every request the build it is answered from, and keeps pages ready once they are rendered.</summary>
internal static class PageCaching
{
    /// <summary>May be kept, must be asked about: a new build shows at once, an old page costs a 304.</summary>
    private const string Revalidate = "public, no-cache";

    /// <summary>Pages are rendered into memory that is used again: fresh memory of their size is costly to get and to give back.</summary>
    private static readonly ObjectPool<MemoryStream> Memory = new DefaultObjectPool<MemoryStream>(new PageMemory());

    private static readonly PathString EnglishHome = SiteUrls.Home(Language.English);

    private static readonly PathString ChineseHome = SiteUrls.Home(Language.Chinese);

    public static void UsePageCaching(this IApplicationBuilder app)
    {
        var cache = app.ApplicationServices.GetRequiredService<AnswerCache>();
        var build = app.ApplicationServices.GetRequiredService<CurrentBuild>();
        var gate = app.ApplicationServices.GetService<EditGate>();
        var metrics = app.ApplicationServices.GetRequiredService<SiteMetrics>();
        build.Replaced += former => cache.Forget(former.BuildId);
        app.Use(AnswerAsync);

        RequestDelegate AnswerAsync(RequestDelegate next) => async context =>
        {
            // The stream of changes reads nothing of the build, and lasts as long as a page is open.
            if (context.Request.Path == LiveEndpoint.Path)
            {
                context.Features.Set(build.Database);
                await next(context);
                return;
            }
            var isPage = IsPage(context.Request);
            ReadyAnswer? answer = null;
            using (var reading = gate is null ? new BuildReading(build.Database) : await gate.ReadAsync())
            {
                context.Features.Set(reading.Database);
                if (isPage)
                    answer = await FromCacheAsync(context, next, PageKey.Of(reading.Database, context.Request));
                else
                    await next(context);
            }
            // Nobody who reads slowly keeps a build from being edited.
            if (answer is not null)
                await answer.WriteAsync(context);
        };

        async Task<ReadyAnswer?> FromCacheAsync(HttpContext context, RequestDelegate next, string key)
        {
            var rendered = false;
            var answer = await cache.GetOrRenderAsync(key, () =>
            {
                rendered = true;
                return RenderAsync(context, next);
            });
            metrics.CountPage(fromMemory: !rendered);
            if (!rendered)
                context.Features.Set(FromMemory.Instance);
            if (answer is null && !rendered)
                await next(context);
            return answer;
        }
    }

    /// <summary>The build that answers this request, from its first read to its last.</summary>
    public static KbDatabase Build(this HttpContext context) => context.Features.GetRequiredFeature<KbDatabase>();

    /// <summary>The answer was there before the request.</summary>
    public static bool IsFromMemory(this HttpContext context) => context.Features.Get<FromMemory>() is not null;

    /// <summary>A page of a language, as itself or beside the other; searches and filters are endless and not kept.</summary>
    public static bool IsPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.QueryString.Value is null or "" or "?with=en" or "?with=zh"
        && (request.Path.StartsWithSegments(EnglishHome, StringComparison.Ordinal) || request.Path.StartsWithSegments(ChineseHome, StringComparison.Ordinal));

    private sealed class FromMemory
    {
        public static readonly FromMemory Instance = new();
    }

    /// <summary>Renders into memory. Anything but a plain 200 is passed on as it is and not kept.</summary>
    private static async Task<ReadyAnswer?> RenderAsync(HttpContext context, RequestDelegate next)
    {
        var original = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var memory = Memory.Get();
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

        var content = memory.GetBuffer().AsMemory(0, (int)memory.Length);
        try
        {
            if (context.Response.StatusCode == StatusCodes.Status200OK)
            {
                var contentType = context.Response.ContentType ?? "application/octet-stream";
                context.Response.Clear();
                return new ReadyAnswer(content.Span, contentType, Revalidate);
            }
            if (!HttpMethods.IsHead(method))
                await context.Response.Body.WriteAsync(content);
            return null;
        }
        finally
        {
            Memory.Return(memory);
        }
    }

    private sealed class PageMemory : PooledObjectPolicy<MemoryStream>
    {
        private const int MostKept = 2 * 1024 * 1024;

        public override MemoryStream Create() => new();

        public override bool Return(MemoryStream memory)
        {
            memory.SetLength(0);
            return memory.Capacity <= MostKept;
        }
    }
}
