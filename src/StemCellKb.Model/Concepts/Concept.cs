namespace StemCellKb.Model;

/// <summary>The language-independent part of a subject: names, identifiers, place among the others.</summary>
public sealed record Concept
{
    public required ConceptId Id { get; init; }

    public required ConceptKind Kind { get; init; }

    public required ConceptNames Names { get; init; }

    /// <summary>Short definition of a glossary term; null for a concept with an article.</summary>
    public Localized<string>? Definition { get; init; }

    public required IReadOnlyList<Identifier> Identifiers { get; init; }

    public required IReadOnlyList<CloseIdentifier> CloseIdentifiers { get; init; }

    /// <summary>The wider concepts this one belongs under.</summary>
    public required IReadOnlyList<ConceptId> Broader { get; init; }

    /// <summary>The day an editor last checked the whole pair; null for a term.</summary>
    public DateOnly? Reviewed { get; init; }

    /// <summary>The part of its kind's list that it stands in: a term's glossary file, e.g. <c>immune-cells</c>, or a disease's <see cref="DiseaseGroup"/>; null for others.</summary>
    public string? Group { get; init; }

    /// <summary>A page is due for review this many months after it was last reviewed.</summary>
    public const int ReviewMonths = 24;
}
