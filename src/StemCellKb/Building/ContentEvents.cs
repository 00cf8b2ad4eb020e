using System.Diagnostics;
using System.Threading.Channels;
using StemCellKb.Content;
using StemCellKb.Store;

namespace StemCellKb.Building;

/// <summary>
/// Collects the operating system's events for the content folder until they pause. If there is no watcher, and for events it misses,
/// the folder is scanned now and then.
/// </summary>
internal sealed partial class ContentEvents(string path, ILogger logger) : IDisposable
{
    /// <summary>One save in an editor is several events, a checkout hundreds.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Limits the wait for a pause under constant events.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(200);

    /// <summary>A file that appears or disappears may be half of a save: the other half follows within this time.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(150);

    private static readonly TimeSpan LongestSettling = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(2);

    /// <summary>Watching ten thousand folders is expensive: after a failure for lack of resources it is retried only after a while.</summary>
    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(30);

    /// <summary>More names than this are not a single edit.</summary>
    private const int MostNames = 100;

    /// <summary>Scanning takes at most a fiftieth of the time; without a watcher, a fourth.</summary>
    private const int LeastRest = 50;

    private const int LeastRestUnwatched = 4;

    /// <summary>Stands for any name: scan the folder.</summary>
    private const string All = "";

    private static readonly IReadOnlySet<string> LookAtAll = new HashSet<string>();

    private readonly Channel<string> names = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private Task<bool>? more;
    private TimeSpan lastLook;
    private TimeSpan rest = LookAnyway;
    private FileOnDisk? followed;
    private FileSystemWatcher? watcher;
    private volatile bool hasFailed;
    private long tryAgainAt;

    /// <summary>Events the watcher misses (lost events, network folders) are found by scanning: the longer a scan takes, the less often.</summary>
    public void LookAgainAfter(TimeSpan look) => (lastLook, rest) = (look, TimeSpan.Zero);

    /// <summary>Scans again soon: what has just appeared may be incomplete.</summary>
    public void LookSoon() => rest = LookAnyway;

    /// <summary>Scans again once the cause of a failure may have passed, for at most a tenth of the time.</summary>
    public void LookAfterFailure(TimeSpan attempt) => rest = attempt * 9 > LookAnyway ? attempt * 9 : LookAnyway;

    /// <summary>Names of changed files, relative to the content folder; empty when it is time for a scan.</summary>
    public async Task<IReadOnlySet<string>> WaitAsync(CancellationToken cancellationToken)
    {
        var since = Stopwatch.StartNew();
        while (true)
        {
            // The folder may have been replaced by another, which a watcher does not report.
            if (Follow())
                return LookAtAll;
            var left = Rest - since.Elapsed;
            if (left <= TimeSpan.Zero)
                return LookAtAll;
            if (await ComesWithinAsync(left < LookAnyway ? left : LookAnyway, cancellationToken))
                return Seen(await GatherAsync(Pause, LongestPause, cancellationToken));
        }
    }

    /// <summary>Waits until no more files appear or disappear, and returns what changed meanwhile.</summary>
    public Task<IReadOnlySet<string>> SettleAsync(CancellationToken cancellationToken) => GatherAsync(Settling, LongestSettling, cancellationToken);

    public void Dispose() => watcher?.Dispose();

    private TimeSpan Rest
    {
        get
        {
            if (rest > TimeSpan.Zero)
                return rest;
            var enough = lastLook * (watcher is null ? LeastRestUnwatched : LeastRest);
            return enough > LookAnyway ? enough : LookAnyway;
        }
    }

    private static IReadOnlySet<string> Seen(IReadOnlySet<string> happened) => happened.Count > MostNames || happened.Contains(All) ? LookAtAll : happened;

    private async Task<IReadOnlySet<string>> GatherAsync(TimeSpan pause, TimeSpan longest, CancellationToken cancellationToken)
    {
        HashSet<string> happened = new(StringComparer.Ordinal);
        var since = Stopwatch.StartNew();
        do
        {
            while (names.Reader.TryRead(out var name))
                happened.Add(name);
        }
        while (since.Elapsed < longest && await ComesWithinAsync(pause, cancellationToken));
        return happened;
    }

    private async Task<bool> ComesWithinAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        more ??= names.Reader.WaitToReadAsync(CancellationToken.None).AsTask();
        if (await Task.WhenAny(more, Task.Delay(time, cancellationToken)) != more)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }
        more = null;
        return true;
    }

    /// <summary>Watches the present folder. True if it is a different one or was not watched: it has to be scanned.</summary>
    private bool Follow()
    {
        var now = FileOnDisk.Find(path);
        var isOther = now?.Identity != followed?.Identity;
        if (!isOther && (now is null || (watcher is not null && !hasFailed) || Environment.TickCount64 < tryAgainAt))
            return false;
        watcher?.Dispose();
        watcher = null;
        hasFailed = false;
        followed = now;
        if (now is not null)
            Start();
        return isOther || watcher is not null;
    }

    private void Start()
    {
        try
        {
            var started = watcher = new FileSystemWatcher(path)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            started.Changed += (_, change) => Add(change.FullPath);
            started.Created += (_, change) => Add(change.FullPath);
            started.Deleted += (_, change) => Add(change.FullPath);
            started.Renamed += (_, change) =>
            {
                Add(change.OldFullPath);
                Add(change.FullPath);
            };
            started.Error += (_, error) =>
            {
                // A buffer overflow only loses events; anything else ends the watcher.
                if (error.GetException() is not InternalBufferOverflowException and var problem)
                    GiveUp(problem);
                names.Writer.TryWrite(All);
            };
            started.EnableRaisingEvents = true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            watcher?.Dispose();
            watcher = null;
            GiveUp(problem);
        }
    }

    private void GiveUp(Exception problem)
    {
        if (tryAgainAt == 0)
            NotWatched(path, problem.Message, (int)LookAnyway.TotalSeconds);
        tryAgainAt = Environment.TickCount64 + (long)TryAgain.TotalMilliseconds;
        hasFailed = true;
    }

    private void Add(string full)
    {
        var name = Path.GetRelativePath(path, full).Replace(Path.DirectorySeparatorChar, '/');
        if (!ContentFolder.IsLeftByAnotherProgram(name))
            names.Writer.TryWrite(name);
    }

    [LoggerMessage(LogLevel.Warning, "'{Path}' cannot be watched: {Problem} It is looked over every {Seconds} seconds instead, or less often where that takes long.")]
    private partial void NotWatched(string path, string problem, int seconds);
}
