namespace StemCellKb.Store;

/// <summary>The data folder: one file per build, named after it.</summary>
public sealed class KbFolder(string path)
{
    internal const string UnfinishedSuffix = ".unfinished";

    internal const string WorkingSuffix = ".working";

    private const string Builds = "kb-*.db";

    /// <summary>How the names of files begin that this process works on.</summary>
    private static readonly string OwnFiles = $"kb-{Environment.ProcessId}-";

    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    public string Path { get; } = path;

    public string FileOf(string buildId) => System.IO.Path.Combine(Path, $"kb-{buildId}.db");

    public bool HasBuilds => Directory.Exists(Path) && Directory.EnumerateFiles(Path, Builds).Any();

    /// <summary>A new name for a file that this process works on. What a killed program leaves of it is tidied away.</summary>
    internal static string NewFile(string folder, string suffix) => System.IO.Path.Combine(folder, $"{OwnFiles}{Guid.NewGuid():N}{suffix}");

    /// <summary>The newest build that opens, or null: what is served when today's content does not compile.</summary>
    public KbDatabase? OpenNewest() => !Directory.Exists(Path)
        ? null
        : new DirectoryInfo(Path).EnumerateFiles(Builds)
            .OrderByDescending(file => file.LastWriteTimeUtc)
            .Select(file => KbDatabase.TryOpen(file.FullName))
            .FirstOrDefault(database => database is not null);

    /// <summary>
    /// Removes builds other than <paramref name="keep"/> and files a killed program left unfinished or worked on. What is younger than an hour
    /// stays: another program may be serving or writing it.
    /// </summary>
    public void Tidy(KbDatabase keep)
    {
        var before = DateTime.UtcNow - Abandoned;
        foreach (var file in new DirectoryInfo(Path).EnumerateFiles("kb-*"))
        {
            if (file.FullName == keep.Path || file.LastWriteTimeUtc > before || file.Name.StartsWith(OwnFiles, StringComparison.Ordinal))
                continue;
            try
            {
                file.Delete();
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                // Somebody else's now; the next build tries again.
            }
        }
    }
}
