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
        ClaimPlaces = index.Claims.DistinctBy(claim => claim.Id.Value).ToDictionary(claim => claim.Id.Value, claim => PlaceOf(claim.Id.Place)),
        Redirects = [.. index.Redirects.Select(redirect => new Redirect(redirect.Of, redirect.Former.Value, redirect.Now.Value, redirect.Of == Formerly.Concept ? index.FindConcept(redirect.Now.Value)?.Kind.Folder : null))],
        Studies = [.. index.Studies.Select(study => study.Study).OrderBy(study => study.Id)],
    };

    /// <summary>English before Chinese.</summary>
    public static IReadOnlyList<Article> BuildArticles(ConceptTexts texts, ContentIndex index) =>
        [.. texts.Articles.OrderBy(article => article.Language.Code, StringComparer.Ordinal).Select(article => ArticleBuilder.Build(article, texts, index))];

    private static Concept ConceptOf(ConceptFile concept, ContentIndex index) => concept.ToConcept() with
    {
        Group = concept.Group ?? index.GroupOf(concept.Id.Value)?.Id.Value.Value,
    };

    /// <summary>A claim with what is recorded of its studies.</summary>
    /// <summary>All claims stand in one folder, whatever the folders above the content are called.</summary>
    private static SourcePlace PlaceOf(Place place) => new(string.Join('/', place.Source.Path.Split('/')[^2..]), place.Source.PositionOf(place.Span.Start).Line);

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
