using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>A claim as written in a file of <c>evidence/</c>.</summary>
internal sealed record ClaimFile(
    Located<ClaimId> Id,
    Localized<string> Says,
    Located<ConceptId>? Disease,
    Located<ConceptId>? CellType,
    IReadOnlyList<Located<ConceptId>> Mechanisms,
    Located<ConceptId>? Topic,
    Located<ReferenceKey>? Origin,
    ClaimQuestion Asks,
    EffectFile? Effect,
    IReadOnlyList<EvidenceItemFile> Evidence)
{
    public IEnumerable<Located<ReferenceKey>> References => Evidence.Select(item => item.Reference).Concat(OtherReferences);

    /// <summary>Works that are not the reference of an item: those its fields name, and the claim's origin.</summary>
    public IEnumerable<Located<ReferenceKey>> OtherReferences => Evidence.SelectMany(item => item.Works).Concat(Origin is { } origin ? [origin] : []);
}

/// <summary>One item of a claim's evidence as written.</summary>
/// <param name="Item">What it says; its study, and whether the work is retracted, are not known yet.</param>
/// <param name="Places">Where each field it has was written.</param>
/// <param name="Works">The works that fields name, with the field.</param>
/// <param name="Found">What it says was found, with the place of each text.</param>
/// <param name="Despite">Where it says why it stays; null where it does not.</param>
internal sealed record EvidenceItemFile(
    Located<ReferenceKey> Reference,
    Located<EvidenceModel> Model,
    Located<StudyDesign> Design,
    EvidenceItem Item,
    IReadOnlyDictionary<EvidenceField, Place> Places,
    IReadOnlyList<Located<ReferenceKey>> Works,
    Localized<Located<string>> Found,
    IReadOnlyList<OutcomeFile> Outcomes,
    Place? Despite);

/// <summary>A row of <c>approvals.yaml</c> as written.</summary>
/// <param name="Product">Its English name, where it was written, as the next four.</param>
internal sealed record ApprovalFile(Approval Approval, Located<string> Product, Located<ConceptId>? Term, Located<ConceptId> Disease, Located<ConceptId> CellType, Located<ReferenceKey>? Reference);
