using Microsoft.EntityFrameworkCore;
using StemCellKb.Model;
using StemCellKb.Store.Rows;

namespace StemCellKb.Store.Reading;

/// <summary>Reads claims, and what regulators have decided.</summary>
public sealed class EvidenceReader
{
    private readonly IDbContextFactory<KbContext> contexts;

    internal EvidenceReader(IDbContextFactory<KbContext> contexts) => this.contexts = contexts;

    /// <summary>Every claim, in the order written.</summary>
    public IReadOnlyList<ClaimCard> ListClaims(Language language)
    {
        using var context = contexts.CreateDbContext();
        return ClaimAssembly.Claims(context, language);
    }

    public ClaimCard? FindClaim(Language language, ClaimId id)
    {
        using var context = contexts.CreateDbContext();
        return ClaimAssembly.Claims(context, language, [id.Value]).FirstOrDefault();
    }

    /// <summary>The latest published works that bear on a claim, newest first.</summary>
    public IReadOnlyList<NewStudy> ListNewest(Language language, int count)
    {
        using var context = contexts.CreateDbContext();
        var works = context.References
            .Where(work => !work.Retracted && context.EvidenceItems.Any(item => item.ReferenceKey == work.Key))
            .OrderByDescending(work => work.Issued).ThenBy(work => work.Key)
            .Take(count)
            .ToList();
        var keys = works.Select(work => work.Key).ToArray();
        var items = (
            from item in context.EvidenceItems
            where keys.Contains(item.ReferenceKey)
            join claim in context.Claims on item.ClaimId equals claim.Id
            orderby claim.Ordinal
            select new { item.ReferenceKey, item.Direction, Claim = claim }).ToLookup(item => item.ReferenceKey);
        var english = ReferenceEquals(language, Language.English);
        return
        [
            .. works.Select(work => new NewStudy(work.Reference(), [.. items[work.Key].Select(item => new NewFinding(
                Vocabularies.Parse<Direction>(item.Direction),
                english ? item.Claim.SaysEnglish : item.Claim.SaysChinese,
                SiteUrls.Claim(language, ClaimId.Parse(item.Claim.Id))))])),
        ];
    }

    /// <summary>Every decision: by product, then by date, newest first.</summary>
    public IReadOnlyList<ApprovalEntry> ListApprovals(Language language)
    {
        using var context = contexts.CreateDbContext();
        return Approvals(PageQueries.AllApprovals(context), language);
    }

    /// <param name="concept">The disease or cell type the product is for or made of.</param>
    internal static IReadOnlyList<ApprovalEntry> Approvals(KbContext context, Language language, ConceptId concept) =>
        Approvals(PageQueries.Approvals(context, concept.Value), language);

    private static IReadOnlyList<ApprovalEntry> Approvals(IEnumerable<ApprovalTies> rows, Language language)
    {
        var english = ReferenceEquals(language, Language.English);
        return
        [
            .. rows.Select(row => new ApprovalEntry(
                row.Approval.Product,
                row.CellType.Link(language),
                row.Disease.Link(language),
                row.Approval.CellSource,
                row.Approval.Jurisdiction,
                Vocabularies.Parse<ApprovalStatus>(row.Approval.Status),
                PartialDate.TryParse(row.Approval.Date, out var date) ? date : new PartialDate(1),
                english ? row.Approval.IndicationEnglish : row.Approval.IndicationChinese,
                row.Work?.Reference(),
                row.Approval.Source,
                english ? row.Approval.NoteEnglish : row.Approval.NoteChinese)),
        ];
    }
}
