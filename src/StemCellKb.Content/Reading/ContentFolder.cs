namespace StemCellKb.Content;

/// <summary>The one door to the content folder on the disk.</summary>
public static class ContentFolder
{
    /// <summary>Links are not followed: they could lead in a circle or out of the folder.</summary>
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    /// <summary>Lists all files; each is read when it is needed. What cannot be listed becomes a diagnostic; nothing is thrown.</summary>
    public static ContentFiles Read(string path)
    {
        var root = DisplayRoot(path);
        if (!Directory.Exists(path))
            return ContentFiles.Of(root, [], [Problems.Files.MissingFolder(root)]);

        List<ContentFile> files = [];
        try
        {
            foreach (var file in new DirectoryInfo(path).EnumerateFiles("*", Everything))
            {
                var relative = Path.GetRelativePath(path, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
                // An editor's temporary file can be gone again by now.
                if (!IsLeftByAnotherProgram(relative) && file.Exists)
                    files.Add(new ContentFile(relative, file));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ContentFiles.Of(root, [], [Problems.Files.Unreadable(root, exception.Message)]);
        }
        return ContentFiles.Of(root, files);
    }

    /// <summary>One file as it is now; null where there is none that would be listed.</summary>
    public static ContentFile? Find(string path, string relative) =>
        !IsLeftByAnotherProgram(relative) && new FileInfo(Path.Combine(path, relative)) is { Exists: true } file && !file.Attributes.HasFlag(FileAttributes.ReparsePoint)
            ? new ContentFile(relative, file)
            : null;

    /// <summary>Writes files beside their places and renames them, so that a reader never meets half a file.</summary>
    public static void Write(string path, IEnumerable<ContentFile> files)
    {
        foreach (var file in files)
        {
            var full = Path.Combine(path, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            var beside = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.new");
            File.WriteAllBytes(beside, file.Bytes.Span);
            File.Move(beside, full, overwrite: true);
        }
    }

    /// <summary>Editors' swap and backup files, version control, the desktop's own files.</summary>
    public static bool IsLeftByAnotherProgram(string relative) =>
        relative.Split('/').Any(part => part.StartsWith('.') || part.StartsWith('#') || part.EndsWith('~'));

    /// <summary>As the caller named it; a path below the working directory is shown from there.</summary>
    public static string DisplayRoot(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        var shown = relative == "." || relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? path : relative;
        return shown.Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/');
    }
}
