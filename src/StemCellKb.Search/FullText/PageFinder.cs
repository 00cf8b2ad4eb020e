using StemCellKb.Model;
using StemCellKb.Search.Names;
using StemCellKb.Search.Resolving;

namespace StemCellKb.Search.FullText;

/// <summary>A matching page.</summary>
/// <param name="Document">The text whose sections are shown: in the requested language if that matched.</param>
internal readonly record struct FoundPage(int Concept, double Score, int Document, bool OnlyOtherLanguage);

/// <param name="Pages">Those on the requested page of results.</param>
internal sealed record FoundPages(IReadOnlyList<FoundPage> Pages, int Total, bool CloseMatches, FacetCounts Facets)
{
    public static readonly FoundPages Nothing = new([], 0, false, FacetCounts.None);
}

/// <summary>
/// Two-stage full-text search. Strict: every part of the query. Relaxed, if that finds little: most of it.
/// FTS5 ranks, the best hundred texts are reranked by their titles, and the two languages of a page are merged.
/// </summary>
internal sealed class PageFinder(NameIndex names, DocumentTable documents, FacetTable facets, TermFrequencies frequencies, Reranking reranking)
{
    /// <summary>
    /// The most texts ranked at once: ranking costs about 3 µs per text, ten times as much as matching, and a page that merely mentions
    /// so common a word is never the best answer.
    /// </summary>
    public const int CommonWord = 2_000;

    private const int Candidates = 100;
    private const int MostLinkedTexts = 200;
    private const int RelaxedCandidates = 50;

    private readonly MatchCache common = new();

    public FoundPages Find(FullTextIndex index, QueryPlan plan, QueryMatcher terms, SearchRequest request)
    {
        if (plan.IsEmpty)
            return FoundPages.Nothing;
        var filter = facets.Filter(request.Facets);
        var rankable = Rankable(plan);
        var ranked = rankable.Count == 0 ? [] : index.Ranked(QueryPlan.MatchOf(rankable)).ToList();
        var matched = rankable.Count == plan.Required.Count ? new BitSet(ranked.Select(row => row.Document)) : Matching(index, plan, rankable);
        ranked.RemoveAll(row => !matched.Contains(row.Document));
        var concepts = new BitSet(matched.Select(documents.ConceptOf));
        var accepted = request.Facets.IsEmpty ? concepts : new BitSet(concepts.Where(filter.Passes));
        var total = accepted.Count;

        var best = rankable.Count == 0 ? MostLinked(plan, matched, accepted) : [.. Accepted(ranked, accepted).Take(Candidates)];
        var pages = Collapse(reranking.Rank(index, WithSubjects(best, plan, matched, accepted), plan, terms, request.Language), matched, request.Language);
        var skip = (Math.Clamp(request.Page, 1, SearchRequest.MostPages) - 1) * SearchRequest.PageSize;
        if (skip + SearchRequest.PageSize > pages.Count && pages.Count < total)
            pages.AddRange(Rest(rankable.Count == 0 ? ByMentions(matched) : ranked, pages, accepted, matched, request.Language));
        var close = new List<FoundPage>();
        if (total < Weights.Pages.FewPages)
        {
            var relaxed = Relaxed(index, plan, terms, concepts, filter, matched);
            close = Collapse(reranking.Rank(index, relaxed, plan, terms, request.Language), matched, request.Language);
            foreach (var page in close)
                concepts.Add(page.Concept);
        }
        return new FoundPages(
            [.. pages.Concat(close).Skip(skip).Take(SearchRequest.PageSize)], total + close.Count, close.Count > 0, facets.Count(concepts, filter));
    }

    /// <summary>
    /// The parts BM25 ranks by: the rarest, while they match few texts in total. Words in nearly every text do not distinguish texts,
    /// yet FTS5 scores every occurrence; they only have to be present.
    /// </summary>
    private List<QueryPart> Rankable(QueryPlan plan)
    {
        var cost = 0;
        return [.. plan.Required.OrderBy(frequencies.CostOf).TakeWhile(part => (cost += frequencies.CostOf(part)) <= CommonWord)];
    }

    /// <summary>
    /// Texts that match every part. For a single Chinese character FTS5 collects every pair that begins with it, however few texts match
    /// the rest, so such parts are looked up separately.
    /// </summary>
    private BitSet Matching(FullTextIndex index, QueryPlan plan, List<QueryPart> rankable)
    {
        var characters = plan.Required.Where(part => part.IsCharacter).Select(part => common.Of(index, part.Expression.ToMatch())).ToList();
        var others = plan.Required.Where(part => !part.IsCharacter).ToList();
        if (others.Count == 0)
            return new BitSet(characters[0].Where(document => characters.TrueForAll(set => set.Contains(document))));
        var match = QueryPlan.MatchOf(others);
        var found = rankable.Count == 0 ? common.Of(index, match) : (IEnumerable<int>)index.Matching(match);
        return new BitSet(found.Where(document => characters.TrueForAll(set => set.Contains(document))));
    }

    /// <summary>
    /// For a common word: texts with it in their names, then all others, each ordered by the number of links to them.
    /// Title and headings decide among them afterwards.
    /// </summary>
    private List<RankedDocument> MostLinked(QueryPlan plan, BitSet matched, BitSet accepted)
    {
        var best = new List<RankedDocument>();
        var present = new HashSet<int>();
        Take(ByMentions(Named(plan)));
        Take(ByMentions(matched));
        return best;

        void Take(IEnumerable<RankedDocument> rows) => best.AddRange(Accepted(rows, accepted).Where(row => matched.Contains(row.Document) && present.Add(row.Document)).Take(MostLinkedTexts - best.Count));
    }

    /// <summary>Texts of concepts with every part in their names.</summary>
    private BitSet Named(QueryPlan plan)
    {
        var holders = plan.Required.Select(part => part.Alternatives.SelectMany(NamesHolding).Select(name => name.Concept).ToHashSet()).ToList();
        return new BitSet(holders[0].Where(concept => holders.TrueForAll(set => set.Contains(concept))).SelectMany(documents.DocumentsOf));
    }

    /// <summary>Names only; phrases with a single character are looked for in all of them.</summary>
    private IEnumerable<ConceptName> NamesHolding(Phrase phrase)
    {
        var pair = phrase.Tokens.FirstOrDefault(token => names.WithPair(token).Count > 0);
        return (phrase.IsCharacter ? names.Names : pair is null ? names.WithWord(phrase.Tokens[0]) : names.WithPair(pair))
            .Where(name => name.Role < NameRole.Word && name.Key.Contains(phrase.Key, StringComparison.Ordinal));
    }

    /// <summary>The number of links stands in for BM25.</summary>
    private IEnumerable<RankedDocument> ByMentions(BitSet found) =>
        found.Count == 0 ? [] : documents.ByMentions.Where(row => found.Contains(row.Document));

    private IEnumerable<RankedDocument> Accepted(IEnumerable<RankedDocument> ranked, BitSet accepted) =>
        ranked.Where(row => accepted.Contains(documents.ConceptOf(row.Document)));

    /// <summary>Pages of a concept that is meant are candidates regardless of rank.</summary>
    private List<RankedDocument> WithSubjects(List<RankedDocument> best, QueryPlan plan, BitSet matched, BitSet accepted)
    {
        var present = best.Select(row => row.Document).ToHashSet();
        foreach (var subject in plan.Subjects.Where(accepted.Contains))
        {
            foreach (var document in documents.DocumentsOf(subject).Where(document => matched.Contains(document) && present.Add(document)))
                best.Add(new RankedDocument(document, 0));
        }
        return best;
    }

    private List<RankedDocument> Relaxed(FullTextIndex index, QueryPlan plan, QueryMatcher terms, BitSet strict, FacetFilter filter, BitSet matched)
    {
        var ranked = RelaxedQuery.Of(plan, frequencies) is not { } relaxed ? [] : relaxed.Rank(index, frequencies)
            .Where(row => documents.ConceptOf(row.Document) is var concept && !strict.Contains(concept) && filter.Passes(concept))
            .Take(RelaxedCandidates).ToList();
        if (ranked.Count == 0)
            return [];
        var found = ranked.ConvertAll(row => row.Document);
        var (heads, sections) = (index.Heads(found), index.Sections(found));
        ranked.RemoveAll(row => terms.ShareIn(reranking.TextsOf(heads[row.Document], sections[row.Document])) < Weights.Pages.LeastShare);
        foreach (var row in ranked)
            matched.Add(row.Document);
        return ranked;
    }

    /// <summary>One page per concept, ranked as its better text.</summary>
    private List<FoundPage> Collapse(IEnumerable<RankedDocument> ranked, BitSet matched, Language language)
    {
        var seen = new HashSet<int>();
        return [.. ranked.Where(row => seen.Add(documents.ConceptOf(row.Document))).Select(row => PageOf(row, row.Rank, matched, language))];
    }

    private IEnumerable<FoundPage> Rest(IEnumerable<RankedDocument> ranked, List<FoundPage> first, BitSet accepted, BitSet matched, Language language)
    {
        var seen = first.Select(page => page.Concept).ToHashSet();
        return [.. Accepted(ranked, accepted).Where(row => seen.Add(documents.ConceptOf(row.Document))).Select(row => PageOf(row, 0, matched, language))];
    }

    private FoundPage PageOf(RankedDocument row, double score, BitSet matched, Language language)
    {
        var concept = documents.ConceptOf(row.Document);
        var own = documents.DocumentsOf(concept).FirstOrDefault(document => documents.IsIn(document, language) && matched.Contains(document));
        return new FoundPage(concept, score, own > 0 ? own : row.Document, own == 0);
    }
}
