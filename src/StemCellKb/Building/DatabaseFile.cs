using System.Security.Cryptography;
using StemCellKb.Store;

namespace StemCellKb.Building;

/// <summary>
/// The file of <c>serve --database</c>. It belongs to the operator, who may rename another onto it or overwrite it while it is
/// served, and SQLite would then read half of each. So a private copy is served, named after its bytes.
/// </summary>
internal sealed class DatabaseFile(string path, string dataPath)
{
    private const string Pattern = "copy-*.db";

    /// <summary>The copy served and the one before, which requests under way may still need. What no program holds can be removed.</summary>
    private (FileStream? Now, FileStream? Before) held;

    private FileIdentity? taken;

    /// <summary>Another file stands there than the one last taken.</summary>
    public bool HasChanged => File.Exists(path) && FileIdentity.Of(path) != taken;

    /// <summary>Copies the file and opens the copy; null where that fails, and <paramref name="problem"/> says why.</summary>
    public KbDatabase? Take(out string problem)
    {
        problem = $"'{path}' is no build of this version of the program, or is cut short.";
        try
        {
            taken = FileIdentity.Of(path);
            Directory.CreateDirectory(dataPath);
            var copy = Copy(taken);
            if (KbDatabase.TryOpen(copy) is { } database)
            {
                Hold(copy);
                RemoveUnused();
                return database;
            }
            File.Delete(copy);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            problem = $"'{path}' cannot be taken over into '{dataPath}': {fault.Message}";
        }
        return null;
    }

    private string Copy(FileIdentity identity)
    {
        var unfinished = Path.Combine(dataPath, $"copy-{Guid.NewGuid():N}.unfinished");
        try
        {
            using (var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
            using (var target = File.Create(unfinished))
                source.CopyTo(target);
            if (FileIdentity.Of(path) != identity)
                throw new IOException("it was changed while it was read.");
            // The age of the build, which is shown, is that of the file.
            File.SetLastWriteTimeUtc(unfinished, identity.Written);
            var fingerprint = Fingerprint(unfinished);
            var copy = Path.Combine(dataPath, $"copy-{fingerprint[..16]}.db");
            // Another program may serve the same bytes from there.
            if (!File.Exists(copy) || Fingerprint(copy) != fingerprint)
                File.Move(unfinished, copy, overwrite: true);
            return copy;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static string Fingerprint(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private void Hold(string copy)
    {
        held.Before?.Dispose();
        held = (new FileStream(copy, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete), held.Now);
    }

    private void RemoveUnused()
    {
        foreach (var file in Directory.EnumerateFiles(dataPath, Pattern).Where(file => file != held.Now?.Name && file != held.Before?.Name))
        {
            try
            {
                using (new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.None))
                    File.Delete(file);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // Another program serves it.
            }
        }
    }
}
