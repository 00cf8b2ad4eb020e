using System.Collections.Concurrent;

namespace StemCellKb.Exporting;

/// <summary>Where an address of the site leads in an export.</summary>
/// <param name="Address">What the file is made from.</param>
/// <param name="Query">What the browser keeps of it: a search query.</param>
/// <param name="IsLive">Only the running program answers it.</param>
/// <param name="NeedsRoot">It exists only where the public address is known.</param>
internal sealed record LinkTarget(string Address, string File, string Query, bool IsLive, bool NeedsRoot)
{
    /// <param name="address">Without a fragment.</param>
    public static LinkTarget Of(string address) => ExportLayout.IsSearch(address)
        ? new(address.Split('?')[0], ExportLayout.FileOf(address), ExportLayout.RestOf(address), IsLive: false, NeedsRoot: false)
        : new(address, ExportLayout.FileOf(address), "", ExportLayout.IsLive(address), ExportLayout.NeedsRoot(address));
}

/// <summary>The targets met last. Pages have their head, menus and foot in common, and each concept is linked to by many.</summary>
internal sealed class LinkTargets
{
    /// <summary>Some 20 MB.</summary>
    private const int Most = 50_000;

    private readonly ConcurrentDictionary<string, LinkTarget> known = new(StringComparer.Ordinal);
    private int kept;

    /// <param name="address">Without a fragment.</param>
    public LinkTarget Of(ReadOnlySpan<char> address)
    {
        if (known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(address, out var target))
            return target;
        var written = address.ToString();
        target = LinkTarget.Of(written);
        // Counted here: the dictionary's own count takes every lock of hundreds.
        if (known.TryAdd(written, target) && Interlocked.Increment(ref kept) >= Most)
        {
            kept = 0;
            known.Clear();
        }
        return target;
    }
}
