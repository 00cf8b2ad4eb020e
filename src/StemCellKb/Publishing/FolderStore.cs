using StemCellKb.Store;

namespace StemCellKb.Publishing;

/// <summary>Published builds in a folder. A file appears whole or not at all.</summary>
internal sealed class FolderStore(string path) : IBuildStore, IBuildTarget
{
    private const string Unfinished = ".unfinished";

    private const string LockName = ".publishing";

    public string Name => path;

    public Task<StoredObject?> OpenAsync(string name, string? known, CancellationToken cancellationToken)
    {
        // Two manifests may be of one moment and of one length.
        var tag = FormattableString.Invariant($"{FileOnDisk.Find(PathOf(name))?.Identity} {FileIdentity.Of(PathOf(name)).Written.Ticks}");
        return Task.FromResult(tag == known ? null : new StoredObject(new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), tag));
    }

    /// <summary>The operating system lets others in again however the program ends.</summary>
    public IDisposable BeginPublishing()
    {
        Directory.CreateDirectory(Path.Combine(path, "builds"));
        var alone = new FileStream(Path.Combine(path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        foreach (var left in Directory.EnumerateFiles(path, "*" + Unfinished, SearchOption.AllDirectories))
            File.Delete(left);
        return alone;
    }

    public string PathOf(string name) => Path.Combine(path, name);

    public Task<byte[]?> ReadAsync(string name, CancellationToken cancellationToken) =>
        Task.FromResult(new FileInfo(PathOf(name)) is { Exists: true, Length: <= BuildManifest.MostBytes } ? File.ReadAllBytes(PathOf(name)) : null);

    public Task<bool> HoldsAsync(string name, FileSeal packed, FileSeal unpacked, CancellationToken cancellationToken)
    {
        if (!packed.IsOf(PathOf(name)))
            return Task.FromResult(false);
        try
        {
            using var file = File.OpenRead(PathOf(name));
            PackedBuild.Unpack(file, unpacked, Stream.Null);
            return Task.FromResult(true);
        }
        catch (InvalidDataException)
        {
            return Task.FromResult(false);
        }
    }

    public Task<FileSeal> WriteAsync(string name, Action<Stream> write, CancellationToken cancellationToken)
    {
        Write(name, write);
        return Task.FromResult(FileSeal.Of(PathOf(name)));
    }

    public Task<int> ThinAsync(int kept, string current, CancellationToken cancellationToken) => Task.FromResult(Thin(kept, current));

    /// <summary>Durable when it returns.</summary>
    public void Write(string name, Action<Stream> write)
    {
        var unfinished = PathOf(name) + Unfinished;
        try
        {
            using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }
            File.Move(unfinished, PathOf(name), overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private int Thin(int kept, string current)
    {
        var builds = new DirectoryInfo(PathOf("builds")).EnumerateFiles("*.db.zst")
            .Select(file => (Id: file.Name.Split('.')[0], file.LastWriteTimeUtc))
            .Where(build => BuildManifest.IsId(build.Id) && build.Id != current)
            .OrderByDescending(build => build.LastWriteTimeUtc).Skip(kept - 1).ToList();
        foreach (var (id, _) in builds)
        {
            File.Delete(PathOf(BuildManifest.NameOf(id)));
            File.Delete(PathOf(BuildManifest.PackedNameOf(id)));
        }
        return builds.Count;
    }
}
