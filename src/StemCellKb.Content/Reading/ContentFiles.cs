using System.Diagnostics;
using System.Text;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Every file of a content folder, and the problems of listing it.</summary>
/// <param name="Root">The folder as messages show it, e.g. <c>content</c>.</param>
/// <param name="Files">By path, ordinal.</param>
/// <param name="Diagnostics">The folder is missing, empty or cannot be listed.</param>
public sealed record ContentFiles(string Root, IReadOnlyList<ContentFile> Files, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>A file by itself is hashed sooner than handed to another thread.</summary>
    private const int FilesAtATime = 64;

    /// <summary>UTC, before the first of them was looked at.</summary>
    public DateTime Listed { get; init; }

    /// <summary>In-memory files with paths relative to the content folder (<c>diseases/psoriasis/zh.md</c>).</summary>
    public static ContentFiles Of(IEnumerable<KeyValuePair<string, string>> files) =>
        Of("content", files.Select(file => new ContentFile(file.Key, Encoding.UTF8.GetBytes(file.Value))));

    public static ContentFiles Of(string root, IEnumerable<ContentFile> files) => Of(root, files, []);

    internal static ContentFiles Of(string root, IEnumerable<ContentFile> files, IReadOnlyList<Diagnostic> diagnostics)
    {
        IReadOnlyList<ContentFile> sorted = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
        return sorted.Count == 0 && diagnostics.Count == 0
            ? new ContentFiles(root, [], [Problems.Files.Empty(root)])
            : new ContentFiles(root, sorted, diagnostics);
    }

    /// <summary>Hex digits over all paths and bytes. Reads every file on disk and keeps none.</summary>
    public string Fingerprint() => Fingerprints().ToString();

    /// <summary>The same, file by file.</summary>
    public FolderFingerprint Fingerprints() => Fingerprints(new byte[]?[Files.Count]);

    /// <param name="known">For each file its hash, or null where it has to be read.</param>
    internal FolderFingerprint Fingerprints(byte[]?[] known)
    {
        return new(Hashed());

        IEnumerable<(string, byte[])> Hashed()
        {
            using var read = Files.Where((_, i) => known[i] is null)
                .Chunk(FilesAtATime)
                .SelectAhead(files => Array.ConvertAll(files, HashOf))
                .SelectMany(hashes => hashes)
                .GetEnumerator();
            for (var i = 0; i < known.Length; i++)
                yield return (Files[i].Path, known[i] ?? (read.MoveNext() ? read.Current : throw new UnreachableException()));
        }
    }

    private static byte[] HashOf(ContentFile file) =>
        file.Length <= ContentPath.MaximumBytes && file.TryRead(out _) is { } bytes ? ContentFingerprint.Of(bytes.Span) : ContentFingerprint.None;
}
