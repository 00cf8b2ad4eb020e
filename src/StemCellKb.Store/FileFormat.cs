using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using StemCellKb.Search;

namespace StemCellKb.Store;

/// <summary>How a whole file of this program is told from one cut short or altered, and from one that another version wrote with other tables.</summary>
internal static class FileFormat
{
    /// <summary>SHA-256 of all the bytes before it. It stands after the last page, where SQLite does not look, and goes wherever the file goes.</summary>
    private const int SealLength = SHA256.HashSizeInBytes;

    /// <summary>Changes with the modules that write and read the tables; stands in the file's own header.</summary>
    private static readonly int Version = IdOf(typeof(FileFormat)) ^ IdOf(typeof(SearchEngine));

    public static string Stamp { get; } = FormattableString.Invariant($"PRAGMA user_version={Version};");

    private static int IdOf(Type type) => BitConverter.ToInt32(type.Module.ModuleVersionId.ToByteArray());

    /// <summary>Ends a finished file, and makes it durable.</summary>
    public static void Seal(string path)
    {
        using var file = File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        file.Write(SHA256.HashData(file));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Reads all of the file, a gigabyte in about a second: one bit that differs is found. Nothing about the version is said.</summary>
    public static bool IsSealed(string path) => TryReadSeal(path, out _);

    /// <summary>Both are whole, and hold the same bytes.</summary>
    public static bool AreEqual(string one, string other) => TryReadSeal(one, out var seal) && TryReadSeal(other, out var second) && seal.SequenceEqual(second);

    public static bool IsOfThisVersion(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return command.ExecuteScalar() is long version && version == Version;
    }

    /// <summary>No view and no trigger, which could be made to run for ever.</summary>
    public static bool HasTablesOnly(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_schema WHERE type IN ('view', 'trigger')";
        return command.ExecuteScalar() is 0L;
    }

    private static bool TryReadSeal(string path, out byte[] seal)
    {
        seal = new byte[SealLength];
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[1 << 16];
            for (var left = file.Length - SealLength; left > 0;)
            {
                var read = file.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
                if (read == 0)
                    return false;
                hash.AppendData(buffer, 0, read);
                left -= read;
            }
            return file.ReadAtLeast(seal, SealLength, throwOnEndOfStream: false) == SealLength && hash.GetCurrentHash().SequenceEqual(seal);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
