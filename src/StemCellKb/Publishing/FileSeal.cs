using System.Security.Cryptography;

namespace StemCellKb.Publishing;

/// <summary>What a file must be, to the byte.</summary>
internal sealed record FileSeal
{
    private const int Piece = 1 << 16;

    public required long Bytes { get; init; }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    public static FileSeal Of(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return Of(file, long.MaxValue)!;
    }

    public bool IsOf(string path) => new FileInfo(path) is { Exists: true } file && file.Length == Bytes && Of(path) == this;

    /// <summary>Seals what passes from one stream to another.</summary>
    /// <param name="most">More bytes than this are not read.</param>
    /// <returns>Null if there are more.</returns>
    public static FileSeal? Of(Stream source, long most, Stream? copy = null)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[Piece];
        var bytes = 0L;
        for (int read; (read = source.Read(buffer)) > 0;)
        {
            bytes += read;
            if (bytes > most)
                return null;
            hash.AppendData(buffer, 0, read);
            copy?.Write(buffer, 0, read);
        }
        return new FileSeal { Bytes = bytes, Sha256 = Convert.ToHexStringLower(hash.GetCurrentHash()) };
    }
}
