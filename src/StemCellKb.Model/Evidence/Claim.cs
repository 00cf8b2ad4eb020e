namespace StemCellKb.Model;

/// <summary>One thing that is said about stem-cell therapy, with every study we hold that bears on it.</summary>
/// <param name="Says">The claim as one sentence.</param>
/// <param name="Disease">Or null; at least one of disease, cell type, mechanisms and topic is given.</param>
/// <param name="Origin">The work that makes the claim.</param>
public sealed record Claim(
    ClaimId Id,
    Localized<string> Says,
    ConceptId? Disease,
    ConceptId? CellType,
    IReadOnlyList<ConceptId> Mechanisms,
    ConceptId? Topic,
    ReferenceKey? Origin,
    IReadOnlyList<EvidenceItem> Evidence)
{
    /// <summary>The kind of question it answers, which decides the words it may get.</summary>
    public ClaimQuestion Asks { get; init; }

    /// <summary>What does what to what, where the claim says it; null where it says something else.</summary>
    public Effect? Effect { get; init; }

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
