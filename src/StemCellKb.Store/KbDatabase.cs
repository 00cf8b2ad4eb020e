using System.Data;
using Microsoft.Data.Sqlite;
using StemCellKb.Search;
using StemCellKb.Store.Reading;
using StemCellKb.Store.Rows;

namespace StemCellKb.Store;

/// <summary>
/// One finished build, opened read-only. Immutable and thread-safe; a newer build is another <see cref="KbDatabase"/>.
/// Reading is synchronous throughout: SQLite answers from memory or page cache and has no asynchronous calls to wait on.
/// </summary>
public sealed class KbDatabase
{
    private readonly OpenedFile file;
    private readonly ReadingContexts contexts;
    private readonly string connectionString;

    private KbDatabase(string path, OpenedFile file, string connectionString, ReadingContexts contexts, BuildRow build)
    {
        Path = path;
        this.file = file;
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

    /// <summary>The file is still the one that was opened. Where it is not, a reading throws a <see cref="SqliteException"/> instead of giving what it found.</summary>
    public bool IsIntact => file.IsIntact;

    /// <summary>Ends when the file has been found harmed.</summary>
    public Task Harmed => file.Harmed;

    /// <summary>One of the two came from the other by an edit in place: what closes one closes both.</summary>
    public bool IsSameFileAs(KbDatabase other) => file == other.file;

    /// <summary>Opens a build, or returns null where the file is missing, cut short or altered, or no build of this program.</summary>
    public static KbDatabase? TryOpen(string path) => TryOpen(path, FileFormat.IsSealed);

    /// <summary>Opens a file that this program itself has just written, without reading it through: a finished build, or a working copy, whose seal no longer fits.</summary>
    public static KbDatabase? TryOpenOwn(string path) => TryOpen(path, File.Exists);

    private static KbDatabase? TryOpen(string path, Func<string, bool> isWhole)
    {
        var connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = true,
            DefaultTimeout = 2,
        }.ToString();
        // Kept in the pool, a connection to the file that stood here before would answer for this one.
        Close(connectionString);
        // Taken first: what happens to the file while it is looked at is noticed, too.
        var file = new OpenedFile(path);
        if (!isWhole(path))
            return null;
        var contexts = new ReadingContexts(connectionString, file);
        try
        {
            using var connection = new SqliteConnection(connectionString);
            connection.Open();
            if (FileFormat.IsOfThisVersion(connection))
                return new KbDatabase(path, file, connectionString, contexts, ReadBuild(connection));
        }
        catch (Exception problem) when (problem is SqliteException or InvalidOperationException or FormatException)
        {
            // Whatever it is, it is no build of this program.
        }
        Close(connectionString);
        return null;
    }

    /// <summary>Without EF Core, which takes longer to get ready than all else that has to be done before the program listens.</summary>
    private static BuildRow ReadBuild(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, build_id, fingerprint FROM build";
        using var reader = command.ExecuteReader();
        reader.Read();
        return new BuildRow(reader.GetInt32(0), reader.GetString(1), reader.GetString(2));
    }

    /// <summary>Writes the file itself, as far as it is intact.</summary>
    /// <exception cref="SqliteException">The file was harmed; what was written is the beginning of the build.</exception>
    public async Task CopyToAsync(Stream target, CancellationToken cancellationToken)
    {
        // A newer build may remove this one's file while it is being read.
        await using var source = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, useAsync: true);
        var buffer = new byte[1 << 16];
        while (await source.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            file.Check();
            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
    }

    /// <summary>The same file after an edit of it. What was remembered of it is asked anew.</summary>
    internal KbDatabase Edited(BuildRow build)
    {
        file.Accept();
        return new KbDatabase(Path, file, connectionString, contexts, build);
    }

    /// <summary>Gives the file up. Connections in use end with their reading.</summary>
    public void Close()
    {
        contexts.Close();
        Close(connectionString);
    }

    private static void Close(string connectionString) => SqliteConnection.ClearPool(new SqliteConnection(connectionString));

    private SqliteConnection OpenConnection()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        connection.StateChange += (_, change) =>
        {
            if (change.CurrentState == ConnectionState.Closed)
                file.Check();
        };
        return connection;
    }
}
