namespace StemCellKb.Search.FullText;

/// <summary>A match of part of the query in a text, in UTF-16 units.</summary>
internal readonly record struct Occurrence(int Part, bool IsPhrase, int Term, int Start, int End);

/// <summary>Finds the parts of a query in original texts, using the index's tokens. Not thread-safe.</summary>
internal sealed class QueryMatcher
{
    private readonly TermNumbers numbers = new();
    private readonly List<(int Part, int[] Tokens, bool IsPrefix)> phrases = [];
    private readonly double total;

    public QueryMatcher(QueryPlan plan, TermFrequencies frequencies)
    {
        Weights = [.. plan.Parts.Select(part => part.Terms.Where(term => frequencies.Of(term) > 0).Sum(frequencies.WeightOf))];
        total = Weights.Sum();
        for (var part = 0; part < plan.Parts.Count; part++)
        {
            foreach (var phrase in plan.Parts[part].Alternatives)
                phrases.Add((part, [.. phrase.Tokens.Select(numbers.Add)], phrase.IsPrefix));
        }
        TermsOf = [.. plan.Parts.Select(part => part.Terms.Where(term => frequencies.Of(term) > 0).Select(numbers.Add).ToArray())];
        TermWeights = [.. numbers.Tokens.Select(frequencies.WeightOf)];
    }

    /// <summary>The value of finding each part of the plan. A word that no text contains is worth nothing.</summary>
    public double[] Weights { get; }

    public int[][] TermsOf { get; }

    public double[] TermWeights { get; }

    public ReadText Read(string text) => TermPlaces.Read(text, numbers);

    /// <summary>Every match of every phrase.</summary>
    public IEnumerable<Occurrence> Phrases(ReadText text)
    {
        foreach (var (part, tokens, isPrefix) in phrases)
        {
            for (var at = 0; at + tokens.Length <= text.Places.Count; at++)
            {
                if (StandsAt(text.Places, tokens, isPrefix, at) && text.Places[at + tokens.Length - 1] is var last)
                    yield return new Occurrence(part, true, -1, text.Places[at].Start, isPrefix ? last.End : last.Reach);
            }
        }
    }

    /// <summary>Every match of a single token of the selected parts.</summary>
    public IEnumerable<Occurrence> Single(ReadText text, Func<int, bool> parts)
    {
        foreach (var place in text.Places)
        {
            for (var part = 0; place.Term >= 0 && part < TermsOf.Length; part++)
            {
                if (parts(part) && Array.IndexOf(TermsOf[part], place.Term) >= 0)
                    yield return new Occurrence(part, false, place.Term, place.Start, place.Reach);
            }
        }
    }

    /// <summary>The share of the query's weight that the texts contain together.</summary>
    public double ShareIn(params IEnumerable<string> texts)
    {
        if (total == 0)
            return 0;
        var whole = new bool[Weights.Length];
        var held = new bool[TermWeights.Length];
        foreach (var text in texts.Select(Read).Where(text => text.Places.Count > 0))
        {
            foreach (var occurrence in Phrases(text))
                whole[occurrence.Part] = true;
            foreach (var place in text.Places.Where(place => place.Term >= 0))
                held[place.Term] = true;
        }
        return Weights.Select((weight, part) => whole[part] ? weight : TermsOf[part].Where(term => held[term]).Sum(term => TermWeights[term])).Sum() / total;
    }

    /// <summary>A prefix matches the last character itself, whatever pair it forms.</summary>
    private static bool StandsAt(IReadOnlyList<TermPlace> places, int[] tokens, bool isPrefix, int at)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var place = places[at + i];
            if (place.Atom != places[at].Atom + i || tokens[i] != (isPrefix && i == tokens.Length - 1 ? place.Single : place.Term))
                return false;
        }
        return true;
    }
}
