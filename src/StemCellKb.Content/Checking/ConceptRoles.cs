using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary><c>disease</c> names a disease, <c>cell-type</c> a cell type, and so on.</summary>
internal static class ConceptRoles
{
    /// <summary>The glossary file for diseases without an article of their own.</summary>
    private const string DiseaseGroup = "diseases";

    public static IEnumerable<Diagnostic> Run(ContentIndex index) =>
        from role in Roles(index)
        let concept = index.FindConcept(role.Id.Value.Value)
        where concept is not null && !role.Fits(concept)
        select Problems.Evidence.WrongKind(role.Id, role.Key, Word(concept), role.Expected);

    private sealed record Role(string Key, string Expected, Located<ConceptId> Id, Func<ConceptFile, bool> Fits);

    private static IEnumerable<Role> Roles(ContentIndex index)
    {
        foreach (var disease in index.Groups.SelectMany(group => group.Diseases))
            yield return new("diseases", "diseases with an article", disease, concept => concept.Kind == ConceptKind.Disease);
        foreach (var cellType in index.TermRules.SelectMany(rule => rule.ExceptCellTypes))
            yield return CellType(cellType) with { Key = "except-cell-types" };
        foreach (var claim in index.Claims)
        {
            if (claim.Disease is { } disease)
                yield return Disease(disease);
            if (claim.CellType is { } cellType)
                yield return CellType(cellType);
            foreach (var mechanism in claim.Mechanisms)
                yield return new("mechanisms", "mechanisms", mechanism, concept => concept.Kind == ConceptKind.Mechanism);
            if (claim.Topic is { } topic)
                yield return new("topic", "a topic", topic, concept => concept.Kind == ConceptKind.Topic);
        }
        foreach (var approval in index.Approvals)
        {
            yield return Disease(approval.Disease);
            yield return CellType(approval.CellType);
            if (approval.Term is { } term)
                yield return new("term", "a glossary term", term, concept => concept.Kind == ConceptKind.Term);
        }
    }

    private static Role Disease(Located<ConceptId> id) =>
        new("disease", "a disease", id, concept => concept.Kind == ConceptKind.Disease || concept.Group == DiseaseGroup);

    private static Role CellType(Located<ConceptId> id) => new("cell-type", "a cell type", id, concept => concept.Kind == ConceptKind.CellType);

    private static string Word(ConceptFile concept) => concept.Kind.Word.Replace('-', ' ');
}
