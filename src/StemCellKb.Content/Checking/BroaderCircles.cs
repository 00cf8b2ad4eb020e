using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Going from broader to broader ends somewhere.</summary>
internal static class BroaderCircles
{
    public static IEnumerable<Diagnostic> Run(ContentIndex index) =>
        from concept in index.Concepts
        from broader in concept.Broader
        let way = WayBack(index, broader.Value, concept.Id.Value)
        where way is not null && concept.Id.Value == way.Min()
        select Problems.Concepts.BroaderCircle(broader, [concept.Id.Value, .. way]);

    /// <summary>From <paramref name="from"/> by broader concepts to <paramref name="to"/>, or null. Each circle has one smallest id, where it is reported.</summary>
    private static List<ConceptId>? WayBack(ContentIndex index, ConceptId from, ConceptId to)
    {
        Queue<List<ConceptId>> ways = new([[from]]);
        HashSet<ConceptId> seen = [from];
        while (ways.TryDequeue(out var way))
        {
            if (way[^1] == to)
                return way;
            foreach (var next in index.FindConcept(way[^1].Value)?.Broader ?? [])
            {
                if (seen.Add(next.Value))
                    ways.Enqueue([.. way, next.Value]);
            }
        }
        return null;
    }
}
