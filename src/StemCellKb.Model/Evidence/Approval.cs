namespace StemCellKb.Model;

/// <summary>What a regulator of one jurisdiction has decided about one product.</summary>
public sealed record Approval
{
    public static readonly IReadOnlyList<string> Jurisdictions = ["US", "EU", "GB", "JP", "CN", "KR", "CA", "NZ", "AU", "IN", "CH"];

    public required string Product { get; init; }

    public required ConceptId CellType { get; init; }

    public string? CellSource { get; init; }

    public required ConceptId Disease { get; init; }

    /// <summary>ISO 3166 code, or <c>EU</c>.</summary>
    public required string Jurisdiction { get; init; }

    public required ApprovalStatus Status { get; init; }

    /// <summary>Of the decision; for <see cref="ApprovalStatus.NotApproved"/>, of the source.</summary>
    public required PartialDate Date { get; init; }

    public required Localized<string> Indication { get; init; }

    /// <summary>The work that reports it. Exactly one of this and <see cref="Source"/> (an address) is given.</summary>
    public ReferenceKey? Reference { get; init; }

    public string? Source { get; init; }

    public Localized<string>? Note { get; init; }
}
