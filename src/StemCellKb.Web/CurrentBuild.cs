using StemCellKb.Store;

namespace StemCellKb.Web;

/// <summary>The build being served. Replaced whole: a request takes it once and keeps it to its end.</summary>
public sealed class CurrentBuild
{
    private volatile KbDatabase? database;

    public bool IsLoaded => database is not null;

    /// <exception cref="InvalidOperationException">No build has been loaded; the program does not listen before one is.</exception>
    public KbDatabase Database => database ?? throw new InvalidOperationException("No build of the knowledge base has been loaded.");

    public void Replace(KbDatabase next) => database = next;
}
