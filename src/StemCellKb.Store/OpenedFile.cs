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

    /// <summary>Asked when nobody edits it. Once it is not, it never is again: the file that is put in its place may look the same from outside.</summary>
    public bool IsIntact
    {
        get
        {
            if (FileIdentity.Of(path) != opened)
                harmed.TrySetResult();
            return !harmed.Task.IsCompleted;
        }
    }

    /// <summary>Ends when the file has been found harmed.</summary>
    public Task Harmed => harmed.Task;

    /// <summary>Takes a working copy as it is now, after an edit of our own.</summary>
    public void Accept() => opened = FileIdentity.Of(path);

    /// <exception cref="SqliteException">The file is not the one that was opened.</exception>
    public void Check()
    {
        if (!IsIntact)
            throw new SqliteException($"'{path}' has been changed or removed while it was served.", Corrupt);
    }
}
