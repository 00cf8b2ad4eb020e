namespace StemCellKb.Model;

/// <summary>What a regulator of one jurisdiction has decided about one product.</summary>
public sealed record Approval
{
    public static readonly IReadOnlyList<string> Jurisdictions = ["US", "EU", "GB", "JP", "CN", "KR", "CA", "NZ", "AU", "IN", "CH"];

    /// <summary>As it is sold there, e.g. <c>Ryoncil (remestemcel-L-rknd)</c>; in Chinese by its Chinese name.</summary>
    public required Localized<string> Product { get; init; }

    /// <summary>The glossary term that says what the product is, under whatever name.</summary>
    public ConceptId? Term { get; init; }

    public required ConceptId CellType { get; init; }

    public string? CellSource { get; init; }

    public required ConceptId Disease { get; init; }

    /// <summary>ISO 3166 code, or <c>EU</c>.</summary>
    public required string Jurisdiction { get; init; }

    public required ApprovalStatus Status { get; init; }

    /// <summary>The concepts on whose pages the decision stands.</summary>
    public IEnumerable<ConceptId> Concepts => Term is { } term ? [Disease, CellType, term] : [Disease, CellType];

    /// <summary>Of the decision; for <see cref="ApprovalStatus.NotApproved"/>, of the source.</summary>
    public required PartialDate Date { get; init; }

    public required Localized<string> Indication { get; init; }

    /// <summary>The work that reports it. Exactly one of this and <see cref="Source"/> (an address) is given.</summary>
    public ReferenceKey? Reference { get; init; }

    public string? Source { get; init; }

    public Localized<string>? Note { get; init; }
}
