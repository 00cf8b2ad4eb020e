namespace StemCellKb.Content;

/// <summary>A concept that no article, claim or narrower concept names cannot be reached by following links. Unwritten concepts are exempt.</summary>
internal static class LonelyConcepts
{
    public static IEnumerable<Diagnostic> Run(ContentIndex index, TextUses uses)
    {
        if (!index.IsWhole || !uses.IsWhole)
            return [];
        return index.Concepts
            .Where(concept => concept.Id.Value.Value is var id && !index.IsNamed(id) && !uses.IsLinked(id) && !uses.IsUnwritten(id))
            .Select(concept => Problems.Links.LonelyConcept(concept.Id));
    }
}
