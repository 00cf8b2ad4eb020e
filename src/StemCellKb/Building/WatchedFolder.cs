using Microsoft.Extensions.Logging.Abstractions;

namespace StemCellKb.Building;

/// <summary>Calls back with what changed in a folder, until it is disposed of.</summary>
internal sealed class WatchedFolder : IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly ContentEvents events;

    private WatchedFolder(string path) => events = new ContentEvents(path, NullLogger.Instance);

    public static IDisposable Begin(string path, Action<IReadOnlySet<string>> changed)
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

    private async Task FollowAsync(Action<IReadOnlySet<string>> changed)
    {
        var token = stopping.Token;
        try
        {
            while (!token.IsCancellationRequested)
            {
                changed(await events.WaitAsync(token));
            }
        }
        catch (OperationCanceledException)
        {
            // Over.
        }
    }
}
