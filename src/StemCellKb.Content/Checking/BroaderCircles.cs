using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Going from broader to broader ends somewhere.</summary>
internal static class BroaderCircles
{
    public static IEnumerable<Diagnostic> Run(ContentIndex index)
    {
        HashSet<ConceptId> finished = [];
        return index.Concepts.OrderBy(concept => concept.Id.Value).SelectMany(concept => Walk(concept.Id.Value, index, finished).ToList());
    }

    /// <summary>Depth first, each concept once; a step to a concept on the way itself closes a circle. No recursion: the way can be long.</summary>
    private static IEnumerable<Diagnostic> Walk(ConceptId start, ContentIndex index, HashSet<ConceptId> finished)
    {
        if (finished.Contains(start))
            yield break;
        List<(ConceptId Concept, int Next)> way = [(start, 0)];
        HashSet<ConceptId> onTheWay = [start];
        while (way is [.., var (concept, next)])
        {
            var broader = index.FindConcept(concept.Value)?.Broader ?? [];
            if (next == broader.Count)
            {
                way.RemoveAt(way.Count - 1);
                onTheWay.Remove(concept);
                finished.Add(concept);
                continue;
            }
            way[^1] = (concept, next + 1);
            var step = broader[next];
            if (onTheWay.Contains(step.Value))
                yield return Problems.Concepts.BroaderCircle(step, [.. way.Select(stop => stop.Concept).SkipWhile(stop => stop != step.Value), step.Value]);
            else if (!finished.Contains(step.Value))
            {
                way.Add((step.Value, 0));
                onTheWay.Add(step.Value);
            }
        }
    }
}
