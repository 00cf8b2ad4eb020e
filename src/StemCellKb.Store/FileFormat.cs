using System.Collections.Frozen;
using System.IO.Hashing;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.Win32.SafeHandles;
using SQLitePCL;
using StemCellKb.Search;
using StemCellKb.Search.Indexing;
using StemCellKb.Store.Documents;

namespace StemCellKb.Store;

/// <summary>Distinguishes a whole file of this program from one that was cut short or altered, or written by a version with other tables.</summary>
internal static class FileFormat
{
    /// <summary>
    /// XXH3 (128 bits) of all the bytes before it, or where those are several blocks, of the blocks' own: they are read by all processors at once, at every
    /// start. It follows the last page, where SQLite does not look, and travels with the file. It tells damage, not
    /// forgery, which nothing in the file itself could tell; SHA-256 takes four times as long.
    /// </summary>
    public const int SealLength = 16;

    private const long BlockLength = 1 << 26;

    private const int InstructionsBetween = 10_000;

    /// <summary>A build of ours is checked within a millisecond; this leaves time for a busy disk.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The tables EF Core maps; all others belong to search or to SQLite.</summary>
    private static readonly FrozenSet<string> Tables = FrozenSet.Create(
        "build", "concepts", "identifiers", "broader", "articles", "sections", "cross_links", "citations", "claims", "claim_concepts", "effects", "effect_concepts", "evidence_items", "works",
        "approvals", "studies", "changes", "redirects", "files", "sqlite_stat1", "sqlite_stat4");

    /// <summary>Changes with the modules that write and read the tables; stored in SQLite's file header.</summary>
    private static readonly int Version = IdOf(typeof(FileFormat)) ^ IdOf(typeof(SearchEngine));

    public static string Stamp { get; } = FormattableString.Invariant($"PRAGMA user_version={Version};");

    public static string Edition { get; } = FormattableString.Invariant($"{Version:x8}");

    private static int IdOf(Type type) => BitConverter.ToInt32(type.Module.ModuleVersionId.ToByteArray());

    /// <summary>Completes a finished file and makes it durable.</summary>
    public static void Seal(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        file.Position = file.Length;
        file.Write(HashOf(file.SafeFileHandle, file.Length)!);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Makes a sealed file one that is still to be finished.</summary>
    public static void Unseal(string path)
    {
        using var file = File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        file.SetLength(file.Length - SealLength);
    }

    /// <summary>Reads the whole file and detects a single changed bit. Says nothing about the version.</summary>
    public static bool IsSealed(string path) => SealOf(path, SealLength, HashOf) is not null;

    /// <summary>The same of a file of an earlier edition: its seal was SHA-256, then XXH3 of a file of any size as a whole.</summary>
    public static bool IsSealedAsFormerly(string path) =>
        SealOf(path, SealLength, (file, length) => HashOf(file, 0, length)) is not null || SealOf(path, SHA256.HashSizeInBytes, FirstHashOf) is not null;

    /// <summary>Both are intact and hold the same bytes.</summary>
    public static bool AreEqual(string one, string other) => SealOf(one, SealLength, HashOf) is { } seal && SealOf(other, SealLength, HashOf) is { } second && seal.SequenceEqual(second);

    /// <summary>
    /// Which build an opened file holds; null where it holds something else. A file that a stranger has made up may do anything when it is
    /// read: so it may have no table but ours, nothing that runs when another thing is read, and no more time than a moment.
    /// </summary>
    public static BuildRow? ReadBuild(SqliteConnection connection)
    {
        var end = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        raw.sqlite3_progress_handler(connection.Handle, InstructionsBetween, _ => Environment.TickCount64 > end ? 1 : 0, null);
        try
        {
            if (Rows(connection, "PRAGMA trusted_schema=OFF; PRAGMA user_version").Single() is not [long version] || version != Version)
                return null;
            if (!Rows(connection, "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema").All(row => row is [string type, string name, string table, string sql] && IsOurs(type, name, table, sql)))
                return null;
            return Rows(connection, "SELECT id, build_id, fingerprint FROM build LIMIT 2").ToList() is [[1L, string buildId, string fingerprint]]
                ? new BuildRow(1, buildId, fingerprint)
                : null;
        }
        finally
        {
            raw.sqlite3_progress_handler(connection.Handle, 0, null, null);
        }
    }

    private static bool IsOurs(string type, string name, string table, string sql)
    {
        var isVirtual = sql.StartsWith("CREATE VIRTUAL", StringComparison.OrdinalIgnoreCase);
        return type switch
        {
            "table" when isVirtual => SearchSchema.VirtualTables.Contains(name) && SearchSchema.Create.Contains(sql, StringComparison.Ordinal),
            "table" => Tables.Contains(name) || SearchSchema.Tables.Contains(name) || SearchSchema.VirtualTables.Any(of => name.StartsWith(of + "_", StringComparison.Ordinal)),
            "index" => Tables.Contains(table) || SearchSchema.Tables.Contains(table) || SearchSchema.VirtualTables.Any(of => table.StartsWith(of + "_", StringComparison.Ordinal)),
            _ => false,
        };
    }

    internal static IEnumerable<object[]> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            yield return row;
        }
    }

    /// <summary>Null where the file is missing or another than was sealed.</summary>
    private static byte[]? SealOf(string path, int length, Func<SafeFileHandle, long, byte[]?> hashOf)
    {
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var seal = new byte[length];
            var before = RandomAccess.GetLength(file) - length;
            return before >= 0 && hashOf(file, before) is { } hash && RandomAccess.Read(file, seal, before) == length && hash.SequenceEqual(seal) ? seal : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static byte[]? HashOf(SafeFileHandle file, long length)
    {
        if (length <= BlockLength)
            return HashOf(file, 0, length);
        var blocks = new byte[]?[(length + BlockLength - 1) / BlockLength];
        try
        {
            Parallel.For(0, blocks.Length, i => blocks[i] = HashOf(file, i * BlockLength, Math.Min(BlockLength, length - (i * BlockLength))));
        }
        catch (AggregateException problem) when (problem.InnerException is IOException unreadable)
        {
            throw new IOException(unreadable.Message, unreadable);
        }
        return blocks.Contains(null) ? null : XxHash128.Hash(blocks.SelectMany(block => block!).ToArray());
    }

    private static byte[]? HashOf(SafeFileHandle file, long from, long length)
    {
        var hash = new XxHash128();
        return ReadAll(file, from, length, hash.Append) ? hash.GetCurrentHash() : null;
    }

    private static byte[]? FirstHashOf(SafeFileHandle file, long length)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        return ReadAll(file, 0, length, hash.AppendData) ? hash.GetCurrentHash() : null;
    }

    /// <returns>False if there are fewer bytes.</returns>
    private static bool ReadAll(SafeFileHandle file, long from, long length, Action<ReadOnlySpan<byte>> take)
    {
        // It stays in the processor's cache between being read and being hashed.
        var buffer = new byte[1 << 17];
        for (var at = from; at < from + length;)
        {
            var read = RandomAccess.Read(file, buffer.AsSpan(0, (int)Math.Min(from + length - at, buffer.Length)), at);
            if (read == 0)
                return false;
            take(buffer.AsSpan(0, read));
            at += read;
        }
        return true;
    }
}
