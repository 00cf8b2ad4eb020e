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

    /// <summary>Reads all files. What cannot be read becomes a diagnostic; nothing is thrown.</summary>
    public static ContentFiles Read(string path)
    {
        var root = DisplayRoot(path);
        if (!Directory.Exists(path))
            return ContentFiles.Of(root, [], [Problems.Files.MissingFolder(root)]);

        List<Diagnostic> diagnostics = [];
        List<ContentFile> files = [];
        foreach (var relative in ListFiles(path, root, diagnostics))
        {
            try
            {
                files.Add(ReadFile(path, relative));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                diagnostics.Add(Problems.Files.Unreadable($"{root}/{relative}", exception.Message));
            }
        }
        return ContentFiles.Of(root, files, diagnostics);
    }

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

    private static List<string> ListFiles(string path, string root, List<Diagnostic> diagnostics)
    {
        try
        {
            return
            [
                .. Directory.EnumerateFiles(path, "*", Everything)
                    .Select(file => Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/'))
                    .Where(file => !IsLeftByAnotherProgram(file))
            ];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Problems.Files.Unreadable(root, exception.Message));
            return [];
        }
    }

    /// <summary>A file over the limit is not read at all; its first bytes stand for it, and the compiler refuses it by its size.</summary>
    private static ContentFile ReadFile(string path, string relative)
    {
        var full = Path.Combine(path, relative);
        var length = new FileInfo(full).Length;
        return length > ContentPath.MaximumBytes
            ? new ContentFile(relative, new byte[ContentPath.MaximumBytes + 1])
            : new ContentFile(relative, File.ReadAllBytes(full));
    }

    /// <summary>Editors' swap and backup files, version control, the desktop's own files.</summary>
    private static bool IsLeftByAnotherProgram(string relative) =>
        relative.Split('/').Any(part => part.StartsWith('.') || part.StartsWith('#') || part.EndsWith('~'));

    /// <summary>As the caller named it; a path below the working directory is shown from there.</summary>
    private static string DisplayRoot(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        var shown = relative == "." || relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? path : relative;
        return shown.Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/');
    }
}
