using Microsoft.Data.Sqlite;
using StemCellKb.Search;
using StemCellKb.Store.Documents;
using StemCellKb.Store.Reading;

namespace StemCellKb.Store;

/// <summary>
/// One finished build, opened read-only. Immutable and thread-safe; a newer build is another <see cref="KbDatabase"/>.
/// Reading is synchronous throughout: SQLite answers from memory or page cache and has no asynchronous calls to wait on.
/// </summary>
public sealed class KbDatabase
{
    private readonly FileStream hold;
    private readonly KbContexts contexts;
    private readonly string connectionString;

    private KbDatabase(string path, FileStream hold, string connectionString, KbContexts contexts, BuildRow build)
    {
        Path = path;
        this.hold = hold;
        this.connectionString = connectionString;
        this.contexts = contexts;
        BuildId = build.BuildId;
        BuiltAt = File.GetLastWriteTimeUtc(path);
        Search = new SearchEngine(OpenConnection);
    }

    public string Path { get; }

    /// <summary>Equal for equal content and program: the identity of every answer made from this build.</summary>
    public string BuildId { get; }

    /// <summary>UTC. The file's own time: the file holds no date, so that equal content and program make equal bytes.</summary>
    public DateTime BuiltAt { get; }

    public SearchEngine Search { get; }

    public ArticleReader Articles => new(contexts);

    public IndexReader Indexes => new(contexts);

    public EvidenceReader Evidence => new(contexts);

    public ReferenceReader References => new(contexts);

    public CorpusReader Corpus => new(contexts);

    /// <summary>One of the two came from the other by an edit in place: what closes one closes both.</summary>
    public bool IsSameFileAs(KbDatabase other) => hold == other.hold;

    /// <summary>Opens a build, or returns null where the file is missing, cut short or altered, or no build of this program.</summary>
    public static KbDatabase? TryOpen(string path) => TryOpen(path, FileFormat.IsSealed, isEdited: false);

    /// <summary>Opens a build that this program itself has just written, without reading it through.</summary>
    public static KbDatabase? TryOpenOwn(string path) => TryOpen(path, File.Exists, isEdited: false);

    /// <summary>Opens a working copy, whose seal no longer fits.</summary>
    internal static KbDatabase? TryOpenEdited(string path) => TryOpen(path, File.Exists, isEdited: true);

    private static KbDatabase? TryOpen(string path, Func<string, bool> isWhole, bool isEdited)
    {
        var connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = isEdited ? path : ImmutableSource(path),
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = true,
            DefaultTimeout = 2,
        }.ToString();
        // Kept in the pool, a connection to the file that stood here before would answer for this one.
        Close(connectionString);
        if (FileHold.TryTake(path) is not { } hold)
            return null;
        try
        {
            if (isWhole(path))
            {
                using var connection = new SqliteConnection(connectionString);
                connection.Open();
                if (FileFormat.ReadBuild(connection) is { } build)
                    return new KbDatabase(path, hold, connectionString, new KbContexts(connectionString), build);
            }
        }
#pragma warning disable CA1031 // A stranger's file can say anything, and a reader of it throw anything.
        catch (Exception)
#pragma warning restore CA1031
        {
            // A stranger may have written it: whatever it makes of us, it is no build of this program.
        }
        Close(connectionString);
        hold.Dispose();
        return null;
    }

    /// <summary>Nobody writes to a finished build, so SQLite neither locks it nor looks whether it has changed.</summary>
    private static string ImmutableSource(string path)
    {
        var full = System.IO.Path.GetFullPath(path).Replace(System.IO.Path.DirectorySeparatorChar, '/');
        return $"file://{(full.StartsWith('/') ? "" : "/")}{string.Join('/', full.Split('/').Select(Uri.EscapeDataString))}?immutable=1";
    }

    /// <summary>Writes the file itself.</summary>
    public async Task CopyToAsync(Stream target, CancellationToken cancellationToken)
    {
        // A newer build may remove this one's file while it is being read.
        await using var source = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, useAsync: true);
        await source.CopyToAsync(target, cancellationToken);
    }

    /// <summary>The same file after an edit of it. What was remembered of it is asked anew.</summary>
    internal KbDatabase Edited(BuildRow build) => new(Path, hold, connectionString, contexts, build);

    /// <summary>Gives the file up: another program may delete it. Connections in use end with their reading.</summary>
    public void Close()
    {
        Close(connectionString);
        hold.Dispose();
    }

    private static void Close(string connectionString) => SqliteConnection.ClearPool(new SqliteConnection(connectionString));

    private SqliteConnection OpenConnection()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }
}
