using StemCellKb.Model;
using StemCellKb.Search.Names;

namespace StemCellKb.Search.FullText;

/// <summary>Reranks candidates by a formula that does not depend on the scale of BM25.</summary>
internal sealed class Reranking(DocumentTable documents, FacetTable facets, NameIndex names)
{
    public List<RankedDocument> Rank(FullTextIndex index, IReadOnlyList<RankedDocument> candidates, QueryPlan plan, QueryMatcher terms, Language language)
    {
        if (candidates.Count == 0)
            return [];
        var heads = index.Heads([.. candidates.Select(row => row.Document)]);
        var best = candidates.Min(row => row.Rank);
        return
        [
            .. candidates.Select(row => (row.Document, Head: heads[row.Document], Score: Score(row, best, heads[row.Document], plan, terms, language)))
                .OrderByDescending(scored => scored.Score)
                .ThenByDescending(scored => scored.Head.Reviewed, StringComparer.Ordinal)
                .ThenBy(scored => names.Concepts[documents.ConceptOf(scored.Document)].Id)
                .Select(scored => new RankedDocument(scored.Document, scored.Score)),
        ];
    }

    /// <summary>All of a text, including its concept's names.</summary>
    public IEnumerable<string> TextsOf(DocumentHead head, IEnumerable<IndexedSection> sections) =>
        names.ConceptNames[documents.ConceptOf(head.Id)].Select(name => name.Text).Concat([head.Title, head.Summary, head.Headings]).Concat(sections.Select(section => section.Text));

    private double Score(RankedDocument row, double best, DocumentHead head, QueryPlan plan, QueryMatcher terms, Language language)
    {
        var concept = documents.ConceptOf(row.Document);
        var bm25 = best < 0 ? row.Rank / best : 0;
        var boost = plan.Subjects.Contains(concept) ? Weights.Pages.Subject
            : plan.Subjects.Any(subject => facets.Mentions(concept, subject)) ? Weights.Pages.Mention : 0;
        return bm25
            + Weights.Pages.Title * terms.ShareIn(head.Title)
            + Weights.Pages.Headings * terms.ShareIn(head.Headings)
            + boost
            + (documents.IsIn(row.Document, language) ? Weights.Pages.Language : 0);
    }
}
