using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>The numbers of an article's references, by first appearance, and how often each was cited so far.</summary>
internal sealed class CitationNumbers
{
    private readonly List<ReferenceKey> keys = [];
    private readonly List<int> occurrences = [];

    /// <summary>In order: the first is number 1.</summary>
    public IReadOnlyList<ReferenceKey> Keys => keys;

    public (int Number, int Occurrence) Cite(ReferenceKey key)
    {
        var index = keys.IndexOf(key);
        if (index < 0)
        {
            index = keys.Count;
            keys.Add(key);
            occurrences.Add(0);
        }
        return (index + 1, ++occurrences[index]);
    }
}
