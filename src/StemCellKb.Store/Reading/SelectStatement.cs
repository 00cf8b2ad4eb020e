using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace StemCellKb.Store.Reading;

/// <summary>One prepared SELECT: what every page asks for dozens of times is not parsed anew each time, and documents are read where SQLite has them.</summary>
internal sealed class SelectStatement : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly sqlite3_stmt statement;

    public SelectStatement(SqliteConnection connection, string sql)
    {
        this.connection = connection;
        Check(raw.sqlite3_prepare_v2(connection.Handle, sql, out statement));
    }

    /// <summary>Every row, read as it comes.</summary>
    public List<T> All<T>(Func<SelectStatement, T> read, params ReadOnlySpan<string> values)
    {
        var rows = new List<T>();
        Bind(values);
        try
        {
            while (Next())
                rows.Add(read(this));
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
        return rows;
    }

    /// <summary>The first row, or null.</summary>
    public T? First<T>(Func<SelectStatement, T> read, params ReadOnlySpan<string> values) where T : class
    {
        Bind(values);
        try
        {
            return Next() ? read(this) : null;
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    /// <summary>UTF-8, until the next row.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);

    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    public string? TextOrNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL ? null : Text(column);

    public int Number(int column) => raw.sqlite3_column_int(statement, column);

    public void Dispose() => statement.Dispose();

    private void Bind(ReadOnlySpan<string> values)
    {
        for (var i = 0; i < values.Length; i++)
            Check(raw.sqlite3_bind_text(statement, i + 1, values[i]));
    }

    private bool Next()
    {
        var code = raw.sqlite3_step(statement);
        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
            Check(code);
        return code == raw.SQLITE_ROW;
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, connection.Handle);
}
