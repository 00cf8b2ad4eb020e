using System.Security.Cryptography;
using System.Text;

namespace StemCellKb.Content;

/// <summary>What is hashed of a folder, every path and the hash of what the file holds, kept so that an edit of one file need not gather it all again.</summary>
internal sealed class FolderFingerprint
{
    private readonly byte[] hashed;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <param name="files">In order of path, with the <see cref="ContentFingerprint"/> of what they hold.</param>
    public FolderFingerprint(IEnumerable<(string Path, byte[] Content)> files)
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

    public void Exchange(string path, byte[] content) => content.CopyTo(hashed, places[path]);

    /// <summary>64 hex digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(SHA256.HashData(hashed));
}
