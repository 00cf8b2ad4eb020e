using StemCellKb.Store;

namespace StemCellKb.Publishing;

/// <summary>Puts a finished build into a store, its parts before what names them: a reader finds the former build or this one.</summary>
internal static class Publication
{
    /// <returns>What was written, from first to last; nothing if this is the current build already.</returns>
    /// <exception cref="IOException">The store cannot be written.</exception>
    public static IReadOnlyList<string> Put(KbDatabase database, FolderStore store, out BuildManifest manifest)
    {
        var written = new List<string>();
        manifest = store.Find(BuildManifest.NameOf(database.BuildId)) is { } published && IsWhole(published, database.BuildId, store) ? published : Write();
        var json = manifest.ToJson();
        if (!IsWritten(store.PathOf(BuildManifest.Current), json))
            Note(BuildManifest.Current, file => file.Write(json));
        return written;

        BuildManifest Write()
        {
            var id = database.BuildId;
            var packed = BuildManifest.PackedNameOf(id);
            Note(packed, file => PackedBuild.Pack(database.Path, file));
            var made = new BuildManifest
            {
                Id = id,
                Program = KbDatabase.Edition,
                Built = database.BuiltAt,
                Database = FileSeal.Of(database.Path),
                Packed = FileSeal.Of(store.PathOf(packed)),
            };
            Note(made.ManifestName, file => file.Write(made.ToJson()));
            return made;
        }

        void Note(string name, Action<Stream> write)
        {
            store.Write(name, write);
            written.Add(name);
        }
    }

    /// <summary>What a publisher that was killed, or a disk, left may be anything.</summary>
    private static bool IsWhole(BuildManifest manifest, string id, FolderStore store)
    {
        var packed = store.PathOf(manifest.PackedName);
        if (manifest.Id != id || manifest.Program != KbDatabase.Edition || !manifest.Packed.IsOf(packed))
            return false;
        try
        {
            using var file = File.OpenRead(packed);
            PackedBuild.Unpack(file, manifest.Database, Stream.Null);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool IsWritten(string path, byte[] content) => new FileInfo(path) is { Exists: true } file && file.Length == content.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(content);
}
