using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StemCellKb.Model;
using StemCellKb.Search.Indexing;
using StemCellKb.Store.Documents;

namespace StemCellKb.Store.Writing;

/// <summary>A database file being written: one connection, one transaction, prepared statements, articles as they come.</summary>
public sealed class BuildWriter : IDisposable
{
    private readonly string path;
    private readonly SqliteConnection connection;
    private readonly SqliteTransaction transaction;
    private readonly KbContext context;
    private readonly string indexes;
    private readonly ArticleWriter articles;
    private SearchIndexWriter? search;
    private int written;

    internal BuildWriter(string path)
    {
        this.path = path;
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        // An unfinished file is deleted, so no journal is needed; Finish makes it durable before the rename.
        Execute("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536; PRAGMA page_size=8192;" + FileFormat.Stamp);
        transaction = connection.BeginTransaction();
        context = new KbContext(KbContext.OptionsFor(options => options.UseSqlite(connection)));
        // Creating an index on a finished table is faster than updating it with every row.
        var script = context.Database.GenerateCreateScript();
        var split = script.IndexOf("CREATE INDEX", StringComparison.Ordinal);
        Execute(script[..split]);
        indexes = script[split..];
        articles = new ArticleWriter(connection);
    }

    /// <summary>Writes everything except the articles, which follow.</summary>
    public void Write(Corpus facts, CancellationToken cancellationToken = default)
    {
        var documents = new DocumentsOf(facts);
        WriteTable(documents.Concepts);
        WriteTable(documents.Identifiers);
        WriteTable(documents.Broader);
        WriteTable(documents.Claims);
        WriteTable(documents.ClaimConcepts);
        WriteTable(documents.Effects);
        WriteTable(documents.EffectConcepts);
        WriteTable(documents.Evidence);
        WriteTable(documents.Works);
        WriteTable(documents.Studies);
        WriteTable(documents.Approvals);
        WriteTable(documents.Redirects);
        search = new SearchIndexWriter(connection, facts);

        void WriteTable<TRow>(IEnumerable<TRow> rows) where TRow : class
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var writer = new RowWriter<TRow>(connection);
            writer.WriteAll(rows);
        }
    }

    /// <summary>Writes articles as they are produced, each once, in the order of the corpus.</summary>
    public void Write(IEnumerable<Article> corpus, CancellationToken cancellationToken = default)
    {
        var numbered = corpus.Select(article => (Article: article, Id: ++written));
        foreach (var (article, id, text) in numbered.SelectAhead(each => (each.Article, each.Id, search!.Read(each.Article, each.Id))))
        {
            cancellationToken.ThrowIfCancellationRequested();
            articles.Write(article, id);
            search!.Write(article, text);
        }
    }

    /// <summary>Writes what has changed up to this build.</summary>
    /// <param name="history">The latest first.</param>
    public void Write(IReadOnlyList<ChangeSet> history)
    {
        using var writer = new RowWriter<ChangeSetRow>(connection);
        writer.WriteAll(history.Select((changes, i) => new ChangeSetRow(i, changes)));
    }

    /// <summary>Writes which files it was made of, so that the next build can see what has changed.</summary>
    public void WriteFiles(ReadOnlyMemory<byte> files)
    {
        using var writer = new RowWriter<FilesRow>(connection);
        writer.Write(new FilesRow(1, files.ToArray()));
    }

    internal void Finish(BuildName name)
    {
        using (var build = new RowWriter<BuildRow>(connection))
            build.Write(new BuildRow(1, name.BuildId, name.Fingerprint));
        var facets = Task.Run(search!.ReadFacets);
        Execute(indexes);
        search.Finish(facets.GetAwaiter().GetResult());
        transaction.Commit();
        Execute("PRAGMA optimize;");
        Dispose();
        FileFormat.Seal(path);
    }

    public void Dispose()
    {
        search?.Dispose();
        articles.Dispose();
        context.Dispose();
        transaction.Dispose();
        connection.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
