namespace StemCellKb.Testing;

/// <summary>Copies the files of a folder, with the folders they stand in.</summary>
public static class FolderCopy
{
    /// <param name="pattern">Of the names of files: <c>*.md</c>.</param>
    public static void Make(string from, string to, string pattern = "*")
    {
        foreach (var file in Directory.EnumerateFiles(from, pattern, SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
