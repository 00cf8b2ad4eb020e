using Microsoft.Extensions.Options;
using StemCellKb.Store;

namespace StemCellKb.Web.Downloads;

/// <summary>Size and checksum of every download of a build, worked out when first asked for and kept until the next build.</summary>
internal sealed class DownloadCatalogue(IOptions<SiteOptions> options)
{
    private readonly Lock gate = new();
    private (string BuildId, Task<IReadOnlyList<DownloadEntry>> Entries)? known;

    public DownloadSource SourceOf(KbDatabase database) => new(database, options.Value.BaseUrl);

    public Task<IReadOnlyList<DownloadEntry>> ListAsync(KbDatabase database)
    {
        lock (gate)
        {
            if (known is { } entries && entries.BuildId == database.BuildId && !entries.Entries.IsFaulted)
                return entries.Entries;
            var started = MeasureAsync(SourceOf(database));
            known = (database.BuildId, started);
            return started;
        }
    }

    /// <summary>The list of checksums as <c>sha256sum --check</c> reads it.</summary>
    public static string Sums(IEnumerable<DownloadEntry> entries) => string.Concat(entries.Select(entry => $"{entry.Sha256}  {entry.Name}\n"));

    private static async Task<IReadOnlyList<DownloadEntry>> MeasureAsync(DownloadSource source)
    {
        var entries = new List<DownloadEntry>();
        foreach (var download in Download.All)
        {
            await using var fingerprint = new FingerprintStream();
            await download.WriteAsync(source, fingerprint, CancellationToken.None);
            entries.Add(new DownloadEntry(download.Name, download.MediaType, fingerprint.Length, fingerprint.Sha256()));
        }
        return entries;
    }
}

/// <param name="Bytes">The file's size.</param>
public sealed record DownloadEntry(string Name, string MediaType, long Bytes, string Sha256);
