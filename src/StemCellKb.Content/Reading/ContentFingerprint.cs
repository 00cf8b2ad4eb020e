using System.Security.Cryptography;
using System.Text;

namespace StemCellKb.Content;

/// <summary>What tells one state of a file, or of a whole folder, from another.</summary>
internal static class ContentFingerprint
{
    /// <summary>Stands for bytes that cannot be read, or are too many to be read.</summary>
    public static readonly byte[] None = new byte[SHA256.HashSizeInBytes];

    public static byte[] Of(ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes);

    /// <summary>64 hex digits over all paths and what the files hold, in order of path.</summary>
    public static string Of(IEnumerable<(string Path, byte[] Content)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, content) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path));
            hash.AppendData([0]);
            hash.AppendData(content);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
