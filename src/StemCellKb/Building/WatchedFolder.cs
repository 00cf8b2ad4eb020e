using Microsoft.Extensions.Logging.Abstractions;

namespace StemCellKb.Building;

/// <summary>Calls back after every change of a folder, until it is disposed of.</summary>
internal sealed class WatchedFolder : IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly ContentEvents events;

    private WatchedFolder(string path) => events = new ContentEvents(path, NullLogger.Instance);

    public static IDisposable Begin(string path, Action changed)
    {
        var watched = new WatchedFolder(path);
        _ = watched.FollowAsync(changed);
        return watched;
    }

    public void Dispose()
    {
        stopping.Cancel();
        events.Dispose();
        stopping.Dispose();
    }

    private async Task FollowAsync(Action changed)
    {
        var token = stopping.Token;
        try
        {
            while (!token.IsCancellationRequested)
            {
                await events.WaitAsync(token);
                changed();
            }
        }
        catch (OperationCanceledException)
        {
            // Over.
        }
    }
}
