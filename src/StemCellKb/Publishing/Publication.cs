using StemCellKb.Store;

namespace StemCellKb.Publishing;

/// <summary>A finished build put into a store, its parts before what names them: a reader finds the former build or this one.</summary>
/// <param name="Written">From first to last; nothing if this is the current build already.</param>
internal sealed record Publication(BuildManifest Manifest, IReadOnlyList<string> Written)
{
    /// <exception cref="IOException">The store cannot be written.</exception>
    public static async Task<Publication> PutAsync(KbDatabase database, IBuildTarget store, CancellationToken cancellationToken)
    {
        var written = new List<string>();
        var manifest = await FindAsync(database.BuildId, store, cancellationToken) ?? await WriteAsync();
        var json = manifest.ToJson();
        var current = await store.ReadAsync(BuildManifest.Current, cancellationToken);
        if (current is null || !json.AsSpan().SequenceEqual(current))
            await NoteAsync(BuildManifest.Current, file => file.Write(json));
        return new Publication(manifest, written);

        async Task<BuildManifest> WriteAsync()
        {
            var id = database.BuildId;
            var made = new BuildManifest
            {
                Id = id,
                Program = KbDatabase.Edition,
                Built = database.BuiltAt,
                Database = FileSeal.Of(database.Path),
                Packed = await NoteAsync(BuildManifest.PackedNameOf(id), file => PackedBuild.Pack(database.Path, file)),
            };
            await NoteAsync(made.ManifestName, file => file.Write(made.ToJson()));
            return made;
        }

        async Task<FileSeal> NoteAsync(string name, Action<Stream> write)
        {
            var made = await store.WriteAsync(name, write, cancellationToken);
            written.Add(name);
            return made;
        }
    }

    /// <summary>What a publisher that was killed, or a disk, left may be anything: null unless it is whole.</summary>
    private static async Task<BuildManifest?> FindAsync(string id, IBuildTarget store, CancellationToken cancellationToken) =>
        await store.ReadAsync(BuildManifest.NameOf(id), cancellationToken) is { } json && BuildManifest.Parse(json, out _) is { } published
        && published.Id == id && published.Program == KbDatabase.Edition
        && await store.HoldsAsync(published.PackedName, published.Packed, published.Database, cancellationToken)
            ? published : null;
}
