using System.Diagnostics;
using System.Threading.Channels;
using StemCellKb.Content;
using StemCellKb.Store;

namespace StemCellKb.Building;

/// <summary>
/// What the watcher of the operating system says about the content folder, gathered until it pauses. Where there is no watcher to be had,
/// and for what one misses, it is time to look over the folder now and then.
/// </summary>
internal sealed partial class ContentEvents(string path, ILogger logger) : IDisposable
{
    /// <summary>An editor's save is several events, a checkout hundreds.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>What never pauses keeps nobody waiting.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(200);

    /// <summary>A file that comes or goes may only be half of a save: the other half follows within this time.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(150);

    private static readonly TimeSpan LongestSettling = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(2);

    /// <summary>To watch ten thousand folders costs something: where there was no room for it, it is tried again only after a while.</summary>
    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(30);

    /// <summary>More names than this are no edit of an author's.</summary>
    private const int MostNames = 100;

    /// <summary>Looking costs at most a fiftieth of the time; without a watcher, a fourth.</summary>
    private const int LeastRest = 50;

    private const int LeastRestUnwatched = 4;

    /// <summary>In the place of a name: whatever happened, look over the folder.</summary>
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

    /// <summary>Names the watcher misses (a lost event, a network folder) are found by looking now and then: the longer that takes, the more seldom.</summary>
    public void LookAgainAfter(TimeSpan look) => (lastLook, rest) = (look, TimeSpan.Zero);

    /// <summary>Looks again soon: what has just come may not be complete.</summary>
    public void LookSoon() => rest = LookAnyway;

    /// <summary>Looks again when what failed may have passed, at most a tenth of the time.</summary>
    public void LookAfterFailure(TimeSpan attempt) => rest = attempt * 9 > LookAnyway ? attempt * 9 : LookAnyway;

    /// <summary>What something happened to, from the content folder; nothing where it is time to look at all.</summary>
    public async Task<IReadOnlySet<string>> WaitAsync(CancellationToken cancellationToken)
    {
        var since = Stopwatch.StartNew();
        while (true)
        {
            // The folder may have been moved away, and another into its place, which a watcher does not tell.
            if (Follow())
                return LookAtAll;
            var left = Rest - since.Elapsed;
            if (left <= TimeSpan.Zero)
                return LookAtAll;
            if (await ComesWithinAsync(left < LookAnyway ? left : LookAnyway, cancellationToken))
                return Seen(await GatherAsync(Pause, LongestPause, cancellationToken));
        }
    }

    /// <summary>Waits until nothing comes or goes any more, and gives what happened meanwhile.</summary>
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

    /// <summary>Watches the folder that stands there now. True where that is another than before, or was not watched: it has to be looked over.</summary>
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
                // Too many at once are only lost; anything else ends the watching.
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
