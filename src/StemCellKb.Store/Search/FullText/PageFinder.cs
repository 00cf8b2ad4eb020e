using StemCellKb.Model;

namespace StemCellKb.Store.Search;

/// <summary>A page found.</summary>
/// <param name="Document">The text to show sections of: of the language asked for where that matched.</param>
internal readonly record struct FoundPage(int Concept, double Score, int Document, bool OnlyOtherLanguage);

/// <param name="Pages">Those of the page asked for.</param>
internal sealed record FoundPages(IReadOnlyList<FoundPage> Pages, int Total, bool CloseMatches, FacetCounts Facets)
{
    public static readonly FoundPages Nothing = new([], 0, false, FacetCounts.None);
}

/// <summary>
/// The two stages of full text. Strict: every part of the query. Relaxed, where that finds little: most of it.
/// FTS5 ranks, the best hundred texts are ranked again by what their titles say, and the two languages of a page become one.
/// </summary>
internal sealed class PageFinder(DocumentTable documents, TermFrequencies frequencies, Reranking reranking)
{
    /// <summary>A query that must touch more texts than this looks into titles, names, headings and summaries first.</summary>
    private const int CommonWord = 5_000;

    private const int Candidates = 100;
    private const int FewHeads = 50;
    private const int FewPages = 8;
    private const int RelaxedCandidates = 50;
    private const double LeastShare = 0.5;

    public FoundPages Find(FullTextIndex index, QueryPlan plan, SearchRequest request)
    {
        if (plan.IsEmpty)
            return FoundPages.Nothing;
        var selected = documents.Read(request.Facets);
        var strict = plan.Strict.ToMatch();
        var isCommon = CostOf(plan) > CommonWord;
        var ranked = isCommon ? [] : index.Ranked(strict).ToList();
        var matched = (isCommon ? index.Matching(strict) : ranked.Select(row => row.Document)).ToHashSet();
        var concepts = matched.Select(documents.ConceptOf).ToHashSet();
        var accepted = concepts.Where(concept => documents.Passes(concept, selected)).ToHashSet();

        var best = isCommon ? Heads(index, strict, accepted) : [.. Accepted(ranked, accepted).Take(Candidates)];
        var terms = new PlanTerms(plan, frequencies);
        var pages = Collapse(reranking.Rank(index, WithSubjects(best, plan, matched, accepted), plan, terms, request.Language), matched, request.Language);
        var close = new List<FoundPage>();
        if (accepted.Count < FewPages)
        {
            var relaxed = Relaxed(index, plan, terms, concepts, selected, matched);
            close.AddRange(Collapse(reranking.Rank(index, relaxed, plan, terms, request.Language), matched, request.Language));
            concepts.UnionWith(close.Select(page => page.Concept));
        }
        var skip = (Math.Clamp(request.Page, 1, SearchRequest.MostPages) - 1) * SearchRequest.PageSize;
        if (skip + SearchRequest.PageSize > pages.Count && pages.Count < accepted.Count)
            pages.AddRange(Rest(isCommon ? index.Ranked(strict) : ranked, pages, accepted, matched, request.Language));
        return new FoundPages(
            [.. pages.Concat(close).Skip(skip).Take(SearchRequest.PageSize)], accepted.Count + close.Count, close.Count > 0, documents.CountFacets(concepts, selected));
    }

    /// <summary>Texts the strict stage has to touch: those of its rarest part.</summary>
    private int CostOf(QueryPlan plan) => plan.Required.Min(part => part.Alternatives.Sum(CostOf));

    private int CostOf(Phrase phrase) => phrase.IsPrefix && phrase.Tokens.Count == 1 ? frequencies.Texts : phrase.Tokens.Min(frequencies.Of);

    private List<RankedDocument> Heads(FullTextIndex index, string match, HashSet<int> accepted)
    {
        var heads = Accepted(index.Ranked($"{{{SearchSchema.HeadColumns}}} : ({match})"), accepted).Take(Candidates).ToList();
        return heads.Count >= FewHeads ? heads : [.. Accepted(index.Ranked(match), accepted).Take(Candidates)];
    }

    private IEnumerable<RankedDocument> Accepted(IEnumerable<RankedDocument> ranked, HashSet<int> accepted) =>
        ranked.Where(row => accepted.Contains(documents.ConceptOf(row.Document)));

    /// <summary>The pages of a concept that is meant are candidates whatever their rank.</summary>
    private List<RankedDocument> WithSubjects(List<RankedDocument> best, QueryPlan plan, HashSet<int> matched, HashSet<int> accepted)
    {
        var present = best.Select(row => row.Document).ToHashSet();
        foreach (var subject in plan.Subjects.Where(accepted.Contains))
        {
            foreach (var document in documents.DocumentsOf(subject).Where(document => matched.Contains(document) && present.Add(document)))
                best.Add(new RankedDocument(document, 0));
        }
        return best;
    }

    private List<RankedDocument> Relaxed(
        FullTextIndex index, QueryPlan plan, PlanTerms terms, HashSet<int> strict, HashSet<int>?[] selected, HashSet<int> matched)
    {
        if (RelaxedQuery.Of(plan, frequencies, CommonWord) is not { } relaxed)
            return [];
        var ranked = index.Ranked(relaxed.InHeads ? $"{{{SearchSchema.HeadColumns}}} : ({relaxed.Expression.ToMatch()})" : relaxed.Expression.ToMatch())
            .Where(row => documents.ConceptOf(row.Document) is var concept && !strict.Contains(concept) && documents.Passes(concept, selected))
            .Take(RelaxedCandidates).ToList();
        var heads = ranked.Count == 0 ? [] : index.Heads([.. ranked.Select(row => row.Document)]);
        ranked.RemoveAll(row => terms.ShareIn(reranking.TextsOf(index, heads[row.Document], documents.ConceptOf(row.Document))) < LeastShare);
        matched.UnionWith(ranked.Select(row => row.Document));
        return ranked;
    }

    /// <summary>One page for each concept, at the place of its better text.</summary>
    private List<FoundPage> Collapse(IEnumerable<RankedDocument> ranked, HashSet<int> matched, Language language)
    {
        var seen = new HashSet<int>();
        return [.. ranked.Where(row => seen.Add(documents.ConceptOf(row.Document))).Select(row => PageOf(row, row.Rank, matched, language))];
    }

    private IEnumerable<FoundPage> Rest(IEnumerable<RankedDocument> ranked, List<FoundPage> first, HashSet<int> accepted, HashSet<int> matched, Language language)
    {
        var seen = first.Select(page => page.Concept).ToHashSet();
        return [.. Accepted(ranked, accepted).Where(row => seen.Add(documents.ConceptOf(row.Document))).Select(row => PageOf(row, 0, matched, language))];
    }

    private FoundPage PageOf(RankedDocument row, double score, HashSet<int> matched, Language language)
    {
        var concept = documents.ConceptOf(row.Document);
        var own = documents.DocumentsOf(concept).FirstOrDefault(document => documents.IsIn(document, language) && matched.Contains(document));
        return new FoundPage(concept, score, own > 0 ? own : row.Document, own == 0);
    }
}
