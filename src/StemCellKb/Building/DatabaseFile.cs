using StemCellKb.Store;

namespace StemCellKb.Building;

/// <summary>
/// The file of <c>serve --database</c>. It belongs to the operator, who puts another in its place by renaming it there: the one that is served
/// stays readable under a name of its own. A file that is overwritten instead is harmed while it is served.
/// </summary>
internal sealed class DatabaseFile(string path, KbFolder folder)
{
    private FileIdentity? taken;

    /// <summary>Another file stands there than the one last taken.</summary>
    public bool HasChanged => File.Exists(path) && FileIdentity.Of(path) != taken;

    /// <summary>Opens the file that stands there now; null where it is no build, and <paramref name="problem"/> says why.</summary>
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
