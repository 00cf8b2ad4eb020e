using System.Security.Cryptography;
using System.Text;

namespace StemCellKb.Content;

/// <summary>A hash over every path and the hash of every file. The parts are kept, so that an edit of one file does not gather them all again.</summary>
public sealed class FolderFingerprint
{
    private readonly byte[] hashed;
    private readonly Lazy<Dictionary<string, int>> places;

    /// <param name="files">In order of path, with the <see cref="ContentFingerprint"/> of each.</param>
    internal FolderFingerprint(IEnumerable<(string Path, byte[] Content)> files)
    {
        using var all = new MemoryStream();
        foreach (var (path, content) in files)
        {
            all.Write(Encoding.UTF8.GetBytes(path));
            all.WriteByte(0);
            all.Write(content);
        }
        hashed = all.ToArray();
        places = new(Places);
    }

    /// <summary>Each file in order of path: the path in UTF-8, a zero, and its hash.</summary>
    public ReadOnlyMemory<byte> Files => hashed;

    /// <summary>In order of path.</summary>
    internal IEnumerable<byte[]> Hashes
    {
        get
        {
            for (var at = 0; at < hashed.Length;)
            {
                var entry = EntryAt(hashed, at);
                at += entry.Length;
                yield return entry[^SHA256.HashSizeInBytes..].ToArray();
            }
        }
    }

    /// <summary>What is not as it was. Nearly all is, which is seen without reading a path.</summary>
    /// <param name="former"><see cref="Files"/> of the same content earlier.</param>
    public ChangedFiles Since(ReadOnlySpan<byte> former)
    {
        var since = new ChangedFiles([], []);
        for (int then = 0, now = 0; then < former.Length || now < hashed.Length;)
        {
            var was = EntryAt(former, then);
            var present = EntryAt(hashed, now);
            var order = 0;
            if (!was.SequenceEqual(present))
            {
                order = was.IsEmpty ? 1 : present.IsEmpty ? -1 : string.CompareOrdinal(PathOf(was), PathOf(present));
                if (order < 0)
                    since.Gone.Add(PathOf(was));
                else
                    since.Present.Add(PathOf(present));
            }
            then += order <= 0 ? was.Length : 0;
            now += order >= 0 ? present.Length : 0;
        }
        return since;
    }

    /// <summary>Of a file's bytes.</summary>
    internal ReadOnlySpan<byte> HashOf(string path) => hashed.AsSpan(places.Value[path], SHA256.HashSizeInBytes);

    internal void Exchange(string path, byte[] content) => content.CopyTo(hashed, places.Value[path]);

    /// <summary>64 hex digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(SHA256.HashData(hashed));

    private Dictionary<string, int> Places()
    {
        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < hashed.Length;)
        {
            var entry = EntryAt(hashed, at);
            at += entry.Length;
            all.Add(PathOf(entry), at - SHA256.HashSizeInBytes);
        }
        return all;
    }

    /// <summary>A path, a zero and a hash; empty behind the last one.</summary>
    private static ReadOnlySpan<byte> EntryAt(ReadOnlySpan<byte> files, int at) =>
        at == files.Length ? [] : files.Slice(at, files[at..].IndexOf((byte)0) + 1 + SHA256.HashSizeInBytes);

    private static string PathOf(ReadOnlySpan<byte> entry) => Encoding.UTF8.GetString(entry[..^(SHA256.HashSizeInBytes + 1)]);
}

/// <param name="Present">Paths of files that are new or of other bytes.</param>
/// <param name="Gone">Paths of those that are no more.</param>
public sealed record ChangedFiles(HashSet<string> Present, HashSet<string> Gone)
{
    public IEnumerable<string> All => Present.Concat(Gone);

    public bool AreWithin(ChangedFiles others) => All.All(path => others.Present.Contains(path) || others.Gone.Contains(path));
}
