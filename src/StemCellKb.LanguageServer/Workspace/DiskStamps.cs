using StemCellKb.Content;

namespace StemCellKb.LanguageServer.Workspace;

/// <summary>Length and time of every file on disk at the last look.</summary>
internal sealed class DiskStamps
{
    private Dictionary<string, (long Length, DateTime Written)> seen = [];

    /// <summary>The files that another program has written since; null where files have appeared or gone.</summary>
    public IReadOnlyList<ContentFile>? Take(ContentFiles files)
    {
        var now = files.Files.ToDictionary(file => file.Path, file => (file.Length, file.Written));
        var isSame = now.Count == seen.Count && now.Keys.All(seen.ContainsKey);
        IReadOnlyList<ContentFile>? edited = isSame ? [.. files.Files.Where(file => seen[file.Path] != now[file.Path])] : null;
        seen = now;
        return edited;
    }
}
