using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>The broader relation has no cycles.</summary>
internal static class BroaderCircles
{
    public static IEnumerable<Diagnostic> Run(ContentIndex index)
    {
        HashSet<ConceptId> finished = [];
        return index.Concepts.OrderBy(concept => concept.Id.Value).SelectMany(concept => Walk(concept.Id.Value, index, finished).ToList());
    }

    /// <summary>Depth first, each concept once; a step back onto the current path closes a circle. Not recursive: paths can be long.</summary>
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
