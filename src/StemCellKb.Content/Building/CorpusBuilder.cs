using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Turns checked files into the corpus. Nothing can fail here any more.</summary>
internal static class CorpusBuilder
{
    /// <summary>Everything except the articles and the fingerprint.</summary>
    public static Corpus BuildFacts(ContentIndex index) => new(
        "",
        [.. index.Concepts.Select(concept => ConceptOf(concept, index)).OrderBy(concept => concept.Id)],
        [],
        [.. index.Claims.Select(claim => ClaimOf(claim, index))],
        [.. index.References.Select(work => work.Reference).OrderBy(work => work.Key)],
        [.. index.Approvals.Select(approval => approval.Approval)])
    {
        Groups = [.. index.Groups.Select(group => group.ToGroup())],
        Places = new SourcePlaces(
            PlacesOf(index.Concepts.Where(concept => !concept.Kind.HasArticles).Select(term => term.Id), depth: 2),
            PlacesOf(index.Claims.Select(claim => claim.Id), depth: 2),
            PlacesOf(index.References.Select(work => work.Key), depth: 1)),
        Redirects = [.. index.Redirects.Select(redirect => new Redirect(redirect.Of, redirect.Former.Value, redirect.Now.Value, redirect.Of == Formerly.Concept ? index.FindConcept(redirect.Now.Value)?.Kind.Folder : null))],
        Studies = [.. index.Studies.Select(study => study.Study).OrderBy(study => study.Id)],
    };

    /// <summary>English before Chinese.</summary>
    public static IReadOnlyList<Article> BuildArticles(ConceptTexts texts, ContentIndex index) =>
        [.. texts.Articles.OrderBy(article => article.Language.Code, StringComparer.Ordinal).Select(article => ArticleBuilder.Build(article, texts, index))];

    public static Concept ConceptOf(ConceptFile concept, ContentIndex index) => concept.ToConcept() with
    {
        Group = concept.Group ?? index.GroupOf(concept.Id.Value)?.Id.Value.Value,
    };

    /// <param name="depth">Parts of the path below the content folder, whatever the folders above it are called.</param>
    private static Dictionary<TId, SourcePlace> PlacesOf<TId>(IEnumerable<Located<TId>> ids, int depth) where TId : notnull => ids
        .DistinctBy(id => id.Value)
        .ToDictionary(id => id.Value, id => new SourcePlace(string.Join('/', id.Place.Source.Path.Split('/')[^depth..]), id.Place.Source.PositionOf(id.Place.Span.Start).Line));

    /// <summary>A claim with what is recorded of its studies.</summary>
    public static Claim ClaimOf(ClaimFile claim, ContentIndex index) => new()
    {
        Id = claim.Id.Value,
        Says = claim.Says,
        Disease = claim.Disease?.Value,
        CellType = claim.CellType?.Value,
        Mechanisms = [.. claim.Mechanisms.Select(mechanism => mechanism.Value)],
        Topic = claim.Topic?.Value,
        Origin = claim.Origin?.Value,
        Evidence = [.. claim.Evidence.Select(item => ItemOf(item, index))],
        Asks = claim.Asks,
        Effect = claim.Effect?.Effect,
    };

    private static EvidenceItem ItemOf(EvidenceItemFile item, ContentIndex index) => item.Item with
    {
        Study = index.FindStudyOf(item.Reference.Value)?.Study,
        Retracted = index.FindReference(item.Reference.Value.Value) is { Reference.Retracted: true },
    };
}
