using StemCellKb.Search.Text;

namespace StemCellKb.Search.Resolving;

/// <summary>
/// Whether the words of a query occur in our texts. A short or everyday name counts only in such company:
/// <c>MS</c> in <c>MS stem cells</c> is multiple sclerosis, in <c>MS Office download</c> it is not.
/// </summary>
internal sealed class KnownWords(QueryText query, Func<string, int> frequency)
{
    private readonly Lazy<bool[]> familiar = new(() => Familiar(query, frequency));

    public bool IsKnown(int atom) => familiar.Value[atom];

    /// <summary>Every part of a stretch occurs in our texts: 排斥反应 is a word of its own, and not 排异反应 with a slip.</summary>
    public bool AreKnown(int start, int count) => Enumerable.Range(start, count).All(i => query.Stop[i] || familiar.Value[i]);

    /// <summary>The number of content words outside a stretch that our texts contain, and that they do not.</summary>
    public (int Known, int Unknown) Beside(int start, int count)
    {
        var (known, unknown) = (0, 0);
        for (var i = 0; i < query.Count; i++)
        {
            if (query.Stop[i] || (i >= start && i < start + count))
                continue;
            if (familiar.Value[i])
                known++;
            else
                unknown++;
        }
        return (known, unknown);
    }

    /// <summary>A single Han character is too little to tell.</summary>
    private static bool[] Familiar(QueryText query, Func<string, int> frequency)
    {
        var familiar = new bool[query.Count];
        for (var i = 0; i < query.Count; i++)
        {
            if (!query.Atoms[i].IsHan)
                familiar[i] = frequency(Analyzer.KeyOf(query.Atoms[i])) > 0;
        }
        foreach (var (start, count) in query.HanRuns(query.Stop))
        {
            for (var i = start; i < start + count; i++)
            {
                familiar[i] = count == 1
                    || (i > start && frequency(query.Atoms[i - 1].Text + query.Atoms[i].Text) > 0)
                    || (i < start + count - 1 && frequency(query.Atoms[i].Text + query.Atoms[i + 1].Text) > 0);
            }
        }
        return familiar;
    }
}
