using System.Text;

namespace StemCellKb.Exporting;

/// <summary>
/// The folder of an export. It records what was written, so that the next export deletes what is gone from the site, and nothing else.
/// A file is listed before it is written, so an interrupted export can be repeated.
/// </summary>
internal sealed class ExportFolder : IDisposable
{
    private const string ListName = ".stemcellkb-export";
    private const string Unfinished = ".unfinished";

    private readonly string path;
    private readonly HashSet<string> before;
    private readonly HashSet<string> written = new(StringComparer.Ordinal);
    private readonly StreamWriter list;
    private readonly Lock gate = new();

    private ExportFolder(string path, HashSet<string> before)
    {
        (this.path, this.before) = (path, before);
        list = new StreamWriter(ListPath, append: true) { AutoFlush = true };
    }

    public long Bytes { get; private set; }

    public int Count => written.Count;

    private string ListPath => Path.Combine(path, ListName);

    /// <summary>The folder, created if missing; null, with the reason, if it holds foreign files or a link to elsewhere.</summary>
    public static ExportFolder? Open(string path, out string? problem)
    {
        problem = null;
        try
        {
            Directory.CreateDirectory(path);
            if (LinkIn(path) is { } link)
            {
                problem = $"'{link}' is a link: what it leads to would be written over. Remove it, or name another folder.";
                return null;
            }
            var list = Path.Combine(path, ListName);
            if (File.Exists(list))
                return new ExportFolder(path, [.. File.ReadAllLines(list).Where(line => line.Length > 0)]);
            if (Directory.EnumerateFileSystemEntries(path).All(entry => Path.GetFileName(entry).StartsWith('.')))
                return new ExportFolder(path, []);
            problem = $"'{path}' holds files that no export wrote. Name an empty folder, or one of an earlier export.";
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            problem = $"'{path}' cannot be written: {refused.Message}";
        }
        return null;
    }

    public bool Has(string file) => written.Contains(file);

    /// <exception cref="IOException">There is no room, or something is in the way; the previous file is still there.</exception>
    public async Task WriteAsync(string file, byte[] content, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (!written.Add(file))
                throw new InvalidOperationException($"Two addresses of the site are the file {file}.");
            Bytes += content.Length;
            if (!before.Contains(file))
                list.Write(file + "\n");
        }
        var target = Path.Combine(path, file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        try
        {
            await File.WriteAllBytesAsync(target + Unfinished, content, cancellationToken);
            File.Move(target + Unfinished, target, overwrite: true);
        }
        catch
        {
            File.Delete(target + Unfinished);
            throw;
        }
    }

    public Task WriteAsync(string file, string content, CancellationToken cancellationToken) => WriteAsync(file, Encoding.UTF8.GetBytes(content), cancellationToken);

    /// <summary>Deletes what an earlier export wrote and this one did not, and saves the new list.</summary>
    public void Finish()
    {
        foreach (var file in before.Select(file => Path.GetFullPath(Path.Combine(path, file))).Where(IsInside))
        {
            File.Delete(file + Unfinished);
            if (!written.Contains(Path.GetRelativePath(path, file).Replace('\\', '/')))
                Remove(file);
        }
        list.Dispose();
        File.WriteAllText(ListPath + Unfinished, string.Concat(written.Order(StringComparer.Ordinal).Select(file => file + "\n")));
        File.Move(ListPath + Unfinished, ListPath, overwrite: true);
    }

    public void Dispose() => list.Dispose();

    private void Remove(string file)
    {
        File.Delete(file);
        for (var folder = Path.GetDirectoryName(file)!; IsInside(folder) && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder)!)
            Directory.Delete(folder);
    }

    /// <summary>Writing would follow the link. Names that start with a dot are never written, except the list.</summary>
    private static string? LinkIn(string path) => new DirectoryInfo(path).EnumerateFileSystemInfos()
        .Where(entry => !entry.Name.StartsWith('.') || entry.Name.StartsWith(ListName, StringComparison.Ordinal))
        .SelectMany(entry => entry is DirectoryInfo { LinkTarget: null } folder
            ? folder.EnumerateFileSystemInfos("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }).Prepend(entry)
            : [entry])
        .FirstOrDefault(entry => entry.LinkTarget is not null)?.FullName;

    /// <summary>The list may have been edited; its entries must not lead outside.</summary>
    private bool IsInside(string file) => file.StartsWith(Path.GetFullPath(path) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
