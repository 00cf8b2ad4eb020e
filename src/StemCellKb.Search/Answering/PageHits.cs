using StemCellKb.Model;
using StemCellKb.Search.FullText;

namespace StemCellKb.Search.Answering;

/// <summary>Found pages for display: title and summary in the requested language, with the best sections.</summary>
internal sealed class PageHits(SearchMemory memory, FullTextIndex index, QueryMatcher terms, Language language)
{
    public IReadOnlyList<SearchHit> Of(IReadOnlyList<FoundPage> pages)
    {
        if (pages.Count == 0)
            return [];
        var heads = index.Heads([.. pages.Select(page => page.Document).Concat(pages.Select(ShownOf)).Distinct()]);
        var sections = index.Sections([.. pages.Select(page => page.Document)]);
        return [.. pages.Select(page => HitOf(page, heads, sections))];
    }

    /// <summary>The text in the requested language if there is one.</summary>
    private int ShownOf(FoundPage page) =>
        memory.Documents.DocumentsOf(page.Concept).FirstOrDefault(document => memory.Documents.IsIn(document, language), page.Document);

    private SearchHit HitOf(FoundPage page, Dictionary<int, DocumentHead> heads, ILookup<int, IndexedSection> sections)
    {
        var concept = memory.Names.Concepts[page.Concept];
        var url = SiteUrls.Concept(language, concept.Kind, concept.Id);
        var shown = ShownOf(page);
        var matchedIn = memory.Documents.IsIn(page.Document, language) ? language : language.Other;
        IReadOnlyList<IndexedSection> texts = concept.Kind == ConceptKind.Term
            ? [new IndexedSection("", concept.Name[matchedIn], heads[page.Document].Summary)]
            : [.. sections[page.Document]];
        return new SearchHit
        {
            Id = concept.Id.Value,
            Kind = concept.Kind.Word,
            Title = heads[shown].Title,
            Summary = heads[shown].Summary,
            Url = url,
            Score = Math.Round(page.Score, 3),
            OnlyOtherLanguage = page.OnlyOtherLanguage,
            TextLanguage = (memory.Documents.IsIn(shown, language) ? language : language.Other).Code,
            Sections =
            [
                .. SectionHits.Best(texts, terms).Select(match => new SectionHit(
                    match.Section.Anchor.Length == 0 ? url : SiteUrls.Section(language, concept.Kind, concept.Id, match.Section.Anchor),
                    match.Section.Heading, match.Snippet, matchedIn.Code)),
            ],
        };
    }
}
