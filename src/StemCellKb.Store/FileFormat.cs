using Microsoft.Data.Sqlite;

namespace StemCellKb.Store;

/// <summary>How a whole file of this program is told from one cut short, and from one that another version wrote with other tables.</summary>
internal static class FileFormat
{
    /// <summary>Changes with the module that writes and reads the tables; stands in the file's own header.</summary>
    private static readonly int Version = BitConverter.ToInt32(typeof(FileFormat).Module.ModuleVersionId.ToByteArray());

    public static string Stamp { get; } = FormattableString.Invariant($"PRAGMA user_version={Version};");

    public static bool IsWhole(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT user_version, page_count * page_size FROM pragma_user_version(), pragma_page_count(), pragma_page_size()";
        using var row = command.ExecuteReader();
        return row.Read() && row.GetInt32(0) == Version && row.GetInt64(1) == new FileInfo(connection.DataSource).Length;
    }
}
