using Microsoft.Data.Sqlite;

namespace StemCellKb.Store;

/// <summary>
/// The file of a build, as it was when it was opened. Nobody writes to a finished build: if it changes or goes, somebody does harm to it, and
/// what has been read since may be anything. Therefore every reading looks at the file once more when it is over, and fails.
/// </summary>
internal sealed class OpenedFile(string path)
{
    /// <summary>SQLITE_CORRUPT.</summary>
    private const int Corrupt = 11;

    private readonly TaskCompletionSource harmed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile FileIdentity opened = FileIdentity.Of(path);

    public bool IsIntact => FileIdentity.Of(path) == opened;

    /// <summary>Ends when a reading has found the file harmed.</summary>
    public Task Harmed => harmed.Task;

    /// <summary>Takes a working copy as it is now, after an edit of our own.</summary>
    public void Accept() => opened = FileIdentity.Of(path);

    /// <exception cref="SqliteException">The file is not the one that was opened.</exception>
    public void Check()
    {
        if (IsIntact)
            return;
        harmed.TrySetResult();
        throw new SqliteException($"'{path}' has been changed or removed while it was served.", Corrupt);
    }
}
