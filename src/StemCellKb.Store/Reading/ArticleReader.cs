using Microsoft.EntityFrameworkCore;
using StemCellKb.Model;
using StemCellKb.Store.Rows;

namespace StemCellKb.Store.Reading;

/// <summary>Reads what the page of one concept shows.</summary>
public sealed class ArticleReader
{
    private readonly IDbContextFactory<KbContext> contexts;

    internal ArticleReader(IDbContextFactory<KbContext> contexts) => this.contexts = contexts;

    /// <summary>The article in <paramref name="language"/>, or in the other language where it is missing; null for an unknown concept of this kind.</summary>
    public ArticlePage? Find(Language language, ConceptKind kind, ConceptId id)
    {
        using var context = contexts.CreateDbContext();
        if (PageQueries.Concept(context, id.Value) is not { } concept || concept.Kind != kind.Word || kind == ConceptKind.Term)
            return null;

        var pair = PageQueries.Articles(context, id.Value).ToDictionary(row => row.Language);
        var textLanguage = pair.ContainsKey(language.Code) ? language : language.Other;
        var article = pair[textLanguage.Code];
        var sections = PageQueries.Sections(context, article.Id).ToList();
        var facts = ConceptReading.Facts(context, concept, language);
        var claims = ConceptReading.Claims(context, facts, language);
        var behind = article.BehindSections.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();

        return new ArticlePage(
            facts,
            language,
            textLanguage,
            article.Title,
            pair.GetValueOrDefault(textLanguage.Other.Code)?.Title,
            article.Summary,
            sections,
            [.. sections.Where(section => behind.Contains(section.Anchor)).Select(section => new SectionLink(section.Anchor, section.Heading))],
            claims,
            ConceptReading.Connections(context, id, language, textLanguage),
            References(context, article.Id, claims),
            EvidenceReader.Approvals(context, language, id));
    }

    /// <summary>A glossary term, or null.</summary>
    public TermPage? FindTerm(Language language, ConceptId id)
    {
        using var context = contexts.CreateDbContext();
        if (PageQueries.Concept(context, id.Value) is not { } term || term.Kind != ConceptKind.Term.Word)
            return null;

        var facts = ConceptReading.Facts(context, term, language);
        return new TermPage(
            facts,
            language,
            term.Definition(language) ?? "",
            term.Definition(language.Other) ?? "",
            term.TermGroup,
            ConceptReading.Claims(context, facts, language),
            ConceptReading.Connections(context, id, language, language));
    }

    private static List<NumberedReference> References(KbContext context, int articleId, List<ClaimCard> claims)
    {
        var cited = PageQueries.Cited(context, articleId).ToList();
        var keys = cited.Select(row => row.Key).ToHashSet();
        return
        [
            .. cited.Select((row, i) => new NumberedReference(i + 1, row.Reference(), CitedInText: true)),
            .. claims.SelectMany(claim => claim.Items).Select(item => item.Work)
                .DistinctBy(work => work.Key).Where(work => !keys.Contains(work.Key.Value))
                .Select((work, i) => new NumberedReference(cited.Count + i + 1, work, CitedInText: false)),
        ];
    }
}
