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
        return ClaimAssembly.Claims(context, language, ids: null);
    }

    public ClaimCard? FindClaim(Language language, ClaimId id)
    {
        using var context = contexts.CreateDbContext();
        return ClaimAssembly.Claims(context, language, [id.Value]).FirstOrDefault();
    }

    /// <summary>Every decision: by product, then by date, newest first.</summary>
    public IReadOnlyList<ApprovalEntry> ListApprovals(Language language)
    {
        using var context = contexts.CreateDbContext();
        return Approvals(context, language, concept: null);
    }

    /// <param name="concept">The disease or cell type the product is for or made of; null for all.</param>
    internal static IReadOnlyList<ApprovalEntry> Approvals(KbContext context, Language language, ConceptId? concept)
    {
        var id = concept?.Value;
        var rows = (
            from approval in context.Approvals
            where id == null || approval.DiseaseId == id || approval.CellTypeId == id
            join disease in context.Concepts on approval.DiseaseId equals disease.Id
            join cellType in context.Concepts on approval.CellTypeId equals cellType.Id
            join reference in context.References on approval.ReferenceKey equals reference.Key into works
            from work in works.DefaultIfEmpty()
            orderby approval.Ordinal
            select new { Approval = approval, Disease = disease, CellType = cellType, Work = work }).ToList();
        var english = ReferenceEquals(language, Language.English);
        return
        [
            .. rows.Select(row => new ApprovalEntry(
                row.Approval.Product,
                row.CellType.Link(language),
                row.Disease.Link(language),
                row.Approval.CellSource,
                row.Approval.Jurisdiction,
                RowReading.Word<ApprovalStatus>(row.Approval.Status),
                PartialDate.TryParse(row.Approval.Date, out var date) ? date : new PartialDate(1),
                english ? row.Approval.IndicationEnglish : row.Approval.IndicationChinese,
                row.Work?.Reference(),
                row.Approval.Source,
                english ? row.Approval.NoteEnglish : row.Approval.NoteChinese)),
        ];
    }
}
