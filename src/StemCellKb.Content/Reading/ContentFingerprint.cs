using System.Security.Cryptography;

namespace StemCellKb.Content;

/// <summary>What tells one state of a file from another.</summary>
internal static class ContentFingerprint
{
    /// <summary>Stands for bytes that cannot be read, or are too many to be read.</summary>
    public static readonly byte[] None = new byte[SHA256.HashSizeInBytes];

    public static byte[] Of(ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes);
}
