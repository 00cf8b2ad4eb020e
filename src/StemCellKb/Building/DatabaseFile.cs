using StemCellKb.Store;

namespace StemCellKb.Building;

/// <summary>
/// The file of <c>serve --database</c>. Its operator replaces it by renaming another into its place; the served file stays readable under
/// a name of its own. Overwriting it instead damages it while it is served.
/// </summary>
internal sealed class DatabaseFile(string path, KbFolder folder) : IFinishedBuilds
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    private FileIdentity? taken;

    public TimeSpan Pause => Between;

    public Task<FinishedBuild> FirstAsync(CancellationToken cancellationToken) => Task.FromResult(Take());

    public Task<FinishedBuild> NextAsync(CancellationToken cancellationToken) => Task.FromResult(HasChanged ? Take() : default);

    /// <summary>The file is not the one last taken.</summary>
    private bool HasChanged => File.Exists(path) && FileIdentity.Of(path) != taken;

    private FinishedBuild Take()
    {
        try
        {
            taken = FileIdentity.Of(path);
            var database = folder.TakeIn(path);
            folder.Tidy();
            return database is null ? new FinishedBuild(null, $"'{path}' is no build of this version of the program, or is cut short.") : new FinishedBuild(database, null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return new FinishedBuild(null, $"'{path}' cannot be taken over into '{folder.Path}': {fault.Message}");
        }
    }
}
