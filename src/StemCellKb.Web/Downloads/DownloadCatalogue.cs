using Microsoft.Extensions.Options;
using StemCellKb.Store;
using StemCellKb.Web.Caching;

namespace StemCellKb.Web.Downloads;

/// <summary>The downloads of the served build: made on first request, sent as files afterwards.</summary>
internal sealed class DownloadCatalogue(SiteRoot root, IOptions<SiteOptions> options) : IDisposable
{
    private readonly Lock gate = new();
    private (string BuildId, Task<DownloadFolder> Folder)? current;
    private Task<DownloadFolder>? former;

    public async Task<IReadOnlyList<DownloadEntry>> ListAsync(KbDatabase database) => (await FolderOf(database)).Entries;

    /// <summary>The open file, in the requested coding or plain. It can be sent after the build is released, even after another has replaced it.</summary>
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
            // Requests about to open a file of the previous build still find it.
            Discard(former);
            former = current?.Folder;
            var folder = Task.Run(() => DownloadFolder.MakeAsync(database, options.Value.IsAddressUnknown ? "" : root.Value, options.Value.KeepsAnswers));
            current = (database.BuildId, folder);
            return folder;
        }
    }

    private static void Discard(Task<DownloadFolder>? folder) =>
        folder?.ContinueWith(made => made.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}

/// <param name="Bytes">The file's size.</param>
public sealed record DownloadEntry(string Name, string MediaType, long Bytes, string Sha256);

/// <param name="IsPacked">The file exists in several codings, so the answer depends on what the client accepts.</param>
internal sealed record OpenedDownload(FileStream Content, string ETag, string? Encoding, bool IsPacked);
