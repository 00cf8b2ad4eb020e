using System.Collections.Concurrent;

namespace StemCellKb.Exporting;

/// <summary>Whether the places that links name are there: what must be remembered of pages that are written and forgotten.</summary>
internal sealed class LinkCheck
{
    // Few ids are names of their own: most are those of sections, works and claims.
    private readonly ConcurrentDictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string[]> idsOf = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string File, string Anchor), string> places = new();

    /// <summary>The ids of a page, which links may name.</summary>
    public void AddPage(string file, IEnumerable<string> ids) => idsOf[file] = [.. ids.Select(id => names.GetOrAdd(id, id))];

    public void AddLink(string from, string file, string anchor) =>
        places.AddOrUpdate((file, names.GetOrAdd(anchor, anchor)), from, (_, other) => string.CompareOrdinal(from, other) < 0 ? from : other);

    /// <summary>A sentence for each place that is not there, with the first page that leads to it.</summary>
    public IEnumerable<string> Problems() =>
        from place in places
        where idsOf.TryGetValue(place.Key.File, out var ids) && !ids.Contains(place.Key.Anchor, StringComparer.Ordinal)
        select $"{place.Value} links to {place.Key.File}#{place.Key.Anchor}, a place that is not there.";
}
