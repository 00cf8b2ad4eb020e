using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace StemCellKb.Exporting;

/// <summary>
/// The folder of an export. It records what was written, so that the next export deletes what is gone from the site, and nothing else.
/// A file is listed before it is written, so an interrupted export can be repeated. What is there already, byte for byte, stays untouched.
/// A finished export leaves the sum of each file as well (for <c>sha256sum -c</c>, too): the same export once more has nothing to make.
/// </summary>
internal sealed class ExportFolder : IDisposable
{
    private const string ListName = ".stemcellkb-export";
    private const string SumsName = ListName + ".sha256";
    private const string Unfinished = ".unfinished";

    /// <summary>Bytes compared at a time.</summary>
    private const int Piece = 64 * 1024;

    private readonly string path;
    private readonly HashSet<string> before;
    private readonly HashSet<string> written = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte[]> sums = new(StringComparer.Ordinal);
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

    private string SumsPath => Path.Combine(path, SumsName);

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

    /// <summary>
    /// The folder holds every file of an earlier export, and nothing has touched them since. Otherwise an export is expected to follow, and
    /// nothing is taken for finished until it is.
    /// </summary>
    /// <param name="export">What decides every byte of an export.</param>
    public bool HoldsAll(string export)
    {
        if (File.Exists(SumsPath) && File.ReadAllLines(SumsPath) is [var first, .. var lines] && first == FirstLineOf(export) && lines.Length == before.Count)
        {
            var bytes = 0L;
            var isSame = Parallel.ForEach(lines, (line, state) =>
            {
                if (SizeOfSummed(line) is { } size)
                    Interlocked.Add(ref bytes, size);
                else
                    state.Stop();
            }).IsCompleted;
            if (isSame)
            {
                written.UnionWith(before);
                (Bytes, unchanged) = (bytes, before.Count);
                return true;
            }
        }
        File.Delete(SumsPath);
        return false;
    }

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
        sums[file] = SHA256.HashData(content);
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
    /// <param name="export">What decided every byte of it; null if it is to be made again the next time.</param>
    public void Finish(string? export)
    {
        foreach (var file in before.Select(file => Path.GetFullPath(Path.Combine(path, file))).Where(IsInside))
        {
            // Its folder may have been taken away by hand.
            if (File.Exists(file + Unfinished))
                File.Delete(file + Unfinished);
            if (!written.Contains(Path.GetRelativePath(path, file).Replace('\\', '/')) && File.Exists(file))
                Remove(file);
        }
        list.Dispose();
        File.WriteAllText(ListPath + Unfinished, string.Concat(written.Order(StringComparer.Ordinal).Select(file => file + "\n")));
        File.Move(ListPath + Unfinished, ListPath, overwrite: true);
        if (export is null)
            return;
        File.WriteAllLines(SumsPath + Unfinished, sums.OrderBy(sum => sum.Key, StringComparer.Ordinal).Select(sum => $"{Convert.ToHexStringLower(sum.Value)}  {sum.Key}").Prepend(FirstLineOf(export)));
        File.Move(SumsPath + Unfinished, SumsPath, overwrite: true);
    }

    public void Dispose() => list.Dispose();

    /// <summary>A comment to <c>sha256sum</c>.</summary>
    private static string FirstLineOf(string export) => $"# {export}";

    /// <summary>The size of a file whose sum is still that of its line; else null.</summary>
    private long? SizeOfSummed(string line)
    {
        var end = line.IndexOf(' ', StringComparison.Ordinal);
        if (end < 0 || line[end..].TrimStart() is not { Length: > 0 } file || !before.Contains(file) || !IsInside(Path.GetFullPath(Path.Combine(path, file))))
            return null;
        try
        {
            using var content = File.OpenRead(Path.Combine(path, file));
            return Convert.ToHexStringLower(SHA256.HashData(content)) == line[..end] ? content.Length : null;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

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
