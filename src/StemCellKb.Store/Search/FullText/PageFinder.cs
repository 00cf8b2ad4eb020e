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
    /// <summary>
    /// No more texts than this are ranked at once: ranking costs some 3 µs a text, ten times what matching costs, and a word so
    /// common is never best answered by a page that merely mentions it.
    /// </summary>
    public const int CommonWord = 2_000;

    private const int Candidates = 100;
    private const int FewHeads = 2 * SearchRequest.PageSize;
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
        var matched = new NumberSet(isCommon ? index.Matching(strict) : ranked.Select(row => row.Document));
        var concepts = new NumberSet(matched.Select(documents.ConceptOf));
        var accepted = request.Facets.IsEmpty ? concepts : new NumberSet(concepts.Where(concept => documents.Passes(concept, selected)));
        var total = accepted.Count;

        var best = isCommon ? Heads(index, strict, matched, accepted) : [.. Accepted(ranked, accepted).Take(Candidates)];
        var terms = new PlanTerms(plan, frequencies);
        var pages = Collapse(reranking.Rank(index, WithSubjects(best, plan, matched, accepted), plan, terms, request.Language), matched, request.Language);
        var skip = (Math.Clamp(request.Page, 1, SearchRequest.MostPages) - 1) * SearchRequest.PageSize;
        if (skip + SearchRequest.PageSize > pages.Count && pages.Count < total)
            pages.AddRange(Rest(isCommon ? reranking.ByMentions(matched) : ranked, pages, accepted, matched, request.Language));
        var close = new List<FoundPage>();
        if (total < FewPages)
        {
            var relaxed = Relaxed(index, plan, terms, concepts, selected, matched);
            close = Collapse(reranking.Rank(index, relaxed, plan, terms, request.Language), matched, request.Language);
            foreach (var page in close)
                concepts.Add(page.Concept);
        }
        return new FoundPages(
            [.. pages.Concat(close).Skip(skip).Take(SearchRequest.PageSize)], total + close.Count, close.Count > 0, documents.CountFacets(concepts, selected));
    }

    /// <summary>Texts the strict stage has to touch: those of its rarest part.</summary>
    private int CostOf(QueryPlan plan) => plan.Required.Min(part => part.Alternatives.Sum(CostOf));

    private int CostOf(Phrase phrase) => phrase.IsPrefix && phrase.Tokens.Count == 1 ? frequencies.Texts : phrase.Tokens.Min(frequencies.Of);

    /// <summary>
    /// For a common word: texts that have it in their names, then in their heads, then at all; each kind ranked where it is small
    /// enough, else those first that much is linked to. The title decides among them afterwards.
    /// </summary>
    private List<RankedDocument> Heads(FullTextIndex index, string match, NumberSet matched, NumberSet accepted)
    {
        var best = new List<RankedDocument>();
        var present = new HashSet<int>();
        foreach (var columns in new[] { SearchSchema.NameColumns, SearchSchema.HeadColumns })
        {
            var inColumns = $"{{{columns}}} : ({match})";
            var found = index.Matching(inColumns);
            Take(found.Count <= CommonWord ? index.Ranked(inColumns) : reranking.ByMentions(found));
            if (best.Count >= FewHeads)
                return best;
        }
        Take(reranking.ByMentions(matched));
        return best;

        void Take(IEnumerable<RankedDocument> rows) => best.AddRange(Accepted(rows, accepted).Where(row => present.Add(row.Document)).Take(Candidates - best.Count));
    }

    private IEnumerable<RankedDocument> Accepted(IEnumerable<RankedDocument> ranked, NumberSet accepted) =>
        ranked.Where(row => accepted.Contains(documents.ConceptOf(row.Document)));

    /// <summary>The pages of a concept that is meant are candidates whatever their rank.</summary>
    private List<RankedDocument> WithSubjects(List<RankedDocument> best, QueryPlan plan, NumberSet matched, NumberSet accepted)
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
        FullTextIndex index, QueryPlan plan, PlanTerms terms, NumberSet strict, HashSet<int>?[] selected, NumberSet matched)
    {
        if (RelaxedQuery.Of(plan, frequencies) is not { } relaxed)
            return [];
        var ranked = index.Ranked(relaxed.InHeads ? $"{{{SearchSchema.HeadColumns}}} : ({relaxed.Expression.ToMatch()})" : relaxed.Expression.ToMatch())
            .Where(row => documents.ConceptOf(row.Document) is var concept && !strict.Contains(concept) && documents.Passes(concept, selected))
            .Take(RelaxedCandidates).ToList();
        var heads = ranked.Count == 0 ? [] : index.Heads([.. ranked.Select(row => row.Document)]);
        ranked.RemoveAll(row => terms.ShareIn(reranking.TextsOf(index, heads[row.Document], documents.ConceptOf(row.Document))) < LeastShare);
        foreach (var row in ranked)
            matched.Add(row.Document);
        return ranked;
    }

    /// <summary>One page for each concept, at the place of its better text.</summary>
    private List<FoundPage> Collapse(IEnumerable<RankedDocument> ranked, NumberSet matched, Language language)
    {
        var seen = new HashSet<int>();
        return [.. ranked.Where(row => seen.Add(documents.ConceptOf(row.Document))).Select(row => PageOf(row, row.Rank, matched, language))];
    }

    private IEnumerable<FoundPage> Rest(IEnumerable<RankedDocument> ranked, List<FoundPage> first, NumberSet accepted, NumberSet matched, Language language)
    {
        var seen = first.Select(page => page.Concept).ToHashSet();
        return [.. Accepted(ranked, accepted).Where(row => seen.Add(documents.ConceptOf(row.Document))).Select(row => PageOf(row, 0, matched, language))];
    }

    private FoundPage PageOf(RankedDocument row, double score, NumberSet matched, Language language)
    {
        var concept = documents.ConceptOf(row.Document);
        var own = documents.DocumentsOf(concept).FirstOrDefault(document => documents.IsIn(document, language) && matched.Contains(document));
        return new FoundPage(concept, score, own > 0 ? own : row.Document, own == 0);
    }
}
