using StemCellKb.Web;

namespace StemCellKb.Building;

/// <summary><c>serve --database</c>: switches to the file an operator renames into place.</summary>
internal sealed partial class DatabaseWatch(DatabaseFile file, CurrentBuild current, ILogger<DatabaseWatch> logger) : LastingWork(logger)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (!file.HasChanged)
                continue;
            if (file.Take(out var problem) is { } database)
            {
                current.Replace(database);
                Taken(database.BuildId, database.BuiltAt);
            }
            else
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
