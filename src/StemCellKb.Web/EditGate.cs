using StemCellKb.Store;

namespace StemCellKb.Web;

/// <summary>
/// Exists only while the content is watched: the file being served is then edited in place, when no request reads it. Requests that come
/// meanwhile wait for the moment that takes.
/// </summary>
public sealed class EditGate(CurrentBuild current)
{
    private readonly Lock gate = new();
    private FileReaders readers = new();
    private TaskCompletionSource? edited;

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
                    var database = current.Database;
                    readers.Count++;
                    return new BuildReading(this, readers, database);
                }
                wait = edited.Task;
            }
            await wait;
        }
    }

    /// <summary>Puts the outcome of an edit in place of the build, once no request reads its file any more.</summary>
    /// <returns>False where a request read for longer than <paramref name="patience"/>: nothing was edited.</returns>
    public async Task<bool> EditAsync(Func<KbDatabase> edit, TimeSpan patience)
    {
        Task left;
        lock (gate)
        {
            edited = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            left = readers.LeftAsync();
        }
        try
        {
            await left.WaitAsync(patience);
            current.Replace(edit());
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
                edited = null;
            }
        }
    }

    /// <summary>Serves another file from now on. Ends when the last request that reads the former one has left.</summary>
    public Task Replace(KbDatabase next)
    {
        lock (gate)
        {
            var former = readers;
            readers = new FileReaders();
            current.Replace(next);
            return former.LeftAsync();
        }
    }

    internal void Leave(FileReaders from)
    {
        lock (gate)
        {
            if (--from.Count == 0)
                from.Left?.TrySetResult();
        }
    }
}

/// <summary>How many requests read one file; asked and changed within the gate.</summary>
internal sealed class FileReaders
{
    public int Count { get; set; }

    public TaskCompletionSource? Left { get; private set; }

    public Task LeftAsync()
    {
        if (Count == 0)
            return Task.CompletedTask;
        if (Left is null || Left.Task.IsCompleted)
            Left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return Left.Task;
    }
}

/// <summary>That a request reads a build.</summary>
public readonly struct BuildReading : IDisposable
{
    private readonly EditGate? gate;
    private readonly FileReaders? readers;

    /// <summary>Of a build that nobody edits.</summary>
    public BuildReading(KbDatabase database) => Database = database;

    internal BuildReading(EditGate gate, FileReaders readers, KbDatabase database) => (this.gate, this.readers, Database) = (gate, readers, database);

    public KbDatabase Database { get; }

    public void Dispose()
    {
        if (readers is not null)
            gate?.Leave(readers);
    }
}
