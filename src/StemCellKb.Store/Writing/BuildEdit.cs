using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StemCellKb.Model;
using StemCellKb.Store.Documents;

namespace StemCellKb.Store.Writing;

/// <summary>A build's file in which single articles are replaced, in the caller's transaction: the cost does not grow with the knowledge base.</summary>
internal sealed class BuildEdit : IDisposable
{
    private readonly KbContext context;
    private readonly ArticleWriter articles;
    private readonly SearchIndexEdit search;

    public BuildEdit(string path)
    {
        Connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        Connection.Open();
        context = new KbContext(KbContext.OptionsFor(options => options.UseSqlite(Connection)));
        articles = new ArticleWriter(Connection, context.Model);
        search = new SearchIndexEdit(Connection);
    }

    public SqliteConnection Connection { get; }

    /// <summary>Replaces an article by one of the same concept and language.</summary>
    public void Exchange(Concept concept, Article article)
    {
        var id = (int)(long)Value("SELECT id FROM articles WHERE concept_id = $p0 AND language = $p1", article.Concept.Value, article.Language.Code)!;
        search.Remove(id, concept);
        foreach (var table in new[] { "sections", "cross_links", "citations" })
            Execute($"DELETE FROM {table} WHERE article_id = $p0", id);
        Execute("DELETE FROM articles WHERE id = $p0", id);
        articles.Write(article, id);
        search.Add(id, concept, article);
    }

    /// <summary>Sets the day of its last review, wherever it is kept.</summary>
    public void Review(Concept concept)
    {
        var day = concept.Reviewed?.ToString("O");
        Execute("UPDATE concepts SET reviewed = $p1 WHERE id = $p0", concept.Id.Value, (object?)day ?? DBNull.Value);
        Execute("UPDATE search_document SET reviewed = $p1 WHERE concept_id = $p0", concept.Id.Value, day ?? "");
    }

    public void Write(FileFingerprint file) => Execute("UPDATE files SET hash = $p1 WHERE path = $p0", file.Path, file.Hash);

    public void Write(IReadOnlyList<ChangeSet> history)
    {
        Execute("DELETE FROM changes");
        using var writer = new RowWriter<ChangeSetRow>(Connection, context.Model);
        writer.WriteAll(history.Select((changes, i) => new ChangeSetRow(i, changes)));
    }

    public void Name(string buildId, string fingerprint) => Execute("UPDATE build SET build_id = $p0, fingerprint = $p1", buildId, fingerprint);

    public void Execute(string sql, params ReadOnlySpan<object> values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        search.Dispose();
        articles.Dispose();
        context.Dispose();
        Connection.Dispose();
    }

    private object? Value(string sql, params ReadOnlySpan<object> values)
    {
        using var command = Command(sql, values);
        return command.ExecuteScalar();
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<object> values)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"$p{i}", values[i]);
        return command;
    }
}
