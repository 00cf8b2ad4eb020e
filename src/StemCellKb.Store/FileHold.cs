namespace StemCellKb.Store;

/// <summary>
/// That a program uses a file of the data folder: a shared lock, which the operating system lifts when the program ends, however it ends.
/// What can be locked for oneself alone is used by nobody, and may be deleted.
/// </summary>
internal static class FileHold
{
    /// <summary>Null where there is no such file, it cannot be read, or somebody is about to delete it.</summary>
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

    /// <summary>Deletes a file that nobody uses; leaves any other.</summary>
    public static void DeleteUnused(string path)
    {
        try
        {
            using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0))
                File.Delete(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Somebody uses it, or has deleted it.
        }
    }
}
