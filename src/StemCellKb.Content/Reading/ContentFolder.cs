using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>The only access to the content folder on disk.</summary>
public static class ContentFolder
{
    /// <summary>A folder of an article or two is listed sooner than handed to another thread.</summary>
    private const int FoldersAtATime = 32;

    private static readonly EnumerationOptions Everything = new() { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None };

    /// <summary>Lists all files; each is read when needed. Problems of listing become diagnostics; nothing is thrown.</summary>
    public static ContentFiles Read(string path)
    {
        var root = DisplayRoot(path);
        if (!Directory.Exists(path))
            return ContentFiles.Of(root, [], [Problems.Files.MissingFolder(root)]);

        var listed = DateTime.UtcNow;
        List<ContentFile> files = [];
        DiagnosticList diagnostics = [];
        List<string> level = [""];
        while (level.Count > 0)
        {
            List<string> below = [];
            foreach (var listing in level.Chunk(FoldersAtATime).SelectAhead(folders => folders.Select(within => List(path, root, within)).ToList()).SelectMany(each => each))
            {
                files.AddRange(listing.Files);
                below.AddRange(listing.Folders);
                diagnostics.AddRange(listing.Diagnostics);
            }
            level = below;
        }
        return ContentFiles.Of(root, files, [.. diagnostics]) with { Listed = listed };
    }

    /// <param name="within">The folder, empty or with a slash at its end.</param>
    private static (List<ContentFile> Files, List<string> Folders, List<Diagnostic> Diagnostics) List(string path, string root, string within)
    {
        (List<ContentFile> Files, List<string> Folders, List<Diagnostic> Diagnostics) found = ([], [], []);
        try
        {
            // Names only: the library would ask the system for each entry's status, which is asked for below.
            foreach (var entry in Directory.EnumerateFileSystemEntries(Path.GetFullPath(Path.Combine(path, within)), "*", Everything))
                Take(entry, Path.GetFileName(entry));
        }
        catch (DirectoryNotFoundException)
        {
            // Moved away since it was listed.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            found.Diagnostics.Add(Problems.Files.Unreadable($"{root}/{(within.Length == 0 ? "." : within[..^1])}", exception.Message));
        }
        return found;

        void Take(string entry, string name)
        {
            if (OtherPrograms.IsTheirs(name))
                return;
            var relative = within + name;
            if (OtherPrograms.IsCopy(name))
            {
                found.Diagnostics.Add(Problems.Files.Copy($"{root}/{relative}"));
                return;
            }
            // An editor's temporary file can be gone again by now.
            if (FileStatus.Of(entry) is not { } status)
                return;
            switch (status.Kind)
            {
                // Links are not followed: they could lead in a circle or out of the folder.
                case EntryKind.Link:
                    found.Diagnostics.Add(Problems.Files.LinkNotFollowed($"{root}/{relative}"));
                    break;
                case EntryKind.Folder:
                    found.Folders.Add(relative + '/');
                    break;
                case EntryKind.File:
                    found.Files.Add(new ContentFile(relative, entry, status));
                    break;
                case EntryKind.Other:
                    found.Diagnostics.Add(Problems.Files.NoRegularFile($"{root}/{relative}"));
                    break;
            }
        }
    }

    /// <summary>One file in its present state; null where there is none that <see cref="Read"/> would list.</summary>
    public static ContentFile? Find(string path, string relative) =>
        !IsLeftByAnotherProgram(relative) && !OtherPrograms.IsCopy(Path.GetFileName(relative)) && !LeadsThroughLink(path, relative)
            && Path.GetFullPath(Path.Combine(path, relative)) is var file && FileStatus.Of(file) is { Kind: EntryKind.File } status
            ? new ContentFile(relative, file, status)
            : null;

    /// <summary>Writes temporary files and renames them, so that a reader never sees half a file.</summary>
    public static void Write(string path, IEnumerable<ContentFile> files)
    {
        foreach (var file in files)
        {
            var full = Path.Combine(path, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            var beside = NameBeside(full);
            try
            {
                WriteBeside(full, beside, file);
                File.Move(beside, full, overwrite: true);
            }
            catch
            {
                File.Delete(beside);
                throw;
            }
        }
    }

    /// <summary>Writes all files and then moves the folder, or nothing: what has been put in place when something fails is taken back.</summary>
    /// <param name="files">In folders that are there.</param>
    public static void WriteTogether(string path, IReadOnlyList<ContentFile> files, (string From, string To)? folder)
    {
        var written = files.Select(file => Path.Combine(path, file.Path)).Select(full => (Full: full, Beside: NameBeside(full), Former: NameBeside(full))).ToList();
        var placed = 0;
        try
        {
            foreach (var (file, (full, beside, _)) in files.Zip(written))
                WriteBeside(full, beside, file);
            foreach (var (full, beside, former) in written)
            {
                if (File.Exists(full))
                    File.Replace(beside, full, former);
                else
                    File.Move(beside, full);
                placed++;
            }
            if (folder is var (from, to))
                Directory.Move(Path.Combine(path, from), Path.Combine(path, to));
        }
        catch
        {
            foreach (var (full, _, former) in written.Take(placed))
            {
                if (File.Exists(former))
                    File.Move(former, full, overwrite: true);
                else
                    File.Delete(full);
            }
            foreach (var (_, beside, _) in written)
                File.Delete(beside);
            throw;
        }
        foreach (var (_, _, former) in written)
            File.Delete(folder is var (moved, now) && former.StartsWith(Path.Combine(path, moved) + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? Path.Combine(path, now) + former[Path.Combine(path, moved).Length..] : former);
    }

    /// <summary>A name that nobody can know beforehand, and that no reader takes for content.</summary>
    private static string NameBeside(string full) => Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}");

    /// <remarks>Never to a name that is there: a planted link would be written through.</remarks>
    private static void WriteBeside(string full, string beside, ContentFile file)
    {
        using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            stream.Write(file.Bytes.Span);
        KeepMode(full, beside);
    }

    /// <summary>Editors' swap and temporary files, version control, the desktop's own files: nothing to be said of them.</summary>
    public static bool IsLeftByAnotherProgram(string relative) => relative.Split('/').Any(OtherPrograms.IsTheirs);

    private static bool LeadsThroughLink(string path, string relative)
    {
        var at = path;
        return relative.Split('/').Any(part => new FileInfo(at = Path.Combine(at, part)).LinkTarget is not null);
    }

    private static void KeepMode(string from, string to)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(from))
            File.SetUnixFileMode(to, File.GetUnixFileMode(from));
    }

    /// <summary>The path as the caller gave it; below the working directory, relative to it.</summary>
    public static string DisplayRoot(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        var shown = relative == "." || relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? path : relative;
        return shown.Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/');
    }
}
