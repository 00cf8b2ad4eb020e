namespace StemCellKb.Store.Search;

/// <summary>
/// Which texts hold what very many hold, once found: the same few words stand in most queries, and every chosen facet and next page
/// asks for them again. A bit for each text and expression.
/// </summary>
internal sealed class CommonMatches
{
    private const int MostRemembered = 500;

    private readonly BoundedCache<string, NumberSet> known = new(MostRemembered);

    /// <summary>Only to be read: others read it as well.</summary>
    public NumberSet Of(FullTextIndex index, string match)
    {
        if (known.TryGet(match, out var found))
            return found;
        found = new NumberSet(index.Matching(match));
        known.Put(match, found);
        return found;
    }
}
