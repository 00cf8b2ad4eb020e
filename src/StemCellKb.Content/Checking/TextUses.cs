namespace StemCellKb.Content;

/// <summary>How often all articles together name each concept and work; updated when one article changes.</summary>
internal sealed class TextUses
{
    private readonly Dictionary<string, int> links = [];
    private readonly Dictionary<string, int> citations = [];
    private readonly HashSet<string> unwritten = [];
    private int unreadable;

    /// <summary>Every article could be read, so what they do not name is not named at all.</summary>
    public bool IsWhole => unreadable == 0;

    public bool IsLinked(string concept) => links.ContainsKey(concept);

    public bool IsCited(string work) => citations.ContainsKey(work);

    public bool IsUnwritten(string concept) => unwritten.Contains(concept);

    public void Add(TextDigest digest)
    {
        Count(links, digest.Links, +1);
        Count(citations, digest.Citations, +1);
        if (digest.IsUnwritten)
            unwritten.Add(digest.Name);
        unreadable += digest.IsUnreadable ? 1 : 0;
    }

    public void Remove(TextDigest digest)
    {
        Count(links, digest.Links, -1);
        Count(citations, digest.Citations, -1);
        unwritten.Remove(digest.Name);
        unreadable -= digest.IsUnreadable ? 1 : 0;
    }

    private static void Count(Dictionary<string, int> counts, IEnumerable<string> names, int by)
    {
        foreach (var name in names)
        {
            var count = counts.GetValueOrDefault(name) + by;
            if (count == 0)
                counts.Remove(name);
            else
                counts[name] = count;
        }
    }
}
