using StemCellKb.Search.Indexing;

namespace StemCellKb.Search.FullText;

/// <summary>The rarest phrases and words of a plan, of which any one suffices.</summary>
/// <param name="InHeads">They are in too many texts, so only titles, names, headings and summaries are searched.</param>
internal sealed record RelaxedQuery(IReadOnlyList<Phrase> Entries, bool InHeads)
{
    private const int MostPhrases = 12;
    private const int MostTerms = 16;
    private const int FewestEntries = 3;

    /// <summary>FTS5 scores every text that matches anything, so the expressions together may match at most this many texts.</summary>
    private const int Budget = 40_000;

    /// <summary>The same for more texts than <see cref="Many"/>; in a smaller knowledge base every text may be scored.</summary>
    private const int BudgetOfMany = 10_000;

    public const int Many = 5_000;

    /// <summary>Null if no text contains any of them.</summary>
    public static RelaxedQuery? Of(QueryPlan plan, TermFrequencies frequencies)
    {
        var phrases = plan.Parts.SelectMany(part => part.Alternatives)
            .Where(phrase => phrase.Tokens.Count > 1 || (phrase.IsPrefix && frequencies.Texts <= Many)).Take(MostPhrases);
        var terms = plan.Parts.SelectMany(part => part.Terms).Distinct().Where(term => frequencies.Of(term) > 0).OrderBy(frequencies.Of).Take(MostTerms).Select(term => new Phrase([term]));
        var entries = phrases.Concat(plan.Adjacent.Take(MostPhrases)).Concat(terms).Distinct()
            .Where(phrase => phrase.Tokens.Min(frequencies.Of) > 0)
            .Select(phrase => (Phrase: phrase, Cost: frequencies.CostOf(phrase))).OrderBy(entry => entry.Cost).ToList();

        var budget = frequencies.Texts > Many ? BudgetOfMany : Budget;
        var chosen = new List<Phrase>();
        var cost = 0;
        foreach (var entry in entries.TakeWhile(entry => chosen.Count < FewestEntries || cost + entry.Cost <= budget))
        {
            chosen.Add(entry.Phrase);
            cost += entry.Cost;
        }
        return chosen.Count == 0 ? null : new RelaxedQuery(chosen, cost > budget);
    }

    /// <summary>
    /// Texts that match any of it, best first: by BM25, or, if that would score thousands, by the weight of what they contain.
    /// Matching is ten times as fast as scoring, and the share of the weight decides in the end which of them are shown.
    /// </summary>
    public IEnumerable<RankedDocument> Rank(FullTextIndex index, TermFrequencies frequencies)
    {
        if (frequencies.Texts <= Many)
            return index.Ranked(Match(new AnyOf(Entries)));
        var weights = new Dictionary<int, double>();
        foreach (var entry in Entries)
        {
            var weight = entry.Tokens.Max(frequencies.WeightOf);
            foreach (var document in index.Matching(Match(entry)))
                weights[document] = weights.GetValueOrDefault(document) + weight;
        }
        return weights.OrderByDescending(text => text.Value).ThenBy(text => text.Key).Select(text => new RankedDocument(text.Key, -text.Value));
    }

    private string Match(Expression expression) => InHeads ? $"{{{SearchSchema.HeadColumns}}} : ({expression.ToMatch()})" : expression.ToMatch();
}
