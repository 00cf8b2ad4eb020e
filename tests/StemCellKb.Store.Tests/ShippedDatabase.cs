using Microsoft.Data.Sqlite;
using StemCellKb.Store.Tests.Reading;
using StemCellKb.Store.Writing;
using StemCellKb.Testing;

[assembly: AssemblyFixture(typeof(StemCellKb.Store.Tests.ShippedDatabase))]

namespace StemCellKb.Store.Tests;

/// <summary>
/// The shipped content as a build, written and opened as the program does it, and listened to: one for all tests of the
/// assembly, before any of them, since every listener of the process hears each statement.
/// </summary>
public sealed class ShippedDatabase : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ShippedDatabase()
    {
        CorpusWriter.Write(ShippedContent.Corpus, "test", folder["kb.db"]);
        StatementLog.Listen();
        Database = KbDatabase.TryOpen(folder["kb.db"])!;
    }

    public KbDatabase Database { get; }

    /// <summary>The same tables without their statistics: SQLite then plans as for many rows, where it would rightly read through a few.</summary>
    public SqliteConnection OpenAsIfLarge()
    {
        var copy = folder[$"{Guid.NewGuid():N}.db"];
        File.Copy(Database.Path, copy);
        using (var changing = Open(copy))
        {
            using var forget = changing.CreateCommand();
            forget.CommandText = "DELETE FROM sqlite_stat1";
            forget.ExecuteNonQuery();
        }
        return Open(copy);
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    public void Dispose() => folder.Dispose();
}
