using StemCellKb.Store;

namespace StemCellKb.Building;

/// <summary>
/// The file of <c>serve --database</c>. Its operator replaces it by renaming another into its place; the served file stays readable under
/// a name of its own. Overwriting it instead damages it while it is served.
/// </summary>
internal sealed class DatabaseFile(string path, KbFolder folder)
{
    private FileIdentity? taken;

    /// <summary>The file is not the one last taken.</summary>
    public bool HasChanged => File.Exists(path) && FileIdentity.Of(path) != taken;

    /// <summary>Opens the present file; null if it is not a build, with the reason in <paramref name="problem"/>.</summary>
    public KbDatabase? Take(out string problem)
    {
        problem = $"'{path}' is no build of this version of the program, or is cut short.";
        try
        {
            taken = FileIdentity.Of(path);
            var database = folder.TakeIn(path);
            folder.Tidy();
            return database;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            problem = $"'{path}' cannot be taken over into '{folder.Path}': {fault.Message}";
            return null;
        }
    }
}
