using System.Text;

namespace StemCellKb.Exporting;

/// <summary>The folder an export is written to. It remembers what was written, so that the next export takes away what is gone from the site, and nothing else.</summary>
internal sealed class ExportFolder
{
    private const string ListName = ".stemcellkb-export";

    private readonly string path;
    private readonly HashSet<string> before;
    private readonly HashSet<string> written = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    private ExportFolder(string path, HashSet<string> before) => (this.path, this.before) = (path, before);

    public long Bytes { get; private set; }

    public int Count => written.Count;

    /// <summary>The folder, made where it is missing; null, with the reason, where it holds files of somebody else's.</summary>
    public static ExportFolder? Open(string path, out string? problem)
    {
        problem = null;
        try
        {
            Directory.CreateDirectory(path);
            var list = Path.Combine(path, ListName);
            if (File.Exists(list))
                return new ExportFolder(path, [.. File.ReadAllLines(list)]);
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

    public async Task WriteAsync(string file, byte[] content, CancellationToken cancellationToken)
    {
        var target = Path.Combine(path, file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await File.WriteAllBytesAsync(target, content, cancellationToken);
        lock (gate)
        {
            written.Add(file);
            Bytes += content.Length;
        }
    }

    public Task WriteAsync(string file, string content, CancellationToken cancellationToken) => WriteAsync(file, Encoding.UTF8.GetBytes(content), cancellationToken);

    /// <summary>Takes away what an earlier export wrote and this one did not, and keeps the new list.</summary>
    public void Finish()
    {
        foreach (var file in before.Where(file => !written.Contains(file)).Select(file => Path.GetFullPath(Path.Combine(path, file))).Where(IsInside))
        {
            File.Delete(file);
            for (var folder = Path.GetDirectoryName(file)!; IsInside(folder) && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder)!)
                Directory.Delete(folder);
        }
        File.WriteAllText(Path.Combine(path, ListName), string.Concat(written.Order(StringComparer.Ordinal).Select(file => file + "\n")));
    }

    /// <summary>The list is a file like any other; nobody's edit of it may lead elsewhere.</summary>
    private bool IsInside(string file) => file.StartsWith(Path.GetFullPath(path) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
