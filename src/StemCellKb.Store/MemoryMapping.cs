using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StemCellKb.Store;

/// <summary>Lets SQLite read the file through the page cache instead of copying it: the file never changes once it is opened.</summary>
internal sealed class MemoryMapping : DbConnectionInterceptor
{
    public static readonly MemoryMapping Instance = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA mmap_size=1073741824;";
        command.ExecuteNonQuery();
    }
}
