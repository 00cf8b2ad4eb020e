using System.Security.Cryptography;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>
/// The hashes of a content folder's files with the stamp that each bore before it was read, kept from one run to the next: a file that bears it
/// still is not read again. Files that were changed a moment before are not remembered, and nothing is where the system has no stamps.
/// </summary>
public sealed class KnownHashes
{
    private const string Heading = "stemcellkb files 1";

    /// <summary>In order of path.</summary>
    private readonly List<(string Path, FileStamp Stamp, byte[] Hash)> hashes = [];

    /// <summary>Something has been learnt since they were read.</summary>
    public bool HaveChanged { get; private set; }

    /// <summary>None if these are not the bytes that <see cref="ToBytes"/> gave.</summary>
    public static KnownHashes Read(ReadOnlyMemory<byte>? written)
    {
        var known = new KnownHashes();
        if (written is not { Length: > SHA256.HashSizeInBytes } bytes
            || !SHA256.HashData(bytes.Span[..^SHA256.HashSizeInBytes]).AsSpan().SequenceEqual(bytes.Span[^SHA256.HashSizeInBytes..]))
            return known;
        using var reader = new BinaryReader(new MemoryStream(bytes[..^SHA256.HashSizeInBytes].ToArray()));
        if (reader.ReadString() != Heading)
            return known;
        for (var left = reader.ReadInt32(); left > 0; left--)
            known.hashes.Add((reader.ReadString(), new FileStamp(reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64()), reader.ReadBytes(SHA256.HashSizeInBytes)));
        return known;
    }

    public byte[] ToBytes()
    {
        using var all = new MemoryStream();
        using var writer = new BinaryWriter(all);
        writer.Write(Heading);
        writer.Write(hashes.Count);
        foreach (var (path, stamp, hash) in hashes)
        {
            writer.Write(path);
            writer.Write(stamp.Length);
            writer.Write(stamp.Written);
            writer.Write(stamp.Changed);
            writer.Write(stamp.Number);
            writer.Write(hash);
        }
        writer.Write(SHA256.HashData(all.GetBuffer().AsSpan(0, (int)all.Length)));
        return all.ToArray();
    }

    /// <summary>As <see cref="ContentFiles.Fingerprints()"/> would, reading only what is not known, which is then remembered.</summary>
    public FolderFingerprint FingerprintsOf(ContentFiles files)
    {
        var known = new byte[]?[files.Files.Count];
        var at = 0;
        for (var i = 0; i < known.Length; i++)
        {
            var file = files.Files[i];
            while (at < hashes.Count && string.CompareOrdinal(hashes[at].Path, file.Path) < 0)
                at++;
            if (at < hashes.Count && hashes[at].Path == file.Path && hashes[at].Stamp == file.Stamp)
                known[i] = hashes[at].Hash;
        }
        var fingerprint = files.Fingerprints(known);
        if (known.Contains(null) || hashes.Count > known.Length)
            Learn(files, fingerprint);
        return fingerprint;
    }

    /// <summary>Remembers what the files were hashed to after they had been listed.</summary>
    public void Learn(ContentFiles files, FolderFingerprint fingerprint)
    {
        hashes.Clear();
        foreach (var (file, hash) in files.Files.Zip(fingerprint.Hashes))
        {
            // What could not be read once may be readable the next time, without having changed.
            if (file.Stamp is { } stamp && stamp.IsSettledAt(files.Listed) && !hash.AsSpan().SequenceEqual(ContentFingerprint.None))
                hashes.Add((file.Path, stamp, hash));
        }
        HaveChanged = true;
    }
}
