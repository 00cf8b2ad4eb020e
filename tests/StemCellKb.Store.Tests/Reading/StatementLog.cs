using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StemCellKb.Store.Tests.Reading;

/// <summary>The SQL that one test's readings send, each statement with its values. Other tests of the process are not listened to.</summary>
internal sealed class StatementLog : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<List<Statement>?> Heard = new();

    private StatementLog()
    {
    }

    internal sealed record Statement(string Sql, IReadOnlyList<(string Name, object? Value)> Values)
    {
        /// <summary>The tables that SQLite plans to read from end to end; lists of values and results of its own are no tables.</summary>
        public IEnumerable<string> TablesReadThrough(SqliteConnection connection)
        {
            var plan = Plan(connection).Select(line => line.Split(' ')).ToList();
            var own = plan.Where(line => line[0] is "CO-ROUTINE" or "MATERIALIZE").Select(line => line[1]).ToHashSet();
            return plan.Where(line => line[0] == "SCAN" && !line.Contains("VIRTUAL") && !own.Contains(line[1])).Select(line => line[1]);
        }

        private List<string> Plan(SqliteConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + Sql;
            foreach (var (name, value) in Values)
                command.Parameters.AddWithValue(name, value ?? DBNull.Value);
            using var reader = command.ExecuteReader();
            var lines = new List<string>();
            while (reader.Read())
                lines.Add(reader.GetString(reader.GetOrdinal("detail")));
            return lines;
        }
    }

    /// <summary>Before a database is opened: EF Core asks once a second at most whether anybody listens.</summary>
    public static void Listen() => DiagnosticListener.AllListeners.Subscribe(new StatementLog());

    public static IReadOnlyList<Statement> Of(Action reading)
    {
        Heard.Value = [];
        reading();
        var heard = Heard.Value;
        Heard.Value = null;
        return heard;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command: var command })
            Heard.Value?.Add(new Statement(command.CommandText, [.. command.Parameters.Cast<SqliteParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
