using StemCellKb.Store;

namespace StemCellKb.Exporting;

/// <summary>What an export contains beyond the pages in both languages.</summary>
/// <param name="Root">The public address without a slash at its end; null: no feeds, sitemap and the like.</param>
/// <param name="HasVariants">The reading variants of the Chinese pages.</param>
/// <param name="HasBooks">A book in each language.</param>
internal sealed record ExportExtent(string? Root, bool HasVariants, bool HasBooks)
{
    /// <summary>What decides every byte of an export.</summary>
    public string Of(KbDatabase database) => $"build {database.BuildId}, base {Root ?? "unknown"}{(HasVariants ? ", variants" : "")}{(HasBooks ? ", epub" : "")}";
}
