using System.Collections.Concurrent;

namespace StemCellKb.Building;

/// <summary>What the watcher of the operating system says about the content folder, gathered until it pauses.</summary>
internal sealed class ContentEvents(string path) : IDisposable
{
    /// <summary>An editor's save is several events, a checkout hundreds.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>More names than this are no edit of an author's.</summary>
    private const int MostNames = 100;

    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(2);

    /// <summary>Looking costs at most a fiftieth of the time.</summary>
    private const int LeastRest = 50;

    private readonly SemaphoreSlim changed = new(0);
    private readonly ConcurrentDictionary<string, bool> names = new(StringComparer.Ordinal);
    private TimeSpan rest = LookAnyway;
    private volatile bool namesWereLost;
    private FileSystemWatcher? watcher;

    public void Start()
    {
        if (!Directory.Exists(path))
            return;
        watcher = new FileSystemWatcher(path)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, change) => Add(change.FullPath);
        watcher.Created += (_, change) => Add(change.FullPath);
        watcher.Deleted += (_, change) => Add(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            Add(change.OldFullPath);
            Add(change.FullPath);
        };
        watcher.Error += (_, _) =>
        {
            namesWereLost = true;
            changed.Release();
        };
        watcher.EnableRaisingEvents = true;
    }

    /// <summary>Names the watcher misses (a lost event, a network folder) are found by looking now and then: the longer that takes, the more seldom.</summary>
    public void LookAgainAfter(TimeSpan look) => rest = look * LeastRest > LookAnyway ? look * LeastRest : LookAnyway;

    /// <summary>Ends the wait as if it were time to look.</summary>
    public void LookNow() => changed.Release();

    /// <summary>The paths that something happened to; none where it is time to look at all.</summary>
    public async Task<IReadOnlyCollection<string>> WaitAsync(CancellationToken cancellationToken)
    {
        if (await changed.WaitAsync(rest, cancellationToken))
        {
            while (await changed.WaitAsync(Pause, cancellationToken))
            {
            }
        }
        List<string> happened = [];
        foreach (var name in names.Keys)
        {
            if (names.TryRemove(name, out _))
                happened.Add(name);
        }
        var lookAtAll = namesWereLost || happened.Count > MostNames;
        namesWereLost = false;
        return lookAtAll ? [] : happened;
    }

    public void Dispose()
    {
        watcher?.Dispose();
        changed.Dispose();
    }

    private void Add(string name)
    {
        names[name] = true;
        changed.Release();
    }
}
