namespace StemCellKb.Store;

/// <summary>
/// Marks a file in the data folder as in use: a shared lock, which the operating system releases however the program ends.
/// A file that can be locked exclusively is unused and may be deleted.
/// </summary>
internal static class FileHold
{
    /// <summary>Null if there is no such file, it cannot be read, or another program is about to delete it.</summary>
    public static FileStream? TryTake(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Deletes a file if it is unused.</summary>
    public static void DeleteUnused(string path) => Alone(path, () => File.Delete(path));

    public static bool IsUnused(string path)
    {
        var isUnused = false;
        Alone(path, () => isUnused = true);
        return isUnused;
    }

    /// <summary>Gives a file another name, if it is unused and still the one that was meant.</summary>
    /// <param name="identity">As of <see cref="FileOnDisk.Identity"/>.</param>
    public static bool TryRenameUnused(string path, string identity, string to)
    {
        var isDone = false;
        Alone(path, () =>
        {
            if (FileOnDisk.Find(path)?.Identity != identity)
                return;
            File.Move(path, to);
            isDone = true;
        });
        return isDone;
    }

    private static void Alone(string path, Action work)
    {
        try
        {
            using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0))
                work();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // In use, or already deleted.
        }
    }
}
