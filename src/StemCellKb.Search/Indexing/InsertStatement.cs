using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace StemCellKb.Search.Indexing;

/// <summary>One prepared INSERT. A build inserts millions of values: they are bound directly, without a parameter object each.</summary>
internal sealed class InsertStatement : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly sqlite3_stmt statement;
    private byte[] utf8 = new byte[4096];

    public InsertStatement(SqliteConnection connection, string table, IReadOnlyList<string> columns)
    {
        this.connection = connection;
        var sql = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})";
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, sql, out statement), connection.Handle);
    }

    /// <param name="column">From 0.</param>
    /// <param name="value">A string, a whole number, a boolean, bytes, or null.</param>
    public void Bind(int column, object? value) => Check(value switch
    {
        null => raw.sqlite3_bind_null(statement, column + 1),
        string text => BindText(column, text),
        long number => raw.sqlite3_bind_int64(statement, column + 1, number),
        int number => raw.sqlite3_bind_int64(statement, column + 1, number),
        byte[] bytes => raw.sqlite3_bind_blob(statement, column + 1, bytes),
        bool truth => raw.sqlite3_bind_int64(statement, column + 1, truth ? 1 : 0),
        _ => throw new NotSupportedException($"A row holds no {value.GetType().Name}."),
    });

    public void Run()
    {
        var code = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (code != raw.SQLITE_DONE)
            Check(code);
    }

    public void Dispose() => statement.Dispose();

    private int BindText(int column, string text)
    {
        // SQLite would bind zero bytes as NULL.
        if (text.Length == 0)
            return raw.sqlite3_bind_text(statement, column + 1, "");
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > utf8.Length)
            utf8 = new byte[2 * most];
        return raw.sqlite3_bind_text(statement, column + 1, utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, utf8)));
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, connection.Handle);
}
