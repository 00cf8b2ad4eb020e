using StemCellKb.Store;

namespace StemCellKb.Publishing;

/// <summary>Published builds in a folder. A file appears whole or not at all.</summary>
internal sealed class FolderStore(string path) : IBuildStore
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

    /// <summary>Keeps other publishers away until disposal; the operating system releases it however the program ends.</summary>
    /// <exception cref="IOException">Another is at work, or the folder cannot be written.</exception>
    public IDisposable BeginPublishing()
    {
        Directory.CreateDirectory(Path.Combine(path, "builds"));
        var alone = new FileStream(Path.Combine(path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        foreach (var left in Directory.EnumerateFiles(path, "*" + Unfinished, SearchOption.AllDirectories))
            File.Delete(left);
        return alone;
    }

    public string PathOf(string name) => Path.Combine(path, name);

    /// <summary>Null if there is no such file, or one that is no manifest.</summary>
    public BuildManifest? Find(string name) =>
        new FileInfo(PathOf(name)) is { Exists: true, Length: <= BuildManifest.MostBytes } ? BuildManifest.Parse(File.ReadAllBytes(PathOf(name)), out _) : null;

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

    /// <summary>Deletes all builds but the newest and the one in use.</summary>
    public int Thin(int kept, string current)
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
