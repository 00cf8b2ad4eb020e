using StemCellKb.Content;

namespace StemCellKb.Building;

/// <summary>Size and time of every file when the content was last looked over: cheap to compare with what is there now.</summary>
internal sealed class ContentStamps
{
    public static readonly ContentStamps None = new([]);

    private readonly Dictionary<string, (long Length, DateTime Written)> stamps;

    private ContentStamps(Dictionary<string, (long Length, DateTime Written)> stamps) => this.stamps = stamps;

    public static ContentStamps Of(ContentFiles files) => new(files.Files.ToDictionary(file => file.Path, file => (file.Length, file.Written)));

    /// <summary>The files that have changed; null where files have come or gone.</summary>
    public IReadOnlyList<ContentFile>? Edited(ContentFiles now) => now.Files.Count == stamps.Count && now.Files.All(file => stamps.ContainsKey(file.Path))
        ? [.. now.Files.Where(file => stamps[file.Path] != (file.Length, file.Written))]
        : null;

    /// <summary>The files behind names that a watcher gave, whether they look changed or not; null where only looking over the folder can tell.</summary>
    public IReadOnlyList<ContentFile>? Edited(string folder, IReadOnlyCollection<string> names)
    {
        if (names.Count == 0)
            return null;
        List<ContentFile> files = [];
        foreach (var name in names.Select(name => Path.GetRelativePath(folder, name).Replace(Path.DirectorySeparatorChar, '/')).Where(name => !ContentFolder.IsLeftByAnotherProgram(name)))
        {
            if (!stamps.ContainsKey(name) || ContentFolder.Find(folder, name) is not { } file)
                return null;
            files.Add(file);
            stamps[name] = (file.Length, file.Written);
        }
        return files;
    }
}
