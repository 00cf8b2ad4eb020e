using Microsoft.Data.Sqlite;
using StemCellKb.Model;
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

    private KbDatabase(string path, FileStream hold, string connectionString, KbContexts contexts, BuildRow build, Redirects redirects)
    {
        Path = path;
        this.hold = hold;
        this.connectionString = connectionString;
        this.contexts = contexts;
        BuildId = build.BuildId;
        Fingerprint = build.Fingerprint;
        Redirects = redirects;
        BuiltAt = File.GetLastWriteTimeUtc(path);
        Changes = new ChangeReader(contexts);
        Effects = new EffectReader(contexts);
        Evidence = new EvidenceReader(contexts);
        Indexes = new IndexReader(contexts);
        Search = new SearchEngine(OpenConnection, Effects.Network);
        Statements = new StatementChecker(contexts, Search);
    }

    /// <summary>Which builds this program can read: those that name the same edition.</summary>
    public static string Edition => FileFormat.Edition;

    public string Path { get; }

    /// <summary>Equal for equal content and program: identifies every answer made from this build.</summary>
    public string BuildId { get; }

    /// <summary>Of the content files.</summary>
    public string Fingerprint { get; }

    /// <summary>UTC. Taken from the file's time: the file contains no date but those of changes, so that equal content and program, after an equal build, give equal bytes.</summary>
    public DateTime BuiltAt { get; }

    /// <summary>Read when the file is opened: every request asks for them.</summary>
    public Redirects Redirects { get; }

    public SearchEngine Search { get; }

    public EffectReader Effects { get; }

    /// <summary>Sets statements from elsewhere beside the claims.</summary>
    public StatementChecker Statements { get; }

    public ArticleReader Articles => new(contexts);

    public IndexReader Indexes { get; }

    public EvidenceReader Evidence { get; }

    public ReferenceReader References => new(contexts);

    public ChangeReader Changes { get; }

    public CorpusReader Corpus => new(contexts);

    /// <summary>One came from the other by an edit in place: closing either closes both.</summary>
    public bool IsSameFileAs(KbDatabase other) => hold == other.hold;

    /// <summary>Opens a build; null if the file is missing, cut short, altered, or not a build of this program.</summary>
    public static KbDatabase? TryOpen(string path) => TryOpen(path, FileFormat.IsSealed, isEdited: false);

    /// <summary>Opens a build this program has just written, without verifying the seal.</summary>
    public static KbDatabase? TryOpenOwn(string path) => TryOpen(path, File.Exists, isEdited: false);

    /// <summary>Opens a working copy, whose seal is no longer valid.</summary>
    internal static KbDatabase? TryOpenEdited(string path) => TryOpen(path, File.Exists, isEdited: true);

    private static KbDatabase? TryOpen(string path, Func<string, bool> isWhole, bool isEdited)
    {
        var connectionString = ConnectionString(isEdited ? path : ImmutableSource(path), pooling: true);
        // A pooled connection to a previous file at this path would answer for this one.
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
                    return new KbDatabase(path, hold, connectionString, new KbContexts(connectionString), build, RedirectsIn(connection));
            }
        }
#pragma warning disable CA1031 // A stranger's file can contain anything, and make a reader throw anything.
        catch (Exception)
#pragma warning restore CA1031
        {
            // A stranger may have written the file: whatever reading it does, it is not a build of this program.
        }
        Close(connectionString);
        hold.Dispose();
        return null;
    }

    private static Redirects RedirectsIn(SqliteConnection connection) => new(FileFormat.Rows(connection, "SELECT Kind, Former, Now, Folder FROM redirects")
        .Select(row => new Redirect(Enum.Parse<Formerly>((string)row[0]), (string)row[1], (string)row[2], row[3] as string)));

    internal static string ImmutableConnectionString(string path, bool pooling) => ConnectionString(ImmutableSource(path), pooling);

    private static string ConnectionString(string source, bool pooling) => new SqliteConnectionStringBuilder
    {
        DataSource = source,
        Mode = SqliteOpenMode.ReadOnly,
        Pooling = pooling,
        DefaultTimeout = 2,
    }.ToString();

    /// <summary>Nobody writes to a finished build, so SQLite can skip locking and change checks.</summary>
    private static string ImmutableSource(string path)
    {
        var full = System.IO.Path.GetFullPath(path).Replace(System.IO.Path.DirectorySeparatorChar, '/');
        return $"file://{(full.StartsWith('/') ? "" : "/")}{string.Join('/', full.Split('/').Select(Uri.EscapeDataString))}?immutable=1";
    }

    /// <summary>The content files it was made of, as they were given; none where that is not known.</summary>
    public ReadOnlyMemory<byte> ReadFiles()
    {
        using var connection = OpenConnection();
        return FileFormat.Rows(connection, "SELECT files FROM files").Select(row => (byte[])row[0]).FirstOrDefault() ?? [];
    }

    /// <summary>Writes the file's bytes.</summary>
    public async Task CopyToAsync(Stream target, CancellationToken cancellationToken)
    {
        // A newer build may delete this file while it is being read.
        await using var source = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, useAsync: true);
        await source.CopyToAsync(target, cancellationToken);
    }

    /// <summary>The same file after an edit. Nothing cached from before is reused.</summary>
    internal KbDatabase Edited(BuildRow build)
    {
        contexts.Forget();
        return new(Path, hold, connectionString, contexts, build, Redirects);
    }

    /// <summary>Releases the file, so that another program may delete it. Connections in use close after their last read.</summary>
    public void Close()
    {
        contexts.Close();
        Close(connectionString);
        hold.Dispose();
    }

    /// <summary>Closes it, and gives its file another name unless somebody else uses it.</summary>
    internal bool TryGiveUp(string name)
    {
        var identity = FileOnDisk.Find(Path)?.Identity;
        Close();
        return identity is not null && FileHold.TryRenameUnused(Path, identity, name);
    }

    private static void Close(string connectionString) => SqliteConnection.ClearPool(new SqliteConnection(connectionString));

    internal SqliteConnection OpenConnection()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }
}
