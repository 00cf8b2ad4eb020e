using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using StemCellKb.Search.Indexing;

namespace StemCellKb.Store.Writing;

/// <summary>
/// Inserts rows of one table through one prepared statement made from the EF Core model: the schema stands once, and
/// nothing pays for change tracking of rows that are written once and never changed.
/// </summary>
internal sealed class RowWriter<TRow> : IDisposable where TRow : class
{
    private readonly InsertStatement insert;
    private readonly IClrPropertyGetter[] getters;

    public RowWriter(SqliteConnection connection, IModel model)
    {
        var entity = model.FindEntityType(typeof(TRow))!;
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!);
        var properties = entity.GetProperties().ToArray();
        getters = [.. properties.Select(property => property.GetGetter())];
        insert = new InsertStatement(connection, table.Name, [.. properties.Select(property => property.GetColumnName(table)!)]);
    }

    public void Write(TRow row)
    {
        for (var i = 0; i < getters.Length; i++)
            insert.Bind(i, getters[i].GetClrValue(row));
        insert.Run();
    }

    public void WriteAll(IEnumerable<TRow> rows)
    {
        foreach (var row in rows)
            Write(row);
    }

    public void Dispose() => insert.Dispose();
}
