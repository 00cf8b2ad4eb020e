using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using StemCellKb.Content;

namespace StemCellKb.Building;

/// <summary>The content folder as it was at a revision, by the <c>git</c> of this machine.</summary>
internal static class GitContent
{
    /// <returns>The files with the whole hash of the revision, or null and why not.</returns>
    public static (ContentFiles Files, string Commit)? Read(string contentPath, string revision, out string problem)
    {
        try
        {
            // What begins with a hyphen is an option to git wherever it stands; after this, only the hash is used.
            using var named = Run(contentPath, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
            var commit = named.StandardOutput.ReadToEnd().Trim();
            named.WaitForExit();
            if (named.ExitCode != 0 || commit.Length == 0)
            {
                problem = $"'{revision}' is no revision of the repository that holds '{contentPath}', or no repository holds it.";
                return null;
            }
            using var archive = Run(contentPath, "archive", "--format=tar", commit, ".");
            var files = FilesOf(archive.StandardOutput.BaseStream);
            archive.WaitForExit();
            problem = $"'{contentPath}' cannot be read as of '{revision}'; it may not have been there yet.";
            return archive.ExitCode == 0 ? (ContentFiles.Of($"{revision}:{ContentFolder.DisplayRoot(contentPath)}", files), commit) : null;
        }
        catch (Win32Exception)
        {
            problem = "--since needs git, which is not to be found on this machine.";
            return null;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            problem = $"What git gave for '{revision}' cannot be read: {fault.Message}";
            return null;
        }
    }

    private static List<ContentFile> FilesOf(Stream archive)
    {
        List<ContentFile> files = [];
        using var tar = new TarReader(archive);
        while (tar.GetNextEntry() is { } entry)
        {
            var path = entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name;
            if (entry is not { EntryType: TarEntryType.RegularFile, DataStream: { } data } && !(entry is { EntryType: TarEntryType.RegularFile, Length: 0 }))
                continue;
            if (ContentFolder.IsLeftByAnotherProgram(path))
                continue;
            using var bytes = new MemoryStream();
            entry.DataStream?.CopyTo(bytes);
            files.Add(new ContentFile(path, bytes.ToArray()));
        }
        return files;
    }

    private static Process Run(string folder, params string[] arguments) => Process.Start(new ProcessStartInfo("git", ["-C", folder, .. arguments])
    {
        RedirectStandardOutput = true,
        // What git says is said in our words.
        RedirectStandardError = true,
    }) ?? throw new Win32Exception();
}
