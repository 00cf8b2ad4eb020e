using StemCellKb.Search.Names;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Resolving;

/// <summary>Finds the concepts a query means, by name, abbreviation, reading or misspelling. Uses memory only.</summary>
/// <param name="frequency">The number of texts containing a token; distinguishes words of our subject from foreign ones.</param>
internal sealed class ConceptResolver(NameIndex index, Func<string, int> frequency)
{
    /// <summary>The names that a text spells out; concepts of another type than the text says are none of them.</summary>
    public IReadOnlyList<NameSpan> NamesIn(QueryText text)
    {
        var types = TypeNumbers.Of(text.Atoms);
        return NameSpans.FindExact(text, index, new KnownWords(text, frequency))
            .ConvertAll(span => span with { Concepts = [.. span.Concepts.Where(concept => !index.IsOfOtherType(concept, types))] }).FindAll(span => span.Concepts.Count > 0);
    }

    public Resolution Resolve(QueryText query)
    {
        if (query.Count == 0 || query.Key.Length == 0)
            return Resolution.Nothing;
        var types = TypeNumbers.Of(query.Atoms);
        var candidates = new Candidates(index, types);
        var knownWords = new KnownWords(query, frequency);

        var spans = NameSpans.Find(query, index, knownWords)
            .ConvertAll(span => span with { Concepts = [.. span.Concepts.Where(concept => !index.IsOfOtherType(concept, types))] }).FindAll(span => span.Concepts.Count > 0);
        WholeQuery.Exact(query, index, candidates);
        WholeQuery.Prefix(query, index, candidates);
        NameSpans.Score(query, index, spans, candidates);
        if (candidates.BestScore < Weights.Names.Exact - Weights.Names.MostPenalty)
        {
            WholeQuery.Bag(query, index, candidates);
            WholeQuery.Fuzzy(query, index, knownWords, candidates);
            WholeQuery.FromPinyin(query, index, candidates);
        }
        if (spans.Count == 0 && candidates.BestScore < Weights.Names.Meant)
        {
            QueryParts.Han(query, index, knownWords, candidates);
            QueryParts.Words(query, index, knownWords, candidates);
        }
        if (candidates.IsEmpty)
            WholeQuery.FromInitials(query, index, candidates);
        return new Resolution(candidates.Ranked(), spans);
    }
}
