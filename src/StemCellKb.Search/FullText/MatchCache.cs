namespace StemCellKb.Search.FullText;

/// <summary>
/// Texts matching very frequent expressions, cached: the same few words occur in most queries, and every facet click and next page
/// repeats them. One bit per text and expression.
/// </summary>
internal sealed class MatchCache
{
    private const int MostRemembered = 500;

    private readonly BoundedCache<string, BitSet> known = new(MostRemembered);

    /// <summary>Shared between threads: do not modify.</summary>
    public BitSet Of(FullTextIndex index, string match)
    {
        if (known.TryGet(match, out var found))
            return found;
        found = new BitSet(index.Matching(match));
        known.Put(match, found);
        return found;
    }
}
