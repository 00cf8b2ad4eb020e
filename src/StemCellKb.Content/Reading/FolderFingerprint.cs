using System.Security.Cryptography;
using System.Text;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>A hash over every path and the hash of every file. The parts are kept, so that an edit of one file does not gather them all again.</summary>
public sealed class FolderFingerprint
{
    private readonly byte[] hashed;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <param name="files">In order of path, with the <see cref="ContentFingerprint"/> of each.</param>
    internal FolderFingerprint(IEnumerable<(string Path, byte[] Content)> files)
    {
        using var all = new MemoryStream();
        foreach (var (path, content) in files)
        {
            all.Write(Encoding.UTF8.GetBytes(path));
            all.WriteByte(0);
            places.Add(path, (int)all.Position);
            all.Write(content);
        }
        hashed = all.ToArray();
    }

    /// <summary>In order of path.</summary>
    public IReadOnlyList<FileFingerprint> Files => [.. places.OrderBy(each => each.Value).Select(each => new FileFingerprint(each.Key, Convert.ToHexStringLower(hashed, each.Value, SHA256.HashSizeInBytes)))];

    /// <summary>In order of path.</summary>
    internal IEnumerable<byte[]> Hashes => places.Values.Order().Select(place => hashed[place..(place + SHA256.HashSizeInBytes)]);

    internal void Exchange(string path, byte[] content) => content.CopyTo(hashed, places[path]);

    /// <summary>64 hex digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(SHA256.HashData(hashed));
}
