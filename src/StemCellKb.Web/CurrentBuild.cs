using StemCellKb.Store;

namespace StemCellKb.Web;

/// <summary>
/// The build being served. Replaced whole: a request takes it once and keeps it to its end. One that is edited in place, while its author
/// watches, is edited when no request reads it, and requests that come meanwhile wait for the moment that takes.
/// </summary>
public sealed class CurrentBuild
{
    private readonly Lock gate = new();
    private volatile KbDatabase? database;
    private int readers;
    private TaskCompletionSource? lastReaderLeft;
    private TaskCompletionSource? edited;

    public bool IsLoaded => database is not null;

    /// <exception cref="InvalidOperationException">No build has been loaded; the program does not listen before one is.</exception>
    public KbDatabase Database => database ?? throw new InvalidOperationException("No build of the knowledge base has been loaded.");

    /// <summary>Given the build that was served until now.</summary>
    public event Action<KbDatabase>? Replaced;

    public void Replace(KbDatabase next)
    {
        var former = database;
        database = next;
        if (former is not null && former.BuildId != next.BuildId)
            Replaced?.Invoke(former);
        // A connection that waits to be used again holds two megabytes, and the file.
        if (former is not null && !former.IsSameFileAs(next))
            former.Close();
    }

    /// <summary>The build, unchanged until the reading is disposed of.</summary>
    public async ValueTask<BuildReading> ReadAsync()
    {
        while (true)
        {
            Task wait;
            lock (gate)
            {
                if (edited is null)
                {
                    readers++;
                    return new BuildReading(this, Database);
                }
                wait = edited.Task;
            }
            await wait;
        }
    }

    /// <summary>Puts the outcome of an edit in place of the build, once no request reads the build any more.</summary>
    /// <returns>False where a request read for longer than <paramref name="patience"/>: nothing was edited.</returns>
    public async Task<bool> EditAsync(Func<KbDatabase> edit, TimeSpan patience)
    {
        TaskCompletionSource? left = null;
        lock (gate)
        {
            edited = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (readers > 0)
                lastReaderLeft = left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        try
        {
            if (left is not null)
                await left.Task.WaitAsync(patience);
            Replace(edit());
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
        finally
        {
            lock (gate)
            {
                edited.SetResult();
                edited = lastReaderLeft = null;
            }
        }
    }

    internal void Leave()
    {
        lock (gate)
        {
            if (--readers == 0)
                lastReaderLeft?.TrySetResult();
        }
    }
}

/// <summary>That a request reads a build.</summary>
public readonly struct BuildReading(CurrentBuild build, KbDatabase database) : IDisposable
{
    public KbDatabase Database => database;

    public void Dispose() => build.Leave();
}
