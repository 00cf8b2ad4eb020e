using StemCellKb.Content;
using StemCellKb.Web;
using StemCellKb.Web.Live;

namespace StemCellKb.Building;

/// <summary>
/// <c>serve --watch</c>: builds again whenever the content changes, however it changes: saves in place or by rename, several files at
/// once, a checkout of another branch, folders that come and go.
/// </summary>
internal sealed class ContentWatch(KbOptions options, CurrentBuild current, LiveFeed feed) : BackgroundService
{
    /// <summary>An editor's save is several events, a checkout hundreds: a build starts once they pause.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    /// <summary>Names the watcher misses (a lost event, a network folder) are found by looking now and then.</summary>
    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim changed = new(0);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var watcher = Watch();
        var known = ContentFolder.Read(options.ContentPath).Fingerprint();
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await changed.WaitAsync(LookAnyway, stoppingToken))
            {
                while (await changed.WaitAsync(Pause, stoppingToken))
                {
                }
            }
            // The watcher says that something happened; only the content says whether anything changed.
            var fingerprint = ContentFolder.Read(options.ContentPath).Fingerprint();
            if (fingerprint == known)
                continue;
            known = fingerprint;
            Rebuild();
        }
    }

    private void Rebuild()
    {
        var outcome = KbBuilder.Build(options);
        BuildReport.Write(outcome);
        if (outcome is { IsStale: false, Database: { } database })
            current.Replace(database);
        feed.Publish(BuildReport.LiveStateOf(outcome, current.Database.BuildId));
    }

    private FileSystemWatcher? Watch()
    {
        if (!Directory.Exists(options.ContentPath))
            return null;
        var watcher = new FileSystemWatcher(options.ContentPath)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, _) => changed.Release();
        watcher.Created += (_, _) => changed.Release();
        watcher.Deleted += (_, _) => changed.Release();
        watcher.Renamed += (_, _) => changed.Release();
        watcher.Error += (_, _) => changed.Release();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
