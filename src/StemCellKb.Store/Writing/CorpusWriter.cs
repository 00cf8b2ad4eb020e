using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using StemCellKb.Model;
using StemCellKb.Store.Rows;
using StemCellKb.Store.Search;

namespace StemCellKb.Store.Writing;

/// <summary>Writes a corpus as a new database file: one transaction, prepared statements, the search index last.</summary>
public static class CorpusWriter
{
    /// <summary>
    /// Writes <paramref name="corpus"/> beside <paramref name="path"/> and renames the finished file into place, so that no
    /// reader ever opens half a build, whatever is killed when.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be written, or the disk is full; nothing is left behind.</exception>
    public static void Write(Corpus corpus, string buildId, string path, CancellationToken cancellationToken = default)
    {
        var unfinished = $"{path}.{Environment.ProcessId}-{Guid.NewGuid():N}{KbFolder.UnfinishedSuffix}";
        try
        {
            WriteFile(corpus, buildId, unfinished, cancellationToken);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (SqliteException problem)
        {
            throw new IOException($"The knowledge base could not be written to '{Path.GetDirectoryName(path)}': {problem.Message}", problem);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static void WriteFile(Corpus corpus, string buildId, string path, CancellationToken cancellationToken)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        // The file is thrown away unless it is finished, so nothing needs a journal; Flush below makes it durable before the rename.
        Execute(connection, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE; PRAGMA temp_store=MEMORY; PRAGMA page_size=8192;" + FileFormat.Stamp);
        using (var transaction = connection.BeginTransaction())
        {
            using (var context = new KbContext(new DbContextOptionsBuilder<KbContext>().UseSqlite(connection).Options))
            {
                Execute(connection, context.Database.GenerateCreateScript());
                // The design-time model keeps the column names that the runtime model has dropped nothing of.
                WriteRows(connection, context.Model, corpus, buildId, cancellationToken);
            }
            SearchIndexWriter.Write(connection, corpus);
            cancellationToken.ThrowIfCancellationRequested();
            transaction.Commit();
        }
        Execute(connection, "PRAGMA optimize;");
        connection.Close();
        using var file = File.Open(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    private static void WriteRows(SqliteConnection connection, IModel model, Corpus corpus, string buildId, CancellationToken cancellationToken)
    {
        WriteTable([new BuildRow(1, buildId, corpus.Fingerprint)]);
        WriteTable(corpus.Concepts.Select(RowsOf.Concept));
        WriteTable(corpus.Concepts.SelectMany(RowsOf.Names));
        WriteTable(corpus.Concepts.SelectMany(RowsOf.Identifiers));
        WriteTable(corpus.Concepts.SelectMany(RowsOf.Broader));
        WriteTable(corpus.Articles.Select((article, i) => RowsOf.Article(article, i + 1)));
        WriteTable(corpus.Articles.SelectMany((article, i) => RowsOf.Sections(article, i + 1)));
        WriteTable(corpus.Articles.SelectMany((article, i) => RowsOf.CrossLinks(article, i + 1)));
        WriteTable(corpus.Articles.SelectMany((article, i) => RowsOf.Citations(article, i + 1)));
        WriteTable(corpus.Claims.Select(RowsOf.Claim));
        WriteTable(corpus.Claims.SelectMany(RowsOf.ClaimConcepts));
        WriteTable(corpus.Claims.SelectMany(RowsOf.Evidence));
        WriteTable(corpus.References.Select(RowsOf.Reference));
        WriteTable(corpus.Approvals.Select(RowsOf.Approval));

        void WriteTable<TRow>(IEnumerable<TRow> rows) where TRow : class
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var writer = new RowWriter<TRow>(connection, model);
            writer.WriteAll(rows);
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
