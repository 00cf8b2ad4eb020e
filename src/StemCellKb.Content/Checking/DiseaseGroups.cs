using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Every disease is in one group, where there are groups.</summary>
internal static class DiseaseGroups
{
    public static IEnumerable<Diagnostic> Run(ContentIndex index)
    {
        Dictionary<ConceptId, Place> listed = [];
        foreach (var disease in index.Groups.SelectMany(group => group.Diseases))
        {
            if (!listed.TryAdd(disease.Value, disease.Place))
                yield return Problems.Concepts.InTwoGroups(disease, listed[disease.Value]);
        }
        if (index.Groups.Count == 0)
            yield break;
        foreach (var disease in index.Concepts.Where(concept => concept.Kind == ConceptKind.Disease && !listed.ContainsKey(concept.Id.Value)))
            yield return Problems.Concepts.InNoGroup(disease.Id, index.Groups.Select(group => group.Id.Value));
    }
}
