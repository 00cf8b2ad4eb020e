using StemCellKb.Web;

namespace StemCellKb.Building;

/// <summary><c>serve --database</c>: switches to the next build that an operator puts into place or publishes.</summary>
internal sealed partial class DatabaseWatch(IFinishedBuilds builds, CurrentBuild current, ILogger<DatabaseWatch> logger) : LastingWork(logger)
{
    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(builds.Pause, stoppingToken);
            var next = await builds.NextAsync(stoppingToken);
            if (next.Database is { } database)
            {
                current.Replace(database);
                Taken(database.BuildId, database.BuiltAt);
            }
            else if (next.Problem is { } problem)
            {
                Refused(problem, current.Database.BuildId);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Serving build {BuildId} of {BuiltAt:u}.")]
    private partial void Taken(string buildId, DateTime builtAt);

    [LoggerMessage(LogLevel.Error, "{Problem} Build {BuildId} is served as before.")]
    private partial void Refused(string problem, string buildId);
}
