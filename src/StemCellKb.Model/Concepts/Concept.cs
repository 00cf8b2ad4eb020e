namespace StemCellKb.Model;

/// <summary>The language-independent part of a subject: names, identifiers, place among the others.</summary>
/// <param name="Definition">Short definition of a glossary term; null for a concept with an article.</param>
/// <param name="Broader">The wider concepts this one belongs under.</param>
/// <param name="Reviewed">The day an editor last checked the whole pair; null for a term.</param>
/// <param name="Group">The part of its kind's list that it stands in: a term's glossary file, e.g. <c>immune-cells</c>, or a disease's <see cref="DiseaseGroup"/>; null for others.</param>
public sealed record Concept(
    ConceptId Id,
    ConceptKind Kind,
    ConceptNames Names,
    Localized<string>? Definition,
    IReadOnlyList<Identifier> Identifiers,
    IReadOnlyList<CloseIdentifier> CloseIdentifiers,
    IReadOnlyList<ConceptId> Broader,
    DateOnly? Reviewed,
    string? Group)
{
    /// <summary>A page is due for review this many months after it was last reviewed.</summary>
    public const int ReviewMonths = 24;
}
