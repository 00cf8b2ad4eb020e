namespace StemCellKb.Model;

/// <summary>A statement about stem-cell therapy, with every study in the knowledge base that bears on it.</summary>
/// <param name="Says">The claim as one sentence.</param>
/// <param name="Disease">Optional, but at least one of disease, cell type, mechanisms and topic is given.</param>
/// <param name="Origin">The work that makes the claim.</param>
public sealed record Claim(
    ClaimId Id,
    LocalizedText Says,
    ConceptId? Disease,
    ConceptId? CellType,
    IReadOnlyList<ConceptId> Mechanisms,
    ConceptId? Topic,
    ReferenceKey? Origin,
    IReadOnlyList<EvidenceItem> Evidence)
{
    /// <summary>Every concept the claim is about.</summary>
    public IEnumerable<ConceptId> Concepts
    {
        get
        {
            if (Disease is { } disease)
                yield return disease;
            if (CellType is { } cellType)
                yield return cellType;
            foreach (var mechanism in Mechanisms)
                yield return mechanism;
            if (Topic is { } topic)
                yield return topic;
        }
    }
}

/// <summary>What one work found about one claim.</summary>
/// <param name="Phase">Of a human trial: <c>1</c>, <c>1/2</c>, <c>2</c>, <c>2/3</c>, <c>3</c>, <c>4</c>; null where not given.</param>
/// <param name="Participants">People studied; null where not given.</param>
/// <param name="CellSource">Where the cells came from, e.g. <c>umbilical-cord</c>.</param>
/// <param name="Registration">The trial's registration number, e.g. <c>NCT01741857</c>; two items with the same number report one trial.</param>
/// <param name="Pools">Works whose results this review pools.</param>
/// <param name="Retracted">The work is retracted: shown, but not counted.</param>
public sealed record EvidenceItem(
    ReferenceKey Reference,
    EvidenceModel Model,
    StudyDesign Design,
    string? Phase,
    int? Participants,
    Direction Direction,
    string? CellSource,
    string? Registration,
    IReadOnlyList<ReferenceKey> Pools,
    LocalizedText Found,
    bool Retracted);
