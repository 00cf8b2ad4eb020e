using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using StemCellKb.Store.Reading;
using StemCellKb.Store.Rows;
using StemCellKb.Store.Search;

namespace StemCellKb.Store;

/// <summary>
/// One finished build, opened read-only. Immutable and thread-safe; a newer build is another <see cref="KbDatabase"/>.
/// Reading is synchronous throughout: SQLite answers from memory or page cache and has no asynchronous calls to wait on.
/// </summary>
public sealed class KbDatabase
{
    private readonly PooledDbContextFactory<KbContext> contexts;
    private readonly string connectionString;

    private KbDatabase(string path, string connectionString, PooledDbContextFactory<KbContext> contexts, BuildRow build)
    {
        Path = path;
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

    /// <summary>Opens a build, or returns null where the file is missing, cut short, or no build of this program.</summary>
    public static KbDatabase? TryOpen(string path)
    {
        if (!File.Exists(path))
            return null;
        var connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = true,
            DefaultTimeout = 2,
        }.ToString();
        var contexts = new PooledDbContextFactory<KbContext>(new DbContextOptionsBuilder<KbContext>()
            // A list of ids is one value: the statement stays the same however many there are, and is prepared by EF Core once.
            .UseSqlite(connectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(MemoryMapping.Instance)
            .Options);
        try
        {
            using var connection = new SqliteConnection(connectionString);
            connection.Open();
            if (FileFormat.IsWhole(connection))
            {
                using var context = contexts.CreateDbContext();
                return new KbDatabase(path, connectionString, contexts, context.Builds.Single());
            }
        }
        catch (Exception problem) when (problem is SqliteException or InvalidOperationException or FormatException)
        {
            // Whatever it is, it is no build of this program.
        }
        // Kept in the pool, a connection to this file would answer for the one that takes its place.
        SqliteConnection.ClearPool(new SqliteConnection(connectionString));
        return null;
    }

    private SqliteConnection OpenConnection()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }
}
