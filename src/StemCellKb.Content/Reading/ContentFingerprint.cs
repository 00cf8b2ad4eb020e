using System.Security.Cryptography;

namespace StemCellKb.Content;

/// <summary>Tells one state of a file from another.</summary>
internal static class ContentFingerprint
{
    /// <summary>For files that cannot be read or are too large.</summary>
    public static readonly byte[] None = new byte[SHA256.HashSizeInBytes];

    /// <summary>Both are known, and of equal bytes.</summary>
    public static bool AreSame(byte[] one, byte[] other) => !ReferenceEquals(one, None) && one.AsSpan().SequenceEqual(other);

    public static byte[] Of(ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes);
}
