using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using StemCellKb.Store.Writing;

namespace StemCellKb.Store;

/// <summary>
/// The data folder: one file per build, named after its content folder and its build id. Several programs may share a folder:
/// none deletes what another uses.
/// </summary>
/// <param name="source">The content folder; builds of other content are ignored.</param>
public sealed partial class KbFolder(string path, string source)
{
    internal const string UnfinishedSuffix = ".unfinished";

    internal const string WorkingSuffix = ".working";

    private const string ServedSuffix = ".served";

    private const string ChosenName = "chosen";

    private const string HashesName = "hashes";

    private const string LockName = "kb.lock";

    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const int MostTries = 100;

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);

    /// <summary>The served build and the previous one, so that going back needs no build.</summary>
    private const int Kept = 2;

    private readonly string prefix = $"kb-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)))[..8]}-";

    public string Path { get; } = path;

    public string FileOf(string buildId) => System.IO.Path.Combine(Path, $"{prefix}{buildId}.db");

    /// <summary>Why the folder cannot be used: where others can write, others can plant a build. Null if it can be, or does not exist yet.</summary>
    public string? Refusal()
    {
        if (FileOnDisk.Find(Path) is not { } folder)
            return null;
        if (!Directory.Exists(Path))
            return $"'{Path}' is no folder. Name another with --data.";
        return Refusal(Path, folder) is { } why ? $"The data folder '{Path}' {why}. Give it to this user alone, or name another with --data." : null;
    }

    public bool HasBuilds => Builds().Count > 0;

    /// <summary>Creates the folder, for this user alone, and marks it as being written to until disposal.</summary>
    /// <exception cref="IOException">The folder cannot be created or written.</exception>
    public IDisposable BeginWriting()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Path);
        else
            Directory.CreateDirectory(Path, Private);
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new FileStream(System.IO.Path.Combine(Path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
            }
            catch (IOException) when (tries < MostTries && File.Exists(System.IO.Path.Combine(Path, LockName)))
            {
                // Another program is tidying.
                Thread.Sleep(Between);
            }
        }
    }

    /// <summary>A new name for a temporary file. Whatever a killed program leaves is tidied away.</summary>
    internal static string NewFile(string folder, string suffix) => System.IO.Path.Combine(folder, $"kb-{Guid.NewGuid():N}{suffix}");

    /// <summary>Opens the build with this id; null if there is none or it is damaged.</summary>
    public KbDatabase? Open(string buildId) => OpenFile(FileOf(buildId)) is { } database && database.BuildId == buildId ? database : null;

    /// <summary>The newest intact build of this content, or null: served when today's content does not compile.</summary>
    public KbDatabase? OpenNewest() => Builds().Select(file => OpenFile(file.FullName)).FirstOrDefault(database => database is not null);

    /// <summary>The build that the next one follows; null where there is none, or it is of another edition of the program.</summary>
    public UncheckedBuild? OpenLast() => Builds() is [var last, ..] ? OpenUnchecked(last.FullName) : null;

    /// <summary>The build before the last one, whose file may become the next build's; null where there is none, or somebody uses it.</summary>
    public UncheckedBuild? OpenSpare() => Builds() is [_, var spare, ..] && FileHold.IsUnused(spare.FullName) ? OpenUnchecked(spare.FullName) : null;

    /// <summary>The newest intact build of this content, of whatever edition of the program, for comparing; null if there is none.</summary>
    public EarlierBuild? ReadNewest() =>
        Builds().Where(file => IsOurs(file.FullName)).Select(file => EarlierBuild.TryRead(file.FullName)).FirstOrDefault(build => build is not null);

    /// <summary>
    /// Opens a file from elsewhere under a name of its own here, so that another can be renamed into its place there: without copying if
    /// both are on one disk. Null if it is not a build.
    /// </summary>
    /// <exception cref="IOException">It does not exist, or there is no room.</exception>
    public KbDatabase? TakeIn(string file)
    {
        using var writing = BeginWriting();
        var taken = NewFile(Path, ServedSuffix);
        if (!FileOnDisk.TryLink(file, taken))
        {
            File.Copy(file, taken);
            // The build's age, shown to readers, is the file's age.
            File.SetLastWriteTimeUtc(taken, File.GetLastWriteTimeUtc(file));
        }
        var database = KbDatabase.TryOpen(taken);
        if (database is null)
            File.Delete(taken);
        return database;
    }

    /// <summary>Takes in a build from elsewhere under its id. Null if what has been written is no such build.</summary>
    /// <param name="write">Is given two new paths: one to use as it likes, and the one of the build.</param>
    /// <exception cref="IOException">There is no room.</exception>
    public async Task<KbDatabase?> ReceiveAsync(string buildId, DateTime builtAt, Func<string, string, Task> write)
    {
        using var writing = BeginWriting();
        var (beside, unfinished) = (NewFile(Path, UnfinishedSuffix), NewFile(Path, UnfinishedSuffix));
        try
        {
            await write(beside, unfinished);
            if (KbDatabase.TryOpen(unfinished) is not { } received)
                return null;
            received.Close();
            if (received.BuildId != buildId)
                return null;
            // The build's age, shown to readers, is the file's age.
            File.SetLastWriteTimeUtc(unfinished, builtAt);
            CorpusWriter.Place(unfinished, FileOf(buildId));
            return KbDatabase.TryOpenOwn(FileOf(buildId));
        }
        finally
        {
            File.Delete(beside);
            File.Delete(unfinished);
        }
    }

    /// <summary>The build to begin with, though it may not be the newest: an operator may have gone back to it.</summary>
    public void Remember(string buildId) => WriteNote(ChosenPath, Encoding.UTF8.GetBytes(buildId));

    /// <summary>What was kept with <see cref="KeepHashes"/>; null if there is nothing, or others may have written it.</summary>
    public ReadOnlyMemory<byte>? KeptHashes()
    {
        try
        {
            return IsOurs(HashesPath) ? File.ReadAllBytes(HashesPath) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps beside the builds what spares the next start the reading of all content.</summary>
    public void KeepHashes(byte[] hashes) => WriteNote(HashesPath, hashes);

    private static void WriteNote(string path, byte[] note)
    {
        var unfinished = NewFile(System.IO.Path.GetDirectoryName(path)!, UnfinishedSuffix);
        try
        {
            try
            {
                File.WriteAllBytes(unfinished, note);
                File.Move(unfinished, path, overwrite: true);
            }
            finally
            {
                File.Delete(unfinished);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Then the next start does without.
        }
    }

    /// <summary>Deletes unused files: older builds of this content, and leftovers of killed programs.</summary>
    public void Tidy()
    {
        try
        {
            // While another program writes, an unlocked file may be its own; it will tidy when it is done.
            using var alone = new FileStream(System.IO.Path.Combine(Path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            foreach (var build in Builds().Skip(Kept))
                FileHold.DeleteUnused(build.FullName);
            foreach (var file in Directory.EnumerateFiles(Path).Where(file => Leftover().IsMatch(System.IO.Path.GetFileName(file))))
                FileHold.DeleteUnused(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The next build tries again.
        }
    }

    private string HashesPath => System.IO.Path.Combine(Path, prefix + HashesName);

    private string ChosenPath => System.IO.Path.Combine(Path, prefix + ChosenName);

    /// <summary>The one remembered, then the newest first.</summary>
    private List<FileInfo> Builds()
    {
        if (!Directory.Exists(Path))
            return [];
        var chosen = File.Exists(ChosenPath) ? System.IO.Path.GetFileName(FileOf(File.ReadAllText(ChosenPath))) : null;
        return [.. new DirectoryInfo(Path).EnumerateFiles($"{prefix}*.db").OrderByDescending(file => file.Name == chosen).ThenByDescending(file => file.LastWriteTimeUtc)];
    }

    private static KbDatabase? OpenFile(string file) => IsOurs(file) ? KbDatabase.TryOpen(file) : null;

    private static UncheckedBuild? OpenUnchecked(string file) =>
        IsOurs(file) && KbDatabase.TryOpenOwn(file) is { } build ? new UncheckedBuild(build) : null;

    /// <summary>It is there, and nobody else can have written it.</summary>
    private static bool IsOurs(string file) => FileOnDisk.Find(file) is { } found && Refusal(file, found) is null;

    private static string? Refusal(string path, FileOnDisk found) => found switch
    {
        { IsOpenToAll: true } => "can be written to by everybody",
        { Owner: { } owner } when owner != 0 && owner != FileOnDisk.CurrentUser => "belongs to another user",
        _ when File.ResolveLinkTarget(path, returnFinalTarget: false) is not null && File.Exists(path) => "is a link",
        _ => null,
    };

    /// <summary>Temporary and served files with names of their own, and files of the first edition, whose names did not tell the content.</summary>
    [GeneratedRegex(@"^(kb-.*\.(unfinished|working|served)|copy-.*\.(db|unfinished)|kb-[0-9a-f]{16}\.db|kb-pages\.ready)$")]
    private static partial Regex Leftover();
}

/// <summary>A build that is read before it is known to be whole: nothing that was read of it counts if it is not.</summary>
public sealed class UncheckedBuild(KbDatabase build) : IDisposable
{
    private readonly Lazy<bool> isWhole = new(() => FileFormat.IsSealed(build.Path));

    public KbDatabase Build => build;

    /// <summary>Found out when first asked for, which takes most of a second for a file of a gigabyte.</summary>
    public bool IsWhole => isWhole.Value;

    public void Dispose() => build.Close();
}
