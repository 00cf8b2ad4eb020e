using System.Reflection;
using Microsoft.Data.Sqlite;
using StemCellKb.Search.Indexing;
using StemCellKb.Store.Documents;

namespace StemCellKb.Store.Writing;

/// <summary>
/// Inserts rows of one table through one prepared statement: rows that are written once and never changed do not pay for change tracking, nor a start that
/// writes a few of them for the making of EF Core's model, which takes longer than the writing.
/// </summary>
internal sealed class RowWriter<TRow> : IDisposable where TRow : class
{
    private readonly InsertStatement insert;
    private readonly Func<TRow, object?>[] columns;

    public RowWriter(SqliteConnection connection)
    {
        var properties = typeof(TRow).GetProperties();
        columns = [.. properties.Select(ValueOf)];
        insert = new InsertStatement(connection, RowNames.TableOf(typeof(TRow)), [.. properties.Select(property => RowNames.ColumnOf(property.Name))]);
    }

    public void Write(TRow row)
    {
        for (var i = 0; i < columns.Length; i++)
            insert.Bind(i, columns[i](row));
        insert.Run();
    }

    public void WriteAll(IEnumerable<TRow> rows)
    {
        foreach (var row in rows)
            Write(row);
    }

    public void Dispose() => insert.Dispose();

    /// <summary>As the column holds it: a document as JSON.</summary>
    private static Func<TRow, object?> ValueOf(PropertyInfo property) => property.PropertyType switch
    {
        var type when type == typeof(string) => property.GetMethod!.CreateDelegate<Func<TRow, string?>>(),
        var type when type.IsValueType || type == typeof(byte[]) => row => property.GetValue(row),
        var document => row => property.GetValue(row) is { } value ? DocumentJson.Write(value, document) : null,
    };
}
