using StemCellKb.Search.Names;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Resolving;

/// <summary>A concept a query means.</summary>
/// <param name="Score">From 20 (barely) to above 100 (the query is its name).</param>
/// <param name="Name">The name that matched.</param>
internal readonly record struct ConceptMatch(int Concept, double Score, ConceptName Name);

/// <summary>A stretch of the query that is a name.</summary>
/// <param name="Start">Index of its first atom.</param>
/// <param name="Concepts">More than one for an ambiguous name.</param>
/// <param name="Exact">Spelled like the name, so that texts contain it as typed.</param>
internal sealed record NameSpan(int Start, int Count, IReadOnlyList<int> Concepts, bool Exact)
{
    public int End => Start + Count;
}

/// <param name="Matches">Best first, at most <see cref="NameWeights.MostConcepts"/>.</param>
/// <param name="Spans">In the order of the query, not overlapping.</param>
internal sealed record Resolution(IReadOnlyList<ConceptMatch> Matches, IReadOnlyList<NameSpan> Spans)
{
    public static readonly Resolution Nothing = new([], []);

    /// <summary>Without what was found through a slip or a reading.</summary>
    public Resolution AsTyped(QueryText query) => new(
        [.. Matches.Where(match => query.Key.Contains(match.Name.Key, StringComparison.Ordinal) || match.Name.Key.Contains(query.Key, StringComparison.Ordinal))],
        [.. Spans.Where(span => span.Exact)]);
}
