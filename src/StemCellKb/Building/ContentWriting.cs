using StemCellKb.Content;

namespace StemCellKb.Building;

/// <summary>The one place where the program writes into the content folder, and only when an editor asks it to.</summary>
internal static class ContentWriting
{
    /// <summary>Writes beside and renames, so that a save that fails half-way loses nothing. Returns the path as shown to the editor.</summary>
    public static string Write(string contentPath, ContentFile file)
    {
        var path = Path.Combine(contentPath, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}~";
        File.WriteAllBytes(unfinished, file.Bytes.ToArray());
        File.Move(unfinished, path, overwrite: true);
        return Path.GetRelativePath(Environment.CurrentDirectory, path);
    }
}
