using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary><c>disease</c> names a disease, <c>cell-type</c> a cell type, and so on.</summary>
internal static class ConceptRoles
{
    public static IEnumerable<Diagnostic> Run(ContentIndex index) =>
        from role in Roles(index)
        let concept = index.FindConcept(role.Id.Value.Value)
        where concept is not null && !role.Role.Fits(concept.Kind, concept.Group)
        select Problems.Evidence.WrongKind(role.Id, role.Key, Word(concept), role.Role.Expected);

    private static IEnumerable<(string Key, Located<ConceptId> Id, ConceptRole Role)> Roles(ContentIndex index)
    {
        foreach (var disease in index.Groups.SelectMany(group => group.Diseases))
            yield return ("diseases", disease, ConceptRole.DiseaseWithArticle);
        foreach (var cellType in index.TermRules.SelectMany(rule => rule.ExceptCellTypes))
            yield return ("except-cell-types", cellType, ConceptRole.CellType);
        foreach (var claim in index.Claims)
        {
            if (claim.Disease is { } disease)
                yield return ("disease", disease, ConceptRole.Disease);
            if (claim.CellType is { } cellType)
                yield return ("cell-type", cellType, ConceptRole.CellType);
            foreach (var mechanism in claim.Mechanisms)
                yield return ("mechanisms", mechanism, ConceptRole.Mechanism);
            if (claim.Topic is { } topic)
                yield return ("topic", topic, ConceptRole.Topic);
        }
        foreach (var approval in index.Approvals)
        {
            yield return ("disease", approval.Disease, ConceptRole.Disease);
            yield return ("cell-type", approval.CellType, ConceptRole.CellType);
            if (approval.Term is { } term)
                yield return ("term", term, ConceptRole.Term);
        }
    }

    private static string Word(ConceptFile concept) => concept.Kind.Word.Replace('-', ' ');
}
