using Microsoft.Data.Sqlite;

namespace StemCellKb.Search.Indexing;

/// <summary>Inserts rows into a table that EF Core does not know, values in column order.</summary>
internal sealed class TableWriter(SqliteConnection connection, string table, params string[] columns) : IDisposable
{
    private readonly InsertStatement insert = new(connection, table, columns);

    public void Run(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            insert.Bind(i, values[i]);
        insert.Run();
    }

    public void Dispose() => insert.Dispose();
}
