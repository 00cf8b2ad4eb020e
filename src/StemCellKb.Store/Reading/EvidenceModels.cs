using StemCellKb.Model;

namespace StemCellKb.Store.Reading;

/// <summary>A claim with its state and every item that bears on it, strongest design first.</summary>
/// <param name="Via">The narrower concept the claim is about, where it stands on a wider concept's page; otherwise null.</param>
/// <param name="Origin">The work that makes the claim.</param>
public sealed record ClaimCard(
    ClaimId Id,
    string Says,
    string OtherSays,
    string Url,
    ConceptLink? Disease,
    ConceptLink? CellType,
    IReadOnlyList<ConceptLink> Mechanisms,
    ConceptLink? Topic,
    ReferenceKey? Origin,
    ClaimState State,
    IReadOnlyList<EvidenceEntry> Items,
    ConceptLink? Via);

/// <summary>One study and what it found, in the reader's language.</summary>
/// <param name="Work">The study's bibliographic record.</param>
public sealed record EvidenceEntry(
    Reference Work,
    EvidenceModel Model,
    StudyDesign Design,
    string? Phase,
    int? Participants,
    Direction Direction,
    string? CellSource,
    string? Registration,
    IReadOnlyList<ReferenceKey> Pools,
    string Found,
    bool Retracted);

/// <summary>A study as news: the work, and for each claim it bears on, which way it points.</summary>
public sealed record NewStudy(Reference Work, IReadOnlyList<NewFinding> Findings);

public sealed record NewFinding(Direction Direction, string Says, string Url);

/// <summary>A regulator's decision, in the reader's language.</summary>
/// <param name="Work">The work that says so, or null where <paramref name="Source"/> gives an address.</param>
public sealed record ApprovalEntry(
    string Product,
    ConceptLink CellType,
    ConceptLink Disease,
    string? CellSource,
    string Jurisdiction,
    ApprovalStatus Status,
    PartialDate Date,
    string Indication,
    Reference? Work,
    string? Source,
    string? Note);

/// <summary>A work's page: what it is and everything that rests on it.</summary>
public sealed record ReferencePage(
    Language Language, Reference Reference, IReadOnlyList<ClaimCard> Claims, IReadOnlyList<ClaimCard> OriginOf, IReadOnlyList<ConceptLink> CitedBy);

/// <summary>A work in the bibliography.</summary>
/// <param name="Claims">Evidence items that report it.</param>
/// <param name="Articles">Articles (pairs) that cite it.</param>
public sealed record ReferenceEntry(Reference Reference, int Claims, int Articles);
