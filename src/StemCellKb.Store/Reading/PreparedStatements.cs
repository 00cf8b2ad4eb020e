using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StemCellKb.Store.Reading;

/// <summary>
/// The statements of one connection, prepared once. EF Core makes a command for each execution and throws it away afterwards, and with it
/// what SQLite has made of its text; here a command is put aside instead until the same text is wanted again.
/// </summary>
internal sealed class PreparedStatements : DbCommandInterceptor, IDisposable
{
    /// <summary>Null once the connection is being closed.</summary>
    private Dictionary<string, Command>? idle = [];

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        using var given = (SqliteCommand)result;
        if (idle is null || !idle.Remove(given.CommandText, out var command))
            command = new Command(this) { Connection = given.Connection, CommandText = given.CommandText, CommandTimeout = given.CommandTimeout };
        foreach (SqliteParameter parameter in given.Parameters)
            command.Parameters.Add(parameter);
        return command;
    }

    public void Dispose()
    {
        var commands = idle?.Values.ToList() ?? [];
        idle = null;
        foreach (var command in commands)
            command.Dispose();
    }

    private sealed class Command(PreparedStatements home) : SqliteCommand
    {
        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                Parameters.Clear();
                // The same text may have been executed while this one was still being read; one of the two is enough.
                if (home.idle?.TryAdd(CommandText, this) == true)
                    return;
            }
            base.Dispose(disposing);
        }
    }
}
