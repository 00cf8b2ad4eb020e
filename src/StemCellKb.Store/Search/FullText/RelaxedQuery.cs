namespace StemCellKb.Store.Search;

/// <param name="InHeads">Too many texts hold it: titles, names, headings and summaries must do.</param>
internal sealed record RelaxedQuery(Expression Expression, bool InHeads)
{
    private const int MostPhrases = 12;
    private const int MostTerms = 16;
    private const int FewestEntries = 3;

    /// <summary>FTS5 scores every text that matches anything, so what is added together may touch so many texts, not more.</summary>
    private const int Budget = 40_000;

    /// <summary>The same for a knowledge base of more texts than <see cref="Many"/>; in a smaller one every text may be touched.</summary>
    private const int BudgetOfMany = 10_000;

    private const int Many = 5_000;

    /// <summary>The rarest phrases and words of a plan, any of which will do; null where we hold none of them.</summary>
    public static RelaxedQuery? Of(QueryPlan plan, TermFrequencies frequencies)
    {
        var phrases = plan.Parts.SelectMany(part => part.Alternatives).Where(phrase => phrase.Tokens.Count > 1 || phrase.IsPrefix).Take(MostPhrases);
        var terms = plan.Parts.SelectMany(part => part.Terms).Distinct().Where(term => frequencies.Of(term) > 0).OrderBy(frequencies.Of).Take(MostTerms).Select(term => new Phrase([term]));
        var entries = phrases.Concat(plan.Adjacent.Take(MostPhrases)).Concat(terms).Distinct()
            .Select(phrase => (Phrase: phrase, Cost: phrase.Tokens.Min(frequencies.Of)))
            .Where(entry => entry.Cost > 0).OrderBy(entry => entry.Cost).ToList();

        var budget = frequencies.Texts > Many ? BudgetOfMany : Budget;
        var chosen = new List<Expression>();
        var cost = 0;
        foreach (var entry in entries.TakeWhile(entry => chosen.Count < FewestEntries || cost + entry.Cost <= budget))
        {
            chosen.Add(entry.Phrase);
            cost += entry.Cost;
        }
        return chosen.Count == 0 ? null : new RelaxedQuery(new AnyOf(chosen), cost > budget);
    }
}
