using StemCellKb.Model;

namespace StemCellKb.Web.Downloads;

/// <summary>Claims and evidence items as tables. Several ids in one field stand apart by a space.</summary>
internal static class EvidenceTables
{
    public static readonly Table<Claim> Claims = new(
        new("id", claim => claim.Id.Value),
        new("says_en", claim => claim.Says.English),
        new("says_zh", claim => claim.Says.Chinese),
        new("disease", claim => claim.Disease?.Value),
        new("cell_type", claim => claim.CellType?.Value),
        new("mechanisms", claim => claim.Mechanisms.Select(mechanism => mechanism.Value)),
        new("topic", claim => claim.Topic?.Value),
        new("origin", claim => claim.Origin?.Value),
        new("verdict", claim => ClaimState.Of(claim.Evidence).Verdict.Word()),
        new("items", claim => claim.Evidence.Count),
        new("human_supports", claim => ClaimState.Of(claim.Evidence).HumanStudies.Supports),
        new("human_mixed", claim => ClaimState.Of(claim.Evidence).HumanStudies.Mixed),
        new("human_no_benefit", claim => ClaimState.Of(claim.Evidence).HumanStudies.NoBenefit),
        new("human_harm", claim => ClaimState.Of(claim.Evidence).HumanStudies.Harm),
        new("laboratory_supports", claim => ClaimState.Of(claim.Evidence).LaboratoryStudies.Supports),
        new("laboratory_mixed", claim => ClaimState.Of(claim.Evidence).LaboratoryStudies.Mixed),
        new("laboratory_no_benefit", claim => ClaimState.Of(claim.Evidence).LaboratoryStudies.NoBenefit),
        new("laboratory_harm", claim => ClaimState.Of(claim.Evidence).LaboratoryStudies.Harm),
        new("strongest_design", claim => ClaimState.Of(claim.Evidence).StrongestDesign?.Word()),
        new("highest_phase", claim => ClaimState.Of(claim.Evidence).HighestPhase),
        new("participants", claim => ClaimState.Of(claim.Evidence).Participants));

    public static readonly Table<EvidenceRow> Items = new(
        new("claim", row => row.Claim.Value),
        new("number", row => row.Number),
        new("reference", row => row.Item.Reference.Value),
        new("doi", row => row.Work?.Doi),
        new("pmid", row => row.Work?.Pmid),
        new("model", row => row.Item.Model.Word()),
        new("design", row => row.Item.Design.Word()),
        new("phase", row => row.Item.Phase),
        new("participants", row => row.Item.Participants),
        new("direction", row => row.Item.Direction.Word()),
        new("cell_source", row => row.Item.CellSource),
        new("registration", row => row.Item.Registration),
        new("pools", row => row.Item.Pools.Select(key => key.Value)),
        new("found_en", row => row.Item.Found.English),
        new("found_zh", row => row.Item.Found.Chinese),
        new("retracted", row => row.Item.Retracted));

    public static IEnumerable<EvidenceRow> Rows(IEnumerable<Claim> claims, IReadOnlyDictionary<ReferenceKey, Reference> works) =>
        from claim in claims
        from entry in claim.Evidence.Index()
        select new EvidenceRow(claim.Id, entry.Index + 1, entry.Item, works.GetValueOrDefault(entry.Item.Reference));
}

/// <param name="Number">The item's place under its claim, from 1, as written.</param>
internal sealed record EvidenceRow(ClaimId Claim, int Number, EvidenceItem Item, Reference? Work);
