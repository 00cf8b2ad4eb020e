using StemCellKb.Store;

namespace StemCellKb.Web;

/// <summary>The build being served. Replaced as a whole: a request reads it once and keeps it until its end.</summary>
public sealed class CurrentBuild
{
    /// <summary>How long a request that started on the previous build has to open what it needs.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private volatile KbDatabase? database;

    public bool IsLoaded => database is not null;

    /// <exception cref="InvalidOperationException">No build has been loaded; the program does not listen before one is.</exception>
    public KbDatabase Database => database ?? throw new InvalidOperationException("No build of the knowledge base has been loaded.");

    /// <summary>The argument is the build served until now.</summary>
    public event Action<KbDatabase>? Replaced;

    public void Replace(KbDatabase next)
    {
        var former = database;
        database = next;
        if (former is null || former == next)
            return;
        if (former.BuildId != next.BuildId)
            Replaced?.Invoke(former);
        // A pooled connection holds two megabytes, and the file.
        if (!former.IsSameFileAs(next))
            _ = CloseAsync(former);
    }

    private static async Task CloseAsync(KbDatabase former)
    {
        await Task.Delay(Grace);
        former.Close();
    }
}
