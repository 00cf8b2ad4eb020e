using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace StemCellKb.Store.Writing;

/// <summary>
/// Inserts rows of one table through one prepared statement made from the EF Core model: the schema stands once, and
/// nothing pays for change tracking of rows that are written once and never changed.
/// </summary>
internal sealed class RowWriter<TRow> : IDisposable where TRow : class
{
    private readonly SqliteCommand command;
    private readonly IClrPropertyGetter[] getters;

    public RowWriter(SqliteConnection connection, IModel model)
    {
        var entity = model.FindEntityType(typeof(TRow))!;
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!);
        var properties = entity.GetProperties().ToArray();
        getters = [.. properties.Select(property => property.GetGetter())];
        command = connection.CreateCommand();
        command.CommandText =
            $"INSERT INTO \"{table.Name}\" ({string.Join(", ", properties.Select(property => $"\"{property.GetColumnName(table)}\""))}) " +
            $"VALUES ({string.Join(", ", properties.Select((_, i) => $"$p{i}"))})";
        for (var i = 0; i < properties.Length; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" });
        command.Prepare();
    }

    public void Write(TRow row)
    {
        for (var i = 0; i < getters.Length; i++)
            command.Parameters[i].Value = getters[i].GetClrValue(row) ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    public void WriteAll(IEnumerable<TRow> rows)
    {
        foreach (var row in rows)
            Write(row);
    }

    public void Dispose() => command.Dispose();
}
