using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>The effect of a claim as written.</summary>
/// <param name="Subject">Where it was written, as the next four.</param>
internal sealed record EffectFile(
    Effect Effect,
    Place Place,
    Located<ConceptId> Subject,
    Located<EffectPredicate> Predicate,
    Located<ConceptId> Object,
    IReadOnlyList<Located<ConceptId>> Through,
    IReadOnlyList<Located<ClaimId>> Disputes)
{
    public IEnumerable<Located<ConceptId>> Concepts => Through.Prepend(Subject).Append(Object);
}
