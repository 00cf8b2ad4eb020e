using Microsoft.Data.Sqlite;

namespace StemCellKb.Store.Writing;

/// <summary>Statements of one connection, each prepared once; values are <c>$p0</c>, <c>$p1</c> and so on.</summary>
internal sealed class SqlStatements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> prepared = [];

    /// <returns>How many rows it was about.</returns>
    public int Run(string sql, params ReadOnlySpan<object> values) => Prepared(sql, values).ExecuteNonQuery();

    public List<object[]> Rows(string sql, params ReadOnlySpan<object> values) => [.. Each(sql, values)];

    /// <summary>As they are read. To be enumerated once, and at once: the statement is in use meanwhile.</summary>
    public IEnumerable<object[]> Each(string sql, params ReadOnlySpan<object> values) => Read(Prepared(sql, values));

    public bool Any(string sql, params ReadOnlySpan<object> values) => Prepared(sql, values).ExecuteScalar() is not null;

    public void Dispose()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
    }

    private static IEnumerable<object[]> Read(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            yield return row;
        }
    }

    private SqliteCommand Prepared(string sql, ReadOnlySpan<object> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            prepared.Add(sql, command = connection.CreateCommand());
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" });
        }
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        return command;
    }
}
