using Microsoft.EntityFrameworkCore;
using StemCellKb.Model;
using StemCellKb.Store.Rows;

namespace StemCellKb.Store.Reading;

/// <summary>Reads lists of concepts.</summary>
public sealed class IndexReader
{
    private readonly IDbContextFactory<KbContext> contexts;

    internal IndexReader(IDbContextFactory<KbContext> contexts) => this.contexts = contexts;

    /// <summary>Every concept of a kind, sorted as the language sorts (Chinese by pinyin).</summary>
    public IndexPage List(Language language, ConceptKind kind)
    {
        using var context = contexts.CreateDbContext();
        var word = kind.Word;
        var verdicts = Verdicts(context, word);
        var chinese = ReferenceEquals(language, Language.Chinese);
        var rows = (
            from concept in context.Concepts
            where concept.Kind == word
            orderby chinese ? concept.SortChinese : concept.SortEnglish, concept.Id
            select new ConceptSummary(
                concept,
                context.Articles.Where(article => article.ConceptId == concept.Id)
                    .OrderByDescending(article => article.Language == language.Code).Select(article => article.Summary).FirstOrDefault())).ToList();
        return new IndexPage(language, kind, rows.ConvertAll(row => Entry(row, language, verdicts.GetValueOrDefault(row.Concept.Id) ?? [])));
    }

    /// <summary>The concept with this id, or with this identifier of a public vocabulary (<c>MONDO:0007915</c>, in any case), or null.</summary>
    public ConceptLink? Find(Language language, string idOrIdentifier)
    {
        using var context = contexts.CreateDbContext();
        var value = IdentifierScheme.InItsCase(idOrIdentifier);
        var row = context.Concepts.FirstOrDefault(concept => concept.Id == idOrIdentifier) ?? (
            from identifier in context.Identifiers
            where identifier.Value == value && identifier.Relation == "exact"
            join concept in context.Concepts on identifier.ConceptId equals concept.Id
            orderby concept.Id
            select concept).FirstOrDefault();
        return row?.Link(language);
    }

    /// <summary>The day on which any page was last reviewed, or null.</summary>
    public DateOnly? LastReview()
    {
        using var context = contexts.CreateDbContext();
        return context.Concepts.Max(row => row.Reviewed) is { } date ? DateOnly.ParseExact(date, "O") : null;
    }

    private static ConceptEntry Entry(ConceptSummary row, Language language, Dictionary<ClaimVerdict, int> verdicts) => new(
        row.Concept.Link(language), row.About(language), row.Concept.TermGroup, verdicts);

    /// <summary>For each concept of a kind, how many claims about it there are by verdict.</summary>
    private static Dictionary<string, Dictionary<ClaimVerdict, int>> Verdicts(KbContext context, string kind)
    {
        var ties = (
            from tie in context.ClaimConcepts
            join concept in context.Concepts on tie.ConceptId equals concept.Id
            where concept.Kind == kind
            select new { tie.ClaimId, tie.ConceptId }).ToList();
        var wanted = ties.Select(tie => tie.ClaimId).Distinct().ToArray();
        var states = context.EvidenceItems.Where(item => wanted.Contains(item.ClaimId)).ToList()
            .GroupBy(item => item.ClaimId)
            .ToDictionary(items => items.Key, items => ClaimState.Of(items.Select(row => row.Item())).Verdict);
        return ties
            .GroupBy(tie => tie.ConceptId)
            .ToDictionary(
                claims => claims.Key,
                claims => claims.CountBy(tie => states.GetValueOrDefault(tie.ClaimId, ClaimVerdict.NoEvidenceYet)).ToDictionary());
    }
}
