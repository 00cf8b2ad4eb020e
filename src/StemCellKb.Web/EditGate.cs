using StemCellKb.Store;

namespace StemCellKb.Web;

/// <summary>
/// Exists only with <c>--watch</c>: the served file is then edited in place while no request reads it. Requests that arrive during an edit
/// wait for it.
/// </summary>
public sealed class EditGate(CurrentBuild current)
{
    private readonly Lock gate = new();
    private FileReaders readers = new();
    private TaskCompletionSource? edited;

    /// <summary>The build, unchanged until the reading is disposed.</summary>
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

    /// <summary>Replaces the build with the result of an edit, once no request reads its file.</summary>
    /// <returns>False if a request read for longer than <paramref name="patience"/>: nothing was edited.</returns>
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

    /// <summary>Serves another file from now on. Completes when the last request reading the previous one has finished.</summary>
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

/// <summary>Counts the requests reading one file; used within the gate only.</summary>
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

/// <summary>A request's reading of a build.</summary>
public readonly struct BuildReading : IDisposable
{
    private readonly EditGate? gate;
    private readonly FileReaders? readers;

    /// <summary>For a build that is never edited.</summary>
    public BuildReading(KbDatabase database) => Database = database;

    internal BuildReading(EditGate gate, FileReaders readers, KbDatabase database) => (this.gate, this.readers, Database) = (gate, readers, database);

    public KbDatabase Database { get; }

    public void Dispose()
    {
        if (readers is not null)
            gate?.Leave(readers);
    }
}
