using StemCellKb.Model;

namespace StemCellKb.Store.Documents;

/// <summary>A claim without its sentences: what of its document pages of all evidence read.</summary>
public sealed record ClaimOutline(ClaimId Id, ConceptId? Disease, ConceptId? CellType, IReadOnlyList<ConceptId> Mechanisms, IReadOnlyList<ItemOutline> Evidence)
{
    /// <summary>What the evidence adds up to.</summary>
    public ClaimWord Word { get; init; }

    /// <summary>Null where the word is not about studies in people.</summary>
    public Certainty? Certainty { get; init; }
}

/// <inheritdoc cref="ClaimOutline"/>
public sealed record ItemOutline(ReferenceKey Reference, EvidenceModel Model, StudyDesign Design, Direction Direction, bool Retracted);
