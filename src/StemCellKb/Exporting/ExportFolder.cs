using System.Buffers;
using System.Text;

namespace StemCellKb.Exporting;

/// <summary>
/// The folder of an export. It records what was written, so that the next export deletes what is gone from the site, and nothing else.
/// A file is listed before it is written, so an interrupted export can be repeated. What is there already, byte for byte, stays untouched.
/// </summary>
internal sealed class ExportFolder : IDisposable
{
    private const string ListName = ".stemcellkb-export";
    private const string Unfinished = ".unfinished";

    /// <summary>Bytes compared at a time.</summary>
    private const int Piece = 64 * 1024;

    private readonly string path;
    private readonly HashSet<string> before;
    private readonly HashSet<string> written = new(StringComparer.Ordinal);
    private readonly StreamWriter list;
    private readonly Lock gate = new();
    private int unchanged;

    private ExportFolder(string path, HashSet<string> before)
    {
        (this.path, this.before) = (path, before);
        list = new StreamWriter(ListPath, append: true) { AutoFlush = true };
    }

    public long Bytes { get; private set; }

    public int Count => written.Count;

    /// <summary>Files that were there already.</summary>
    public int Unchanged => unchanged;

    /// <summary>Files of an earlier export that are no longer part of the site.</summary>
    public int Removed { get; private set; }

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
            if (ReadList(list) is { } before)
                return new ExportFolder(path, before);
            if (Directory.EnumerateFileSystemEntries(path).All(entry => Path.GetFileName(entry).StartsWith('.')))
            {
                File.Delete(list);
                return new ExportFolder(path, []);
            }
            problem = File.Exists(list)
                ? $"'{list}' is damaged, so nothing says which files an earlier export wrote. Empty '{path}', or name another folder."
                : $"'{path}' holds files that no export wrote. Name an empty folder, or one of an earlier export.";
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            problem = $"'{path}' cannot be written: {refused.Message}";
        }
        return null;
    }

    public bool Has(string file) => written.Contains(file);

    /// <exception cref="IOException">There is no room, or something is in the way; the previous file is still there.</exception>
    public void Write(string file, ReadOnlySpan<byte> content)
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
        if (before.Contains(file) && Holds(target, content))
        {
            Interlocked.Increment(ref unchanged);
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        try
        {
            File.WriteAllBytes(target + Unfinished, content);
            File.Move(target + Unfinished, target, overwrite: true);
        }
        catch
        {
            File.Delete(target + Unfinished);
            throw;
        }
    }

    public void Write(string file, string content) => Write(file, Encoding.UTF8.GetBytes(content));

    /// <summary>Deletes what an earlier export wrote and this one did not, and saves the new list.</summary>
    public void Finish()
    {
        foreach (var file in before.Select(file => Path.GetFullPath(Path.Combine(path, file))).Where(IsInside))
        {
            File.Delete(file + Unfinished);
            if (!written.Contains(Path.GetRelativePath(path, file).Replace('\\', '/')) && File.Exists(file))
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
        Removed++;
        for (var folder = Path.GetDirectoryName(file)!; IsInside(folder) && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder)!)
            Directory.Delete(folder);
    }

    /// <summary>The files of an earlier export; null without a list, or with one that does not hold names of files.</summary>
    private static HashSet<string>? ReadList(string list)
    {
        if (!File.Exists(list))
            return null;
        var text = File.ReadAllText(list);
        if (text.Any(letter => (char.IsControl(letter) && letter is not ('\n' or '\r')) || letter == '\uFFFD'))
            return null;
        var end = text.LastIndexOf('\n') + 1;
        if (end < text.Length)
        {
            // Cut off within a name, which may be that of another file then; its own was not begun.
            using var whole = File.OpenWrite(list);
            whole.SetLength(Encoding.UTF8.GetByteCount(text.AsSpan(0, end)));
        }
        return [.. text[..end].Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)];
    }

    private static bool Holds(string file, ReadOnlySpan<byte> content)
    {
        var info = new FileInfo(file);
        if (!info.Exists || info.Length != content.Length)
            return false;
        using var there = File.OpenHandle(file, options: FileOptions.SequentialScan);
        var piece = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            for (var done = 0; done < content.Length;)
            {
                var read = RandomAccess.Read(there, piece, done);
                if (read == 0 || read > content.Length - done || !content.Slice(done, read).SequenceEqual(piece.AsSpan(0, read)))
                    return false;
                done += read;
            }
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
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
