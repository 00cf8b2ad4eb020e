using Microsoft.EntityFrameworkCore;
using StemCellKb.Model;
using StemCellKb.Store.Rows;

namespace StemCellKb.Store.Reading;

/// <summary>
/// What the page of one thing asks, compiled once: EF Core would otherwise walk each expression again on every request, which costs more
/// than SQLite's answer.
/// </summary>
internal static class PageQueries
{
    public static readonly Func<KbContext, string, ConceptRow?> Concept =
        EF.CompileQuery((KbContext context, string id) => context.Concepts.FirstOrDefault(row => row.Id == id));

    public static readonly Func<KbContext, string, IEnumerable<ArticleRow>> Articles =
        EF.CompileQuery((KbContext context, string concept) => context.Articles.Where(row => row.ConceptId == concept));

    public static readonly Func<KbContext, int, IEnumerable<SectionText>> Sections =
        EF.CompileQuery((KbContext context, int article) => context.Sections.Where(row => row.ArticleId == article).OrderBy(row => row.Ordinal)
            .Select(row => new SectionText(row.Anchor, row.Level, row.Heading, row.Html, row.Markdown)));

    public static readonly Func<KbContext, int, IEnumerable<ReferenceRow>> Cited =
        EF.CompileQuery((KbContext context, int article) =>
            from citation in context.Citations
            where citation.ArticleId == article
            join reference in context.References on citation.ReferenceKey equals reference.Key
            orderby citation.Number
            select reference);

    public static readonly Func<KbContext, string, IEnumerable<ConceptNameRow>> Names =
        EF.CompileQuery<KbContext, string, ConceptNameRow>((KbContext context, string concept) => context.ConceptNames.Where(row => row.ConceptId == concept).OrderBy(row => row.Ordinal));

    public static readonly Func<KbContext, string, IEnumerable<IdentifierRow>> Identifiers =
        EF.CompileQuery<KbContext, string, IdentifierRow>((KbContext context, string concept) => context.Identifiers.Where(row => row.ConceptId == concept).OrderBy(row => row.Ordinal));

    public static readonly Func<KbContext, string, IEnumerable<ConceptRow>> Broader =
        EF.CompileQuery((KbContext context, string concept) =>
            from tie in context.Broader
            where tie.ConceptId == concept
            join row in context.Concepts on tie.BroaderId equals row.Id
            orderby row.SortEnglish
            select row);

    public static readonly Func<KbContext, string, IEnumerable<ConceptRow>> Narrower =
        EF.CompileQuery((KbContext context, string concept) =>
            from tie in context.Broader
            where tie.BroaderId == concept
            join row in context.Concepts on tie.ConceptId equals row.Id
            orderby row.SortEnglish
            select row);

    public static readonly Func<KbContext, string, IEnumerable<string>> LinksFrom =
        EF.CompileQuery((KbContext context, string concept) => context.CrossLinks.Where(link => link.SourceId == concept).Select(link => link.TargetId).Distinct());

    public static readonly Func<KbContext, string, IEnumerable<string>> LinksTo =
        EF.CompileQuery((KbContext context, string concept) => context.CrossLinks.Where(link => link.TargetId == concept).Select(link => link.SourceId).Distinct());

    /// <summary>Concepts that stand in a claim with this one, and in how many.</summary>
    public static readonly Func<KbContext, string, IEnumerable<ClaimsShared>> ClaimsShared =
        EF.CompileQuery((KbContext context, string concept) =>
            from mine in context.ClaimConcepts
            where mine.ConceptId == concept
            join other in context.ClaimConcepts on mine.ClaimId equals other.ClaimId
            where other.ConceptId != concept
            group other by other.ConceptId into ties
            select new ClaimsShared(ties.Key, ties.Count()));

    public static readonly Func<KbContext, string[], IEnumerable<ClaimConceptRow>> ClaimsAbout =
        EF.CompileQuery((KbContext context, string[] concepts) => context.ClaimConcepts.Where(tie => concepts.Contains(tie.ConceptId)));

    public static readonly Func<KbContext, string[], IEnumerable<ClaimRow>> Claims =
        EF.CompileQuery<KbContext, string[], ClaimRow>((KbContext context, string[] ids) => context.Claims.Where(row => ids.Contains(row.Id)).OrderBy(row => row.Ordinal));

    public static readonly Func<KbContext, string[], IEnumerable<ClaimTie>> ClaimTies =
        EF.CompileQuery((KbContext context, string[] claims) =>
            from tie in context.ClaimConcepts
            where claims.Contains(tie.ClaimId)
            join concept in context.Concepts on tie.ConceptId equals concept.Id
            orderby tie.ClaimId, tie.Ordinal
            select new ClaimTie(tie.ClaimId, tie.Role, concept));

    public static readonly Func<KbContext, string[], IEnumerable<EvidenceItemRow>> Evidence =
        EF.CompileQuery<KbContext, string[], EvidenceItemRow>((KbContext context, string[] claims) =>
            context.EvidenceItems.Where(row => claims.Contains(row.ClaimId)).OrderBy(row => row.ClaimId).ThenBy(row => row.Ordinal));

    public static readonly Func<KbContext, string[], IEnumerable<ReferenceRow>> References =
        EF.CompileQuery((KbContext context, string[] keys) => context.References.Where(row => keys.Contains(row.Key)));

    public static readonly Func<KbContext, string[], string, IEnumerable<ConceptSummary>> Summaries =
        EF.CompileQuery((KbContext context, string[] ids, string language) =>
            from concept in context.Concepts
            where ids.Contains(concept.Id)
            select new ConceptSummary(
                concept,
                context.Articles.Where(article => article.ConceptId == concept.Id)
                    .OrderByDescending(article => article.Language == language).Select(article => article.Summary).FirstOrDefault()));

    /// <summary>Of products for the disease, or made of the cell type.</summary>
    public static readonly Func<KbContext, string, IEnumerable<ApprovalTies>> Approvals =
        EF.CompileQuery((KbContext context, string concept) =>
            from approval in context.Approvals
            where approval.DiseaseId == concept || approval.CellTypeId == concept
            join disease in context.Concepts on approval.DiseaseId equals disease.Id
            join cellType in context.Concepts on approval.CellTypeId equals cellType.Id
            join reference in context.References on approval.ReferenceKey equals reference.Key into works
            from work in works.DefaultIfEmpty()
            orderby approval.Ordinal
            select new ApprovalTies(approval, disease, cellType, work));

    public static readonly Func<KbContext, IEnumerable<ApprovalTies>> AllApprovals =
        EF.CompileQuery((KbContext context) =>
            from approval in context.Approvals
            join disease in context.Concepts on approval.DiseaseId equals disease.Id
            join cellType in context.Concepts on approval.CellTypeId equals cellType.Id
            join reference in context.References on approval.ReferenceKey equals reference.Key into works
            from work in works.DefaultIfEmpty()
            orderby approval.Ordinal
            select new ApprovalTies(approval, disease, cellType, work));
}

internal sealed record ClaimsShared(string Concept, int Claims);

internal sealed record ClaimTie(string ClaimId, string Role, ConceptRow Concept);

/// <param name="Summary">Of its article, in the language asked for where there is one.</param>
internal sealed record ConceptSummary(ConceptRow Concept, string? Summary);

internal sealed record ApprovalTies(ApprovalRow Approval, ConceptRow Disease, ConceptRow CellType, ReferenceRow? Work);
