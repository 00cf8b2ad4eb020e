using System.Diagnostics;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.ObjectPool;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Web.Limits;
using StemCellKb.Web.Routing;
using StemCellKb.Web.Telemetry;
using StemCellKb.Web.Twins;
using StemCellKb.Web.Variants;
using Route = StemCellKb.Model.Route;

namespace StemCellKb.Web.Caching;

/// <summary>Gives every request the build it is answered from, and every answer what its <see cref="Route"/> says: whether it is kept, and what it costs.</summary>
internal sealed class PageServing(FinishedPages finished, CurrentBuild build, ClientRates rates, RenderingPlaces places, SiteMetrics metrics, RequestLog log, VariantPages variants, SiteRoot root, IOptions<SiteOptions> options, EditGate? gate = null)
{
    private const string Momentary = "no-store";

    /// <summary>Pages are rendered into pooled memory: fresh blocks of their size are expensive to allocate and to collect.</summary>
    private static readonly ObjectPool<MemoryStream> Memory = new DefaultObjectPool<MemoryStream>(new PageMemory());

    private static readonly TimeSpan Crowded = TimeSpan.FromSeconds(1);

    private readonly bool isInline = options.Value.InlineAnswers;

    private readonly Packing packing = options.Value.KeepsAnswers ? Packing.Quick : Packing.None;

    private readonly SharedCaching shared = new(options.Value.SharedAge);

    /// <summary>First in the pipeline: serves canonical addresses whose answer exists. Most requests end here, without paying for what only others need.</summary>
    public void UseAtTheDoor(IApplicationBuilder app, RequestHosts hosts) => app.Use(next => context =>
    {
        var request = context.Request;
        if (!IsReading(request) || !build.IsLoaded)
            return OnwardAsync();
        var address = request.Path.Value + request.QueryString.Value;
        var isHeeded = MarkdownWish.IsHeeded(request.Path.Value);
        if (!IsSpeltSo(context, address) || finished.Find(build.Database.BuildId, isHeeded ? MarkdownWish.KeptUnder(request, address) : address) is not { } page || !hosts.Answer(request.Host))
            return OnwardAsync();
        if (isHeeded)
            context.Response.Headers.Vary = HeaderNames.Accept;
        return !isInline || InlineTurns.MayAnswer(page, request) ? AnswerAsync() : InlineTurns.ElsewhereAsync(AnswerAsync);

        Task OnwardAsync() => isInline ? InlineTurns.ElsewhereAsync(() => next(context)) : next(context);

        async Task AnswerAsync()
        {
            var start = Stopwatch.GetTimestamp();
            SecurityHeaders.Put(context);
            try
            {
                await page.WriteAsync(context);
            }
            finally
            {
                metrics.CountPage(fromMemory: true);
                log.Write(context, page.Kind, context.Response.StatusCode, start, fromMemory: true);
            }
        }
    });

    /// <summary>After routing: everything else.</summary>
    public void Use(IApplicationBuilder app) => app.Use(next => context => ServeAsync(context, next));

    private async Task ServeAsync(HttpContext context, RequestDelegate next)
    {
        var route = context.Route();
        if (!build.IsLoaded)
        {
            await next(context);
            return;
        }
        if (route is { Keeping: Keeping.Streamed })
        {
            context.Features.Set(build.Database);
            if (rates.Charge(context, route.Cost))
                await next(context);
            return;
        }
        FinishedPage? page;
        using (var reading = gate is null ? new BuildReading(build.Database) : await gate.ReadAsync())
        {
            context.Features.Set(reading.Database);
            page = route switch
            {
                // Momentary answers, errors included, are made however many requests wait.
                { MostPosted: > 0 } when ReadingOnly.IsPosted(context) => await MakeForAsync(context, next, Routes.Question, Momentary),
                { Keeping: Keeping.Never } => await MakeAsync(context, next, Momentary),
                null => await MakeForAsync(context, next, 1),
                { Keeping: Keeping.PerBuild } when !HasQuestion(context.Request, route) => await KeptAsync(context, next, route, reading.Database),
                { Keeping: Keeping.PerBuild } => await MakeForAsync(context, next, Routes.Question),
                _ => await MakeForAsync(context, next, route.Cost),
            };
        }
        // A slow reader must not keep a build from being edited.
        if (context.Features.Get<LateAnswer>() is { } late)
            await late.File.ExecuteAsync(context);
        else if (page is not null)
            await page.WriteAsync(context, isFirst: !context.IsFromMemory());
    }

    /// <summary>The answer of a page, whatever else the address contains.</summary>
    private async Task<FinishedPage?> KeptAsync(HttpContext context, RequestDelegate next, Route route, KbDatabase database)
    {
        var query = PairOf(context, route) is { } other ? $"?with={other.Code}" : "";
        var isRendered = false;
        FinishedPage? unkept = null;
        var page = await finished.GetAsync(database.BuildId, context.CanonicalPath(route) + query, async () =>
        {
            isRendered = true;
            var asked = context.Request.QueryString;
            // A shared answer must not depend on anything only this reader sent.
            context.Request.QueryString = new QueryString(query);
            try
            {
                var made = await MakeForAsync(context, next, route.Cost);
                if (context.Response.StatusCode == StatusCodes.Status200OK)
                    return made;
                unkept = made;
                return null;
            }
            finally
            {
                context.Request.QueryString = asked;
            }
        });
        metrics.CountPage(fromMemory: !isRendered);
        if (page is not null && !isRendered)
            context.Features.Set(FromMemory.Instance);
        return page ?? (isRendered ? unkept : await MakeForAsync(context, next, route.Cost));
    }

    /// <summary>Makes an answer for a client with enough tokens, when a place is free.</summary>
    private async Task<FinishedPage?> MakeForAsync(HttpContext context, RequestDelegate next, int tokens, string? cacheControl = null)
    {
        if (!rates.Charge(context, tokens))
            return null;
        using var place = await places.TakeAsync();
        if (place.IsAcquired)
            return await MakeAsync(context, next, cacheControl ?? shared.CacheControl);
        ClientRates.Refuse(context.Response, StatusCodes.Status503ServiceUnavailable, Crowded);
        return null;
    }

    /// <returns>Null if there is no body: a redirect, or an error answered elsewhere.</returns>
    private async Task<FinishedPage?> MakeAsync(HttpContext context, RequestDelegate next, string cacheControl)
    {
        var original = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var memory = Memory.Get();
        var buffered = new StreamResponseBodyFeature(memory);
        context.Features.Set<IHttpResponseBodyFeature>(buffered);
        // A HEAD request is answered like a GET, without the body.
        var method = context.Request.Method;
        if (!ReadingOnly.IsPosted(context))
            context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
            await buffered.CompleteAsync();
            var response = context.Response;
            if (response.StatusCode >= StatusCodes.Status400BadRequest)
                cacheControl = Momentary;
            response.Headers.CacheControl = response.Headers.CacheControl is [{ Length: > 0 } own] ? own : cacheControl;
            response.ContentLength = null;
            if (response.Headers.Location is [{ } there])
                response.Headers.Location = context.InVariant(there);
            if (memory.Length == 0)
                return null;
            var written = memory.GetBuffer().AsSpan(0, (int)memory.Length);
            if (response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
                written = written[..Indentation.Remove(written)];
            var content = context.Variant() is { } variant && VariantPages.IsConverted(response.ContentType) ? variants.Convert(context.Build(), variant, written) : written;
            if (context.WantedFormat() == AnswerFormat.Markdown && response is { StatusCode: StatusCodes.Status200OK, ContentType: { } type } && type.StartsWith("text/html", StringComparison.Ordinal))
            {
                var twin = PageTwin.Of(Encoding.UTF8.GetString(content), root.Value, context.Build().BuildId, context.Build().Indexes.LastReview());
                content = Encoding.UTF8.GetBytes(twin);
                response.ContentType = $"{MarkdownWish.MediaType}; charset=utf-8";
            }
            return new FinishedPage(content, response.ContentType ?? "application/octet-stream", response.Headers.CacheControl.ToString(), packing)
            {
                Kind = RequestKind.Of(context.RequestedRoute()),
                Link = response.Headers.Link,
                Keys = response.Headers.CacheControl == shared.CacheControl ? shared.KeysOf(context) : default,
            };
        }
        finally
        {
            context.Request.Method = method;
            context.Features.Set(original);
            Memory.Return(memory);
        }
    }

    private static bool IsReading(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    /// <summary>Not with percent signs or dots, which redirect to the canonical address.</summary>
    private static bool IsSpeltSo(HttpContext context, string address) =>
        context.Features.Get<IHttpRequestFeature>()?.RawTarget is not ['/', ..] target || target.Equals(address, StringComparison.Ordinal);

    private static bool HasQuestion(HttpRequest request, Route route) =>
        request.QueryString.HasValue && route.Query.Any(name => request.Query.TryGetValue(name, out var values) && values.Any(value => !string.IsNullOrWhiteSpace(value)));

    /// <summary>The other language, if the page shows both and both were requested.</summary>
    private static Language? PairOf(HttpContext context, Route route) =>
        route.HasPair && context.RequestedRoute()?.Language?.Other is { } other && context.Request.Query["with"] == other.Code ? other : null;

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

/// <summary>Marks a request answered from memory.</summary>
internal sealed class FromMemory
{
    public static readonly FromMemory Instance = new();
}

internal sealed record LateAnswer(IResult File);

internal static class ServedRequest
{
    /// <summary>The answer is a file, sent after the reading of the build has ended.</summary>
    public static void AnswerLater(this HttpContext context, IResult file) => context.Features.Set(new LateAnswer(file));

    /// <summary>The build that answers this request, from its first read to its last.</summary>
    public static KbDatabase Build(this HttpContext context) => context.Features.GetRequiredFeature<KbDatabase>();

    /// <summary>The request was answered from memory.</summary>
    public static bool IsFromMemory(this HttpContext context) => context.Features.Get<FromMemory>() is not null;
}
