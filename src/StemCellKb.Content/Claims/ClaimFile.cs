using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>A claim as written in a file of <c>evidence/</c>.</summary>
internal sealed record ClaimFile(
    Located<ClaimId> Id,
    LocalizedText Says,
    Located<ConceptId>? Disease,
    Located<ConceptId>? CellType,
    IReadOnlyList<Located<ConceptId>> Mechanisms,
    Located<ConceptId>? Topic,
    Located<ReferenceKey>? Origin,
    IReadOnlyList<EvidenceItemFile> Evidence)
{
    public IEnumerable<Located<ReferenceKey>> References =>
        Evidence.SelectMany(item => item.Pools.Prepend(item.Reference)).Concat(Origin is { } origin ? [origin] : []);
}

/// <summary>One item of a claim's evidence as written.</summary>
internal sealed record EvidenceItemFile(
    Located<ReferenceKey> Reference,
    Located<EvidenceModel> Model,
    Located<StudyDesign> Design,
    Located<string>? Phase,
    Located<int>? Participants,
    Located<Direction> Direction,
    Located<string>? CellSource,
    Located<string>? Registration,
    IReadOnlyList<Located<ReferenceKey>> Pools,
    LocalizedText Found);

/// <summary>A row of <c>approvals.yaml</c> as written.</summary>
internal sealed record ApprovalFile(
    Located<string> Product,
    Located<ConceptId> CellType,
    string? CellSource,
    Located<ConceptId> Disease,
    string Jurisdiction,
    ApprovalStatus Status,
    PartialDate Date,
    LocalizedText Indication,
    Located<ReferenceKey>? Reference,
    string? Source,
    LocalizedText? Note)
{
    public Approval ToApproval() => new(
        Product.Value, CellType.Value, CellSource, Disease.Value, Jurisdiction, Status, Date, Indication, Reference?.Value, Source, Note);
}
