using StemCellKb.Model;

namespace StemCellKb.Store.Reading;

/// <summary>Which claims are wanted; null is any.</summary>
public sealed record ClaimFilter(ConceptId? Disease, ConceptId? CellType, ConceptId? Mechanism, ClaimWord? Word)
{
    internal IEnumerable<ConceptId> Concepts => new[] { Disease, CellType, Mechanism }.OfType<ConceptId>();

    internal bool Fits(Claim claim) =>
        (Disease is null || claim.Disease == Disease) && (CellType is null || claim.CellType == CellType)
        && (Mechanism is not { } mechanism || claim.Mechanisms.Contains(mechanism));
}
