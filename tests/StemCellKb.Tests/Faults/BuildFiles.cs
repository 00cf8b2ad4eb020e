using System.IO.Hashing;
using Microsoft.Data.Sqlite;

namespace StemCellKb.Tests.Faults;

/// <summary>The builds in a data folder, judged without the program: by SQLite, and by the checksum at the end of each.</summary>
internal static class BuildFiles
{
    private const int SealLength = 16;

    public static string[] In(string data) => Directory.Exists(data) ? Directory.GetFiles(data, "kb-*.db") : [];

    /// <summary>Every build is whole, whatever was killed when.</summary>
    /// <param name="seen">Files that were whole at an earlier look, and have not been written to since.</param>
    public static void AllWhole(string data, HashSet<(string Path, DateTime Written)> seen) =>
        Assert.All(In(data).Where(path => seen.Add((path, File.GetLastWriteTimeUtc(path)))), IsWhole);

    public static byte[] Unsealed(byte[] build) => build[..^SealLength];

    public static byte[] Sealed(byte[] build) => [.. build, .. XxHash128.Hash(build)];

    public static void IsWhole(string path)
    {
        var bytes = File.ReadAllBytes(path);
        Assert.Equal(bytes, Sealed(Unsealed(bytes)));
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT group_concat(integrity_check) FROM pragma_integrity_check()) || ' ' || (SELECT count(*) FROM build)";
        Assert.Equal("ok 1", command.ExecuteScalar());
    }
}
