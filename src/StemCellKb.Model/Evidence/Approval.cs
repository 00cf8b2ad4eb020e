namespace StemCellKb.Model;

/// <summary>What a regulator of one jurisdiction has decided about one product.</summary>
/// <param name="Jurisdiction">ISO 3166 code, or <c>EU</c>.</param>
/// <param name="Date">Of the decision; for <see cref="ApprovalStatus.NotApproved"/>, of the source.</param>
/// <param name="Reference">The work that reports it. Exactly one of this and <paramref name="Source"/> (an address) is given.</param>
public sealed record Approval(
    string Product,
    ConceptId CellType,
    string? CellSource,
    ConceptId Disease,
    string Jurisdiction,
    ApprovalStatus Status,
    PartialDate Date,
    LocalizedText Indication,
    ReferenceKey? Reference,
    string? Source,
    LocalizedText? Note)
{
    public static readonly IReadOnlyList<string> Jurisdictions = ["US", "EU", "GB", "JP", "CN", "KR", "CA", "NZ", "AU", "IN", "CH"];
}
