using StemCellKb.Content;

namespace StemCellKb.Building;

/// <summary>Size and time of every file when the content was last looked over: cheap to compare with what is there now.</summary>
internal sealed class ContentStamps
{
    public static readonly ContentStamps None = new([]);

    private readonly Dictionary<string, (long Length, DateTime Written)> stamps;

    private ContentStamps(Dictionary<string, (long Length, DateTime Written)> stamps) => this.stamps = stamps;

    public static ContentStamps Of(ContentFiles files) => new(files.Files.ToDictionary(file => file.Path, file => (file.Length, file.Written)));

    /// <summary>The files that have changed, by their stamps or because something happened to them; null where files have come or gone.</summary>
    /// <param name="named">From the content folder.</param>
    public IReadOnlyList<ContentFile>? Edited(ContentFiles now, IReadOnlySet<string> named) => now.Files.Count == stamps.Count && now.Files.All(file => stamps.ContainsKey(file.Path))
        ? [.. now.Files.Where(file => stamps[file.Path] != (file.Length, file.Written) || named.Contains(file.Path))]
        : null;

    /// <summary>
    /// The files behind names that a watcher gave, whether they look changed or not; null where only looking over the folder can tell.
    /// A name that was not there before and is not there now came and went: that is how editors save.
    /// </summary>
    /// <param name="named">From the content folder.</param>
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

    /// <summary>Takes note of files as they are now.</summary>
    public void Take(IEnumerable<ContentFile> files)
    {
        foreach (var file in files)
            stamps[file.Path] = (file.Length, file.Written);
    }

    private bool IsFolderOfKnown(string name) => stamps.Keys.Any(path => path.Length > name.Length && path[name.Length] == '/' && path.StartsWith(name, StringComparison.Ordinal));
}
