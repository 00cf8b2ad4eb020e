using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace StemCellKb.Web.Live;

internal static class LiveEndpoint
{
    public const string Path = "/live";

    /// <summary>Maps the stream of changes where there is a feed to stream; otherwise nothing.</summary>
    public static void MapLive(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<LiveFeed>() is not { } feed)
            return;
        var stopping = endpoints.ServiceProvider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        endpoints.MapGet(Path, (string? page, CancellationToken aborted) => TypedResults.ServerSentEvents(EventsAsync(feed, page ?? "", stopping, aborted)));
    }

    /// <summary>Ends with the program, so that an open page does not hold up its stop.</summary>
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
            var state = states.Current;
            yield return new SseItem<LiveReport>(new LiveReport(state.BuildId, state.Stale, state.DiagnosticsOf(page)), "state");
        }
    }
}
