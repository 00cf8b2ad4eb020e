using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StemCellKb.Tests.Publishing;

/// <summary>The way between servers and a store, on which anything can go wrong.</summary>
internal sealed class FailingWay : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient client = new();
    private readonly string store;
    private volatile string fault = "";
    private int hits;

    private FailingWay(WebApplication app, string store) => (this.app, this.store) = (app, store);

    public static IReadOnlyList<string> Faults { get; } = ["500", "cut", "flipped", "slow"];

    public string Address => app.Urls.Single();

    /// <summary>How often the present fault has struck.</summary>
    public int Hits => hits;

    public static async Task<FailingWay> BeginAsync(string store)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var way = new FailingWay(app, store);
        app.Run(way.AnswerAsync);
        await app.StartAsync();
        return way;
    }

    /// <param name="fault">Empty: none.</param>
    public void Fail(string fault)
    {
        this.fault = fault;
        hits = 0;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var present = fault;
        using var request = new HttpRequestMessage(HttpMethod.Get, store + context.Request.Path + context.Request.QueryString);
        // The signature is of the host that was asked.
        foreach (var (name, value) in context.Request.Headers)
            request.Headers.TryAddWithoutValidation(name, value.ToString());
        byte[] content;
        try
        {
            using var answer = await client.SendAsync(request, context.RequestAborted);
            context.Response.StatusCode = (int)answer.StatusCode;
            content = await answer.Content.ReadAsByteArrayAsync(context.RequestAborted);
            if (answer.Headers.ETag is { } tag)
                context.Response.Headers.ETag = tag.ToString();
        }
        catch (HttpRequestException)
        {
            context.Abort();
            return;
        }
        if (content.Length == 0 || context.Response.StatusCode != StatusCodes.Status200OK)
            return;
        if (present.Length > 0)
            Interlocked.Increment(ref hits);
        switch (present)
        {
            case "500":
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                return;
            case "flipped":
                content[Random.Shared.Next(content.Length)] ^= 16;
                break;
            case "cut":
                context.Response.ContentLength = content.Length;
                await context.Response.Body.WriteAsync(content.AsMemory(0, content.Length / 2));
                await context.Response.Body.FlushAsync();
                context.Abort();
                return;
            case "slow":
                foreach (var one in content)
                {
                    await context.Response.Body.WriteAsync(new[] { one }, context.RequestAborted);
                    await context.Response.Body.FlushAsync(context.RequestAborted);
                    await Task.Delay(TimeSpan.FromSeconds(1), context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                    if (context.RequestAborted.IsCancellationRequested)
                        return;
                }
                return;
        }
        context.Response.ContentLength = content.Length;
        await context.Response.Body.WriteAsync(content);
    }
}
