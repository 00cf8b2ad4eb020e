namespace StemCellKb.Model;

/// <summary>One thing that is said about stem-cell therapy, with every study we hold that bears on it.</summary>
public sealed record Claim
{
    public required ClaimId Id { get; init; }

    /// <summary>The claim as one sentence.</summary>
    public required Localized<string> Says { get; init; }

    /// <summary>Or null; at least one of disease, cell type, mechanisms and topic is given.</summary>
    public ConceptId? Disease { get; init; }

    public ConceptId? CellType { get; init; }

    public required IReadOnlyList<ConceptId> Mechanisms { get; init; }

    public ConceptId? Topic { get; init; }

    /// <summary>The work that makes the claim.</summary>
    public ReferenceKey? Origin { get; init; }

    public required IReadOnlyList<EvidenceItem> Evidence { get; init; }

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
