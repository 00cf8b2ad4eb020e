using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>What a concept must be to stand under a key.</summary>
/// <param name="Name">Short, for the schema: <c>disease</c>.</param>
/// <param name="Expected">For messages: a disease.</param>
/// <param name="Fits">By the concept's kind, and the glossary file of a term.</param>
internal sealed record ConceptRole(string Name, string Expected, Func<ConceptKind, string?, bool> Fits)
{
    /// <summary>The glossary file for diseases without an article of their own.</summary>
    private const string DiseaseGroup = "diseases";

    public static readonly ConceptRole Disease = new("disease", "a disease", (kind, group) => kind == ConceptKind.Disease || group == DiseaseGroup);
    public static readonly ConceptRole DiseaseWithArticle = new("disease-with-article", "diseases with an article", (kind, _) => kind == ConceptKind.Disease);
    public static readonly ConceptRole CellType = new("cell-type", "a cell type", (kind, _) => kind == ConceptKind.CellType);
    public static readonly ConceptRole Mechanism = new("mechanism", "mechanisms", (kind, _) => kind == ConceptKind.Mechanism);
    public static readonly ConceptRole Topic = new("topic", "a topic", (kind, _) => kind == ConceptKind.Topic);
    public static readonly ConceptRole Term = new("term", "a glossary term", (kind, _) => kind == ConceptKind.Term);
}
