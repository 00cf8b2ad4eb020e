using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace StemCellKb.Web.Caching;

/// <summary>
/// After a new build, renders again what readers asked for of the one before, a page at a time, so that few of them wait for a first
/// rendering; then lets the old pages go.
/// </summary>
internal sealed class CacheWarming : BackgroundService
{
    /// <summary>At some milliseconds each; the rest is rendered when asked for.</summary>
    private const int MostPages = 200;

    private readonly AnswerCache cache;
    private readonly IServiceScopeFactory scopes;
    private readonly Channel<string> replaced = Channel.CreateUnbounded<string>();

    public CacheWarming(CurrentBuild build, AnswerCache cache, IServiceScopeFactory scopes)
    {
        this.cache = cache;
        this.scopes = scopes;
        build.Replaced += former => replaced.Writer.TryWrite(former.BuildId);
    }

    /// <summary>What answers a request for a page, as soon as the pipeline is put together.</summary>
    public TaskCompletionSource<RequestDelegate> Pages { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pages = await Pages.Task.WaitAsync(stoppingToken);
        await foreach (var former in replaced.Reader.ReadAllAsync(stoppingToken))
        {
            // Where builds follow each other fast, only the last is worth the work.
            foreach (var page in cache.PagesOf(former).Take(MostPages).TakeWhile(_ => replaced.Reader.Count == 0 && !stoppingToken.IsCancellationRequested))
                await RenderAsync(pages, page);
            cache.Forget(former);
        }
    }

    private async Task RenderAsync(RequestDelegate pages, Uri page)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        context.Request.Method = HttpMethods.Get;
        context.Request.Scheme = page.Scheme;
        context.Request.Host = HostString.FromUriComponent(page);
        context.Request.Path = PathString.FromUriComponent(page);
        context.Request.QueryString = QueryString.FromUriComponent(page);
        // For most readers.
        context.Request.Headers.AcceptEncoding = "br";
        try
        {
            await pages(context);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // It is rendered, and its failure told, when somebody asks for it.
        }
    }
}
