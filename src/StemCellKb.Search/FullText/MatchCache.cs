namespace StemCellKb.Search.FullText;

/// <summary>
/// Which texts hold what very many hold, once found: the same few words stand in most queries, and every chosen facet and next page
/// asks for them again. A bit for each text and expression.
/// </summary>
internal sealed class MatchCache
{
    private const int MostRemembered = 500;

    private readonly BoundedCache<string, BitSet> known = new(MostRemembered);

    /// <summary>Only to be read: others read it as well.</summary>
    public BitSet Of(FullTextIndex index, string match)
    {
        if (known.TryGet(match, out var found))
            return found;
        found = new BitSet(index.Matching(match));
        known.Put(match, found);
        return found;
    }
}
