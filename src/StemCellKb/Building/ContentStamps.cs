using StemCellKb.Content;

namespace StemCellKb.Building;

/// <summary>Size and time of every file at the last scan, for a cheap comparison.</summary>
internal sealed class ContentStamps
{
    public static readonly ContentStamps None = new([]);

    private readonly Dictionary<string, (long Length, DateTime Written)> stamps;

    private ContentStamps(Dictionary<string, (long Length, DateTime Written)> stamps) => this.stamps = stamps;

    public static ContentStamps Of(ContentFiles files) => new(files.Files.ToDictionary(file => file.Path, file => (file.Length, file.Written)));

    /// <summary>The files that changed, by their stamps or by an event; null if files appeared or disappeared.</summary>
    /// <param name="named">Relative to the content folder.</param>
    public IReadOnlyList<ContentFile>? Edited(ContentFiles now, IReadOnlySet<string> named) => now.Files.Count == stamps.Count && now.Files.All(file => stamps.ContainsKey(file.Path))
        ? [.. now.Files.Where(file => stamps[file.Path] != (file.Length, file.Written) || named.Contains(file.Path))]
        : null;

    /// <summary>
    /// The files behind names from a watcher, whether their stamps changed or not; null if only a scan can tell.
    /// A name that existed neither before nor now appeared and disappeared again, as in an editor's save.
    /// </summary>
    /// <param name="named">Relative to the content folder.</param>
    public IReadOnlyList<ContentFile>? Edited(string folder, IReadOnlySet<string> named)
    {
        if (named.Count == 0)
            return null;
        List<ContentFile> files = [];
        foreach (var name in named)
        {
            var file = ContentFolder.Find(folder, name);
            var isKnown = stamps.ContainsKey(name);
            if (file is not null && isKnown)
                files.Add(file);
            else if (file is not null || isKnown || Path.Exists(Path.Combine(folder, name)) || IsFolderOfKnown(name))
                return null;
        }
        return files;
    }

    /// <summary>Records the present state of files.</summary>
    public void Record(IEnumerable<ContentFile> files)
    {
        foreach (var file in files)
            stamps[file.Path] = (file.Length, file.Written);
    }

    private bool IsFolderOfKnown(string name) => stamps.Keys.Any(path => path.Length > name.Length && path[name.Length] == '/' && path.StartsWith(name, StringComparison.Ordinal));
}
