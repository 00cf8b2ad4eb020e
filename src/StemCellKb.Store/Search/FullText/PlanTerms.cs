namespace StemCellKb.Store.Search;

/// <summary>Where a part of the query stands in a text.</summary>
/// <param name="First">First atom.</param>
/// <param name="Last">Last atom whose characters belong to it.</param>
internal readonly record struct Occurrence(int Part, bool IsPhrase, int Term, int First, int Last);

/// <summary>A text read for one query: only tokens that the query asks for have a number.</summary>
internal sealed record ReadText(string Text, List<Atom> Atoms, int[] Terms);

/// <summary>Finds the parts of one query in original texts, by the same tokens as the index.</summary>
internal sealed class PlanTerms
{
    private readonly Dictionary<string, int> ids = [];
    private readonly List<(int Part, int[] Tokens, bool IsPrefix)> phrases = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public PlanTerms(QueryPlan plan, TermFrequencies frequencies)
    {
        lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        Weights = [.. plan.Parts.Select(part => part.Terms.Where(term => frequencies.Of(term) > 0).Sum(frequencies.WeightOf))];
        for (var part = 0; part < plan.Parts.Count; part++)
        {
            foreach (var phrase in plan.Parts[part].Alternatives)
                phrases.Add((part, [.. phrase.Tokens.Select(Id)], phrase.IsPrefix));
        }
        TermsOf = [.. plan.Parts.Select(part => part.Terms.Where(term => frequencies.Of(term) > 0).Select(Id).ToArray())];
        TermWeights = [.. ids.OrderBy(id => id.Value).Select(id => frequencies.WeightOf(id.Key))];
    }

    /// <summary>Of each part of the plan: what finding it is worth. A word we hold nowhere is worth nothing.</summary>
    public double[] Weights { get; }

    public int[][] TermsOf { get; }

    public double[] TermWeights { get; }

    public ReadText Read(string text)
    {
        var atoms = Analyzer.Atoms(text);
        var terms = new int[atoms.Count];
        Span<char> pair = stackalloc char[4];
        for (var i = 0; i < terms.Length; i++)
        {
            var atom = atoms[i];
            if (!Analyzer.JoinsNext(atoms, i))
            {
                terms[i] = ids.GetValueOrDefault(Analyzer.KeyOf(atom), -1);
                continue;
            }
            var next = atoms[i + 1].Text;
            atom.Text.CopyTo(pair);
            next.CopyTo(pair[atom.Text.Length..]);
            terms[i] = lookup.TryGetValue(pair[..(atom.Text.Length + next.Length)], out var id) ? id : -1;
        }
        return new ReadText(text, atoms, terms);
    }

    /// <summary>Every place of every phrase.</summary>
    public IEnumerable<Occurrence> Phrases(ReadText text)
    {
        foreach (var (part, tokens, isPrefix) in phrases)
        {
            for (var at = 0; at + tokens.Length <= text.Terms.Length; at++)
            {
                if (StandsAt(text, tokens, isPrefix, at))
                    yield return new Occurrence(part, true, -1, at, LastOf(text, at + tokens.Length - 1, isPrefix));
            }
        }
    }

    /// <summary>Every place of a single token of the parts asked for.</summary>
    public IEnumerable<Occurrence> Single(ReadText text, Func<int, bool> parts)
    {
        for (var at = 0; at < text.Terms.Length; at++)
        {
            for (var part = 0; text.Terms[at] >= 0 && part < TermsOf.Length; part++)
            {
                if (parts(part) && Array.IndexOf(TermsOf[part], text.Terms[at]) >= 0)
                    yield return new Occurrence(part, false, text.Terms[at], at, LastOf(text, at, false));
            }
        }
    }

    /// <summary>The share of the query's weight that some texts hold together.</summary>
    public double ShareIn(IEnumerable<string> texts)
    {
        var whole = new bool[Weights.Length];
        var terms = new HashSet<int>();
        foreach (var text in texts.Select(Read))
        {
            foreach (var occurrence in Phrases(text))
                whole[occurrence.Part] = true;
            terms.UnionWith(text.Terms);
        }
        var total = Weights.Sum();
        return total == 0 ? 0 : Weights.Select((weight, part) => whole[part] ? weight : TermsOf[part].Where(terms.Contains).Sum(term => TermWeights[term])).Sum() / total;
    }

    private bool StandsAt(ReadText text, int[] tokens, bool isPrefix, int at)
    {
        var exact = isPrefix ? tokens.Length - 1 : tokens.Length;
        for (var i = 0; i < exact; i++)
        {
            if (text.Terms[at + i] != tokens[i])
                return false;
        }
        return !isPrefix || ids.GetValueOrDefault(text.Atoms[at + exact].Text, -1) == tokens[exact];
    }

    /// <summary>A pair of characters reaches over the next atom.</summary>
    private static int LastOf(ReadText text, int atom, bool isPrefix) => !isPrefix && Analyzer.JoinsNext(text.Atoms, atom) ? atom + 1 : atom;

    private int Id(string token)
    {
        if (!ids.TryGetValue(token, out var id))
            ids[token] = id = ids.Count;
        return id;
    }
}
