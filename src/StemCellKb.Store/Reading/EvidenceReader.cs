using Microsoft.EntityFrameworkCore;
using StemCellKb.Model;

namespace StemCellKb.Store.Reading;

/// <summary>Reads claims, and what regulators have decided.</summary>
public sealed class EvidenceReader
{
    private readonly KbContexts contexts;

    internal EvidenceReader(KbContexts contexts) => this.contexts = contexts;

    /// <summary>Every claim, in the order written.</summary>
    public IReadOnlyList<ClaimCard> ListClaims(Language language)
    {
        using var context = contexts.Open();
        return ClaimCards.Read(context, context.Claims, language);
    }

    public ClaimCard? FindClaim(Language language, ClaimId id)
    {
        using var context = contexts.Open();
        return ClaimCards.Read(context, context.Claims.Where(row => row.Id == id.Value), language).FirstOrDefault();
    }

    /// <summary>The latest published works that bear on a claim, newest first.</summary>
    public IReadOnlyList<NewStudy> ListNewest(Language language, int count)
    {
        using var context = contexts.Open();
        var works = context.Works
            .Where(work => !work.Retracted && context.EvidenceItems.Any(item => item.ReferenceKey == work.Key))
            .OrderByDescending(work => work.Issued).ThenBy(work => work.Key)
            .Take(count).Select(work => work.Document).ToList();
        var keys = works.Select(work => work.Key.Value).ToArray();
        var claims = context.Claims
            .Where(claim => context.EvidenceItems.Where(item => keys.Contains(item.ReferenceKey)).Select(item => item.ClaimId).Contains(claim.Id))
            .OrderBy(claim => claim.Ordinal).Select(claim => claim.Document).ToList();
        return
        [
            .. works.Select(work => new NewStudy(work,
            [
                .. from claim in claims
                   from item in claim.Evidence
                   where item.Reference == work.Key
                   select new NewFinding(item.Direction, claim.Says[language], SiteUrls.Claim(language, claim.Id)),
            ])),
        ];
    }

    /// <summary>Every decision, in the order written.</summary>
    public IReadOnlyList<ApprovalEntry> ListApprovals(Language language)
    {
        using var context = contexts.Open();
        var approvals = context.Approvals.OrderBy(row => row.Ordinal).Select(row => row.Document).ToList();
        var heads = ConceptHeads.Of(context, approvals.SelectMany(approval => new[] { approval.Disease, approval.CellType }), language);
        var works = WorkDocuments.Of(context, approvals.Select(approval => approval.Reference).OfType<ReferenceKey>());
        return approvals.ConvertAll(approval => ApprovalEntry.Of(approval, heads, works, language));
    }
}
