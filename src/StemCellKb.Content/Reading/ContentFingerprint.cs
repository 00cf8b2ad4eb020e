using System.Security.Cryptography;

namespace StemCellKb.Content;

/// <summary>Tells one state of a file from another.</summary>
internal static class ContentFingerprint
{
    /// <summary>For files that cannot be read or are too large.</summary>
    public static readonly byte[] None = new byte[SHA256.HashSizeInBytes];

    public static byte[] Of(ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes);
}
