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

    private readonly Dictionary<string, (FileStamp Stamp, byte[] Hash)> hashes = new(StringComparer.Ordinal);

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
            known.hashes.Add(reader.ReadString(), (new FileStamp(reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64()), reader.ReadBytes(SHA256.HashSizeInBytes)));
        return known;
    }

    public byte[] ToBytes()
    {
        using var all = new MemoryStream();
        using var writer = new BinaryWriter(all);
        writer.Write(Heading);
        writer.Write(hashes.Count);
        foreach (var (path, (stamp, hash)) in hashes)
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
        var read = 0;
        var fingerprint = files.Fingerprints(Known);
        if (read > 0 || hashes.Count > files.Files.Count)
            Learn(files, fingerprint);
        return fingerprint;

        byte[]? Known(ContentFile file)
        {
            if (hashes.TryGetValue(file.Path, out var known) && known.Stamp == file.Stamp)
                return known.Hash;
            Interlocked.Increment(ref read);
            return null;
        }
    }

    /// <summary>Remembers what the files were hashed to after they had been listed.</summary>
    public void Learn(ContentFiles files, FolderFingerprint fingerprint)
    {
        hashes.Clear();
        foreach (var (file, hash) in files.Files.Zip(fingerprint.Hashes))
        {
            // What could not be read once may be readable the next time, without having changed.
            if (file.Stamp is { } stamp && stamp.IsSettledAt(files.Listed) && !hash.AsSpan().SequenceEqual(ContentFingerprint.None))
                hashes.Add(file.Path, (stamp, hash));
        }
        HaveChanged = true;
    }
}
