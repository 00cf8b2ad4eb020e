using System.Net.Mime;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Net.Http.Headers;
using StemCellKb.Model;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Live;

internal static class LiveEndpoint
{
    /// <summary>Maps the state of the content, as JSON or as a stream of changes, if there is a feed.</summary>
    public static void MapLive(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<LiveFeed>() is not { } feed)
            return;
        var stopping = endpoints.ServiceProvider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        endpoints.Map(Routes.Live, IResult (context) =>
        {
            var page = context.Request.Query["page"].ToString();
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.Vary = HeaderNames.Accept;
            if (!context.Request.Headers.Accept.ToString().Contains(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase))
                return TypedResults.ServerSentEvents(EventsAsync(feed, page, stopping, context.RequestAborted));
            return feed.Latest is { } state ? TypedResults.Json(ReportOf(state, page)) : TypedResults.NotFound();
        });
    }

    private static LiveReport ReportOf(LiveState state, string page) => new(state.BuildId, state.Stale, state.DiagnosticsOf(page));

    /// <summary>Ends with the program, so that an open page does not delay its shutdown.</summary>
    private static async IAsyncEnumerable<SseItem<LiveReport>> EventsAsync(
        LiveFeed feed, string page, CancellationToken stopping, [EnumeratorCancellation] CancellationToken aborted)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        await using var states = feed.ListenAsync(either.Token).GetAsyncEnumerator(either.Token);
        while (true)
        {
            try
            {
                if (!await states.MoveNextAsync())
                    yield break;
            }
            catch (OperationCanceledException)
            {
                yield break;
            }
            yield return new SseItem<LiveReport>(ReportOf(states.Current, page), "state");
        }
    }
}
