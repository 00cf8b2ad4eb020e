namespace StemCellKb.Model;

/// <summary>All effects, and what their concepts belong under: who asks for T cells means Th17 cells, too.</summary>
/// <param name="Broader">For each concept the wider ones, at every distance.</param>
public sealed record EffectNetwork(IReadOnlyList<EffectEdge> Edges, ILookup<ConceptId, ConceptId> Broader)
{
    public static readonly EffectNetwork None = new([], Array.Empty<ConceptId>().ToLookup(id => id));

    /// <param name="broader">Each concept with one wider one.</param>
    public static EffectNetwork Of(IReadOnlyList<EffectEdge> edges, IEnumerable<(ConceptId Concept, ConceptId Broader)> broader)
    {
        var steps = broader.ToLookup(step => step.Concept, step => step.Broader);
        return new(edges, edges.SelectMany(edge => edge.Effect.Concepts).Distinct().SelectMany(concept => Above(concept).Select(wide => (concept, wide))).ToLookup(tie => tie.concept, tie => tie.wide));

        HashSet<ConceptId> Above(ConceptId concept)
        {
            HashSet<ConceptId> above = [];
            var next = new Queue<ConceptId>(steps[concept]);
            while (next.TryDequeue(out var wide))
            {
                if (!above.Add(wide))
                    continue;
                foreach (var wider in steps[wide])
                    next.Enqueue(wider);
            }
            return above;
        }
    }
}
