using Microsoft.Extensions.Options;
using StemCellKb.Store;
using StemCellKb.Web.Caching;

namespace StemCellKb.Web.Downloads;

/// <summary>The downloads of the build that is served: made when first asked for, and sent as files from then on.</summary>
internal sealed class DownloadCatalogue(SiteRoot root, IOptions<SiteOptions> options) : IDisposable
{
    private readonly Lock gate = new();
    private (string BuildId, Task<DownloadFolder> Folder)? current;
    private Task<DownloadFolder>? former;

    public async Task<IReadOnlyList<DownloadEntry>> ListAsync(KbDatabase database) => (await FolderOf(database)).Entries;

    /// <summary>The file, opened, in the coding wanted or plain; it can be sent when the build is read no longer, and when another has come.</summary>
    public async Task<OpenedDownload> OpenAsync(KbDatabase database, Download download, Coding wanted) => (await FolderOf(database)).Open(download, wanted);

    /// <summary>The list of checksums as <c>sha256sum --check</c> reads it.</summary>
    public static string Sums(IEnumerable<DownloadEntry> entries) => string.Concat(entries.Select(entry => $"{entry.Sha256}  {entry.Name}\n"));

    public void Dispose()
    {
        lock (gate)
        {
            Discard(current?.Folder);
            Discard(former);
        }
    }

    private Task<DownloadFolder> FolderOf(KbDatabase database)
    {
        lock (gate)
        {
            if (current is { } known && known.BuildId == database.BuildId && !known.Folder.IsFaulted)
                return known.Folder;
            // Whoever was about to open a file of the build before still finds it.
            Discard(former);
            former = current?.Folder;
            var folder = Task.Run(() => DownloadFolder.MakeAsync(database, options.Value.IsAddressUnknown ? "" : root.Value));
            current = (database.BuildId, folder);
            return folder;
        }
    }

    private static void Discard(Task<DownloadFolder>? folder) =>
        folder?.ContinueWith(made => made.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}

/// <param name="Bytes">The file's size.</param>
public sealed record DownloadEntry(string Name, string MediaType, long Bytes, string Sha256);

/// <param name="IsPacked">There is more than one form of the file, so the answer depends on what the client takes.</param>
internal sealed record OpenedDownload(FileStream Content, string ETag, string? Encoding, bool IsPacked);
