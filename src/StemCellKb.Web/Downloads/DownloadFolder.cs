using System.IO.Compression;
using System.Security.Cryptography;
using StemCellKb.Store;
using StemCellKb.Web.Caching;

namespace StemCellKb.Web.Downloads;

/// <summary>
/// The downloads of one build, in a folder beside its database that goes when this is disposed of. What a killed program leaves is removed by
/// the next one: a folder in use has an open file in it.
/// </summary>
internal sealed class DownloadFolder : IDisposable
{
    private const string Prefix = "downloads-";
    private const string MarkFile = ".in-use";

    /// <summary>Of 9 and 11: what a file of this size is packed with in the time it takes to write it.</summary>
    private const int BrotliQuality = 5;

    private readonly string path;
    private readonly bool packs;
    private readonly FileStream mark;
    private readonly List<DownloadEntry> entries = [];

    private DownloadFolder(string path, bool packs)
    {
        (this.path, this.packs) = (path, packs);
        mark = new FileStream(Path.Combine(path, MarkFile), FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    public IReadOnlyList<DownloadEntry> Entries => entries;

    /// <param name="packs">In all codings, for those who ask for one.</param>
    public static async Task<DownloadFolder> MakeAsync(KbDatabase database, string root, bool packs)
    {
        var folder = Create(database, packs);
        try
        {
            foreach (var download in Download.All)
                await folder.MakeAsync(download, new DownloadSource(database, root, [.. folder.entries]));
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public OpenedDownload Open(Download download, Coding wanted)
    {
        var hash = entries.Single(entry => entry.Name == download.Name).Sha256;
        var isPacked = IsPacked(download);
        return (isPacked ? wanted : Coding.Identity) switch
        {
            Coding.Brotli => new(OpenFile(FileOf(download, ".br")), $"\"{hash}-br\"", "br", isPacked),
            Coding.Gzip => new(OpenFile(FileOf(download, ".gz")), $"\"{hash}-gz\"", "gzip", isPacked),
            Coding.Identity => new(OpenFile(FileOf(download)), $"\"{hash}\"", null, isPacked),
        };
    }

    public void Dispose()
    {
        mark.Dispose();
        Remove(path);
    }

    private async Task MakeAsync(Download download, DownloadSource source)
    {
        var file = FileOf(download);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using (var stream = File.Create(file))
            await download.WriteAsync(source, stream, CancellationToken.None);
        await using var content = OpenFile(file);
        entries.Add(new DownloadEntry(download.Name, download.MediaType, content.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(content))));
        if (!IsPacked(download))
            return;
        await PackAsync(content, FileOf(download, ".br"), target => new BrotliStream(target, new BrotliCompressionOptions { Quality = BrotliQuality }));
        await PackAsync(content, FileOf(download, ".gz"), target => new GZipStream(target, CompressionLevel.Optimal));
    }

    private static async Task PackAsync(FileStream content, string file, Func<Stream, Stream> pack)
    {
        content.Position = 0;
        await using var target = File.Create(file);
        await using var packing = pack(target);
        await content.CopyToAsync(packing);
    }

    private bool IsPacked(Download download) => packs && FinishedPage.IsTextual(download.MediaType);

    private string FileOf(Download download, string suffix = "") => Path.Combine(path, download.Name + suffix);

    /// <summary>The folder may be deleted while the file is read.</summary>
    private static FileStream OpenFile(string file) => new(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1 << 16, useAsync: true);

    private static DownloadFolder Create(KbDatabase database, bool packs)
    {
        var parent = Path.GetDirectoryName(Path.GetFullPath(database.Path))!;
        try
        {
            RemoveAbandoned(parent);
            return new DownloadFolder(Directory.CreateDirectory(Path.Combine(parent, $"{Prefix}{Guid.NewGuid():N}")).FullName, packs);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The database may be in a read-only folder.
            return new DownloadFolder(Directory.CreateTempSubdirectory($"stemcellkb-{Prefix}").FullName, packs);
        }
    }

    private static void RemoveAbandoned(string parent)
    {
        foreach (var folder in Directory.EnumerateDirectories(parent, Prefix + "*"))
        {
            try
            {
                using (new FileStream(Path.Combine(folder, MarkFile), FileMode.Open, FileAccess.Write, FileShare.None))
                {
                }
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                // Another program serves it, or has only just created it.
                continue;
            }
            Remove(folder);
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The next program tries again.
        }
    }
}
