namespace StemCellKb.Search.Names;

/// <summary>Values sorted by key (ordinal), so that everything under a prefix is contiguous.</summary>
internal sealed class PrefixList<T>
{
    private readonly string[] keys;
    private readonly T[] values;

    public PrefixList(IEnumerable<(string Key, T Value)> entries)
    {
        var listed = entries.ToList();
        keys = [.. listed.Select(entry => entry.Key)];
        values = [.. listed.Select(entry => entry.Value)];
        Array.Sort(keys, values, StringComparer.Ordinal);
    }

    /// <summary>At most <paramref name="most"/> entries whose key starts with the prefix, shorter keys of a branch first.</summary>
    public IEnumerable<(string Key, T Value)> Under(string prefix, int most)
    {
        var found = Array.BinarySearch(keys, prefix, StringComparer.Ordinal);
        var first = found < 0 ? ~found : found;
        while (first > 0 && keys[first - 1] == prefix)
            first--;
        for (var i = first; i < keys.Length && i - first < most && keys[i].StartsWith(prefix, StringComparison.Ordinal); i++)
            yield return (keys[i], values[i]);
    }
}
