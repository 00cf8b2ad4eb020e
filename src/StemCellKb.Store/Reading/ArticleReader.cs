using StemCellKb.Model;
using StemCellKb.Store.Documents;

namespace StemCellKb.Store.Reading;

/// <summary>Reads the page of one concept: by statements that stay prepared, all of them by key.</summary>
public sealed class ArticleReader
{
    private readonly KbContexts contexts;

    internal ArticleReader(KbContexts contexts) => this.contexts = contexts;

    /// <summary>The article in <paramref name="language"/>, or in the other language where it is missing; null for an unknown concept of this kind.</summary>
    public ArticlePage? Find(Language language, ConceptKind kind, ConceptId id)
    {
        using var prepared = contexts.Prepared();
        return prepared.Article(language, id, () => Read(prepared, language, kind, id)) is { } article && article.Facts.Concept.Kind == kind ? article : null;
    }

    /// <summary>Some article of the kind, or null where there is none.</summary>
    public ArticlePage? FindAny(Language language, ConceptKind kind)
    {
        using var prepared = contexts.Prepared();
        var any = prepared.Once("SELECT id FROM concepts WHERE kind = ?1 LIMIT 1", row => ConceptId.Parse(row.Text(0)), kind.Word);
        return any is [var id] ? Find(language, kind, id) : null;
    }

    /// <summary>Where a term is written; null where the build does not say.</summary>
    public SourcePlace? FindPlace(ConceptId term)
    {
        using var context = contexts.Open();
        return context.Concepts.Where(row => row.Id == term.Value && row.File != null).Select(row => new SourcePlace(row.File!, row.Line)).AsEnumerable().FirstOrDefault();
    }

    /// <summary>A glossary term, or null.</summary>
    public TermPage? FindTerm(Language language, ConceptId id)
    {
        using var prepared = contexts.Prepared();
        if (prepared.Concept(id.Value) is not { } term || term.Kind != ConceptKind.Term.Word)
            return null;

        var surroundings = Surroundings.Of(prepared, term, language, language, [], TermPage.MostClaims);
        using var context = contexts.Open();
        return new TermPage(
            surroundings.Facts,
            language,
            term.Label[language].Definition ?? "",
            term.Label[language.Other].Definition ?? "",
            term.GroupId,
            surroundings.Claims,
            term.Document.Claims.Count,
            surroundings.Approvals,
            surroundings.Connections,
            Mentions.Of(context, id, surroundings.Connections, language));
    }

    private static ArticlePage? Read(PageStatements prepared, Language language, ConceptKind kind, ConceptId id)
    {
        if (prepared.Concept(id.Value) is not { } concept || concept.Kind != kind.Word || !kind.HasArticles)
            return null;

        var pair = prepared.Articles(id.Value).ToDictionary(row => row.Language);
        var textLanguage = pair.ContainsKey(language.Code) ? language : language.Other;
        var article = pair[textLanguage.Code];
        var sections = prepared.Sections(article.Id);
        var surroundings = Surroundings.Of(prepared, concept, language, textLanguage, article.Document.Citations);
        var behind = article.Document.Behind.ToHashSet();

        return new ArticlePage
        {
            Facts = surroundings.Facts,
            Language = language,
            TextLanguage = textLanguage,
            Title = article.Title,
            OtherTitle = pair.GetValueOrDefault(textLanguage.Other.Code)?.Title,
            Summary = article.Summary,
            Sections = sections,
            Behind = [.. sections.Where(section => behind.Contains(section.Anchor)).Select(section => new SectionLink(section.Anchor, section.Heading))],
            Claims = surroundings.Claims,
            Connections = surroundings.Connections,
            References = [.. References(article.Document.Citations, surroundings)],
            Approvals = surroundings.Approvals,
        };
    }

    private static IEnumerable<NumberedReference> References(IReadOnlyList<ReferenceKey> cited, Surroundings surroundings) =>
        cited.Select(key => (Work: surroundings.Works[key], CitedInText: true))
            .Concat(surroundings.Claims.SelectMany(claim => claim.Items).Select(item => item.Work)
                .DistinctBy(work => work.Key).Where(work => !cited.Contains(work.Key)).Select(work => (Work: work, CitedInText: false)))
            .Select((entry, i) => new NumberedReference(i + 1, entry.Work, entry.CitedInText));
}
