using StemCellKb.Model;
using StemCellKb.Search.Names;

namespace StemCellKb.Search.Resolving;

/// <summary>The concepts found so far, each with its best score.</summary>
/// <param name="askedTypes">See <see cref="TypeNumbers"/>: concepts of another type are excluded.</param>
internal sealed class Candidates(NameIndex index, IReadOnlySet<int> askedTypes)
{
    private readonly Dictionary<int, ConceptMatch> best = [];

    public double BestScore => best.Count == 0 ? 0 : best.Values.Max(match => match.Score);

    public bool IsEmpty => best.Count == 0;

    public void Add(ConceptName name, double score)
    {
        if (index.IsOfOtherType(name.Concept, askedTypes))
            return;
        score -= Penalty(name);
        if (!best.TryGetValue(name.Concept, out var match) || match.Score < score)
            best[name.Concept] = new ConceptMatch(name.Concept, score, name);
    }

    public void AddAll(IEnumerable<(ConceptName Name, double Score)> found)
    {
        foreach (var (name, score) in found)
            Add(name, score);
    }

    public double Penalty(ConceptName name) => Penalty(name, index);

    /// <summary>
    /// Breaks ties: preferred names and abbreviations before synonyms before search words, articles before terms, the overview first for
    /// a word shared by several, often mentioned concepts before rarely mentioned ones.
    /// </summary>
    public static double Penalty(ConceptName name, NameIndex index)
    {
        var (concept, weights) = (index.Concepts[name.Concept], Weights.Names);
        return (name.Role == NameRole.Word ? weights.WordPenalty : weights.RolePenalty * (int)name.Role)
            + (name.Ambiguous ? weights.AmbiguityPenalty : 0)
            + (index.IsInPreferredName(name) ? 0 : weights.OtherwiseCalledPenalty)
            + (concept.Kind == ConceptKind.Term ? weights.TermPenalty : 0)
            - (concept.Kind == ConceptKind.Topic && name.Role == NameRole.Word ? weights.TopicWordBonus : 0)
            - weights.MentionBonus * Math.Log(1 + concept.Mentions);
    }

    /// <summary>Adds names found for one reason: the more concepts share it, the less it counts.</summary>
    public void AddShared(IReadOnlyCollection<ConceptName> names, Func<ConceptName, double> bonus, double score)
    {
        if (names.Count == 0)
            return;
        var share = score / Math.Sqrt(names.Select(name => name.Concept).Distinct().Count());
        foreach (var name in names)
            Add(name, share + bonus(name));
    }

    public IReadOnlyList<ConceptMatch> Ranked() =>
    [
        .. best.Values.Where(match => match.Score >= Weights.Names.Cut)
            .OrderByDescending(match => match.Score).ThenBy(match => index.Concepts[match.Concept].Id).Take(Weights.Names.MostConcepts),
    ];
}
