using System.Diagnostics;
using StemCellKb.Store;
using StemCellKb.Serving;
using StemCellKb.Web;

namespace StemCellKb.Building;

/// <summary>
/// Looks after the file being served. A build never changes, so one that does, or goes, was harmed: readings of it fail until it has been
/// made anew from the content, which begins here. Under <c>--watch</c> that is left to the watch, which edits a copy of its own.
/// </summary>
internal sealed partial class DatabaseGuard(KbOptions options, CurrentBuild current, BuildReport report, ILogger<DatabaseGuard> logger, ContentWatch? watch = null) : LastingWork(logger)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    /// <summary>Where the content does not build, trying costs at most a tenth of the time.</summary>
    private const int LeastRest = 9;

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        KbDatabase? told = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            var (served, isIntact) = await LookAsync();
            if (isIntact)
            {
                await Task.WhenAny(served.Harmed, Task.Delay(Between, stoppingToken));
                continue;
            }
            if (told != served)
                Harmed(served.Path);
            told = served;
            await Task.Delay(Mend(), stoppingToken);
        }
    }

    /// <summary>A build that is being edited in place is looked at when that is over.</summary>
    private async Task<(KbDatabase Served, bool IsIntact)> LookAsync()
    {
        using var reading = await current.ReadAsync();
        return (reading.Database, reading.Database.IsIntact);
    }

    /// <returns>How long to wait before the file is looked at again.</returns>
    private TimeSpan Mend()
    {
        if (watch is not null)
        {
            watch.BuildAnew();
            return Between;
        }
        var clock = Stopwatch.StartNew();
        var outcome = KbBuilder.Build(options);
        report.Write(outcome);
        if (outcome.Database is { } database)
        {
            current.Replace(database);
            return Between;
        }
        return clock.Elapsed * LeastRest + Between;
    }

    [LoggerMessage(LogLevel.Warning, "'{Path}' has been changed or removed while it was served. It is built anew.")]
    private partial void Harmed(string path);
}
