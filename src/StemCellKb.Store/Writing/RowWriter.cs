using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using StemCellKb.Search.Indexing;

namespace StemCellKb.Store.Writing;

/// <summary>
/// Inserts rows of one table through one prepared statement made from the EF Core model: the schema is defined once, and rows that are
/// written once and never changed do not pay for change tracking.
/// </summary>
internal sealed class RowWriter<TRow> : IDisposable where TRow : class
{
    private readonly InsertStatement insert;
    private readonly Func<TRow, object?>[] columns;

    public RowWriter(SqliteConnection connection, IModel model)
    {
        var entity = model.FindEntityType(typeof(TRow))!;
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!);
        var properties = entity.GetProperties().ToArray();
        columns = [.. properties.Select(ValueOf)];
        insert = new InsertStatement(connection, table.Name, [.. properties.Select(property => property.GetColumnName(table)!)]);
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
    private static Func<TRow, object?> ValueOf(IProperty property)
    {
        var getter = property.GetGetter();
        return property.GetTypeMapping().Converter is { } converter ? row => converter.ConvertToProvider(getter.GetClrValue(row)) : row => getter.GetClrValue(row);
    }
}
