using StemCellKb.Model;

namespace StemCellKb.Search.Indexing;

/// <summary>A concept's facet values: the concepts and claims its pages are about, the same for both languages.</summary>
internal sealed class ConceptFacets
{
    private readonly Dictionary<ConceptId, ConceptKind> kinds;
    private readonly ILookup<ConceptId, Claim> claims;
    private readonly ILookup<ConceptId, ConceptId> narrower;
    private readonly ILookup<ConceptId, ConceptId> links;
    private readonly Dictionary<ConceptId, int> mentions;
    private readonly Dictionary<ClaimId, Assessment> assessments;

    /// <param name="corpus">The articles are not used.</param>
    /// <param name="crossLinks">From the linking article's concept, once per section.</param>
    public ConceptFacets(Corpus corpus, IReadOnlyCollection<(ConceptId Concept, ConceptId Target)> crossLinks)
    {
        kinds = corpus.Concepts.ToDictionary(concept => concept.Id, concept => concept.Kind);
        claims = corpus.Claims.SelectMany(claim => claim.Concepts.Distinct().Select(concept => (concept, claim))).ToLookup(pair => pair.concept, pair => pair.claim);
        narrower = corpus.Concepts.SelectMany(concept => concept.Broader.Distinct().Select(broader => (broader, concept.Id))).ToLookup(tie => tie.broader, tie => tie.Id);
        links = crossLinks.Distinct().ToLookup(pair => pair.Concept, pair => pair.Target);
        mentions = crossLinks.CountBy(link => link.Target).ToDictionary();
        assessments = corpus.Claims.ToDictionary(claim => claim.Id, claim => Assessment.Of(claim.Asks, claim.Evidence));
    }

    public Assessment AssessmentOf(Claim claim) => assessments[claim.Id];

    private string WordOf(Claim claim) => assessments[claim.Id].Word.Word();

    /// <summary>Words on the claims that a concept's page shows, with their counts: <c>contested 3 supported 1</c>.</summary>
    public string WordsOf(Concept concept) =>
        string.Join(' ', claims[concept.Id].Concat(narrower[concept.Id].SelectMany(each => claims[each])).DistinctBy(claim => claim.Id).CountBy(WordOf).OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Key} {count.Value}"));

    /// <summary>The number of sections that link to a concept and of claims about it.</summary>
    public int MentionsOf(Concept concept) => mentions.GetValueOrDefault(concept.Id) + claims[concept.Id].Count();

    /// <summary><c>kind:term disease:psoriasis evidence:contested</c>.</summary>
    public string Of(Concept concept)
    {
        var about = claims[concept.Id].SelectMany(claim => claim.Concepts).Concat(links[concept.Id]).Concat(concept.Broader).Append(concept.Id)
            .Where(other => kinds.TryGetValue(other, out var kind) && kind.IsSubject)
            .Select(other => $"{kinds[other].Word}:{other}");
        var evidence = claims[concept.Id].Select(claim => $"{FacetGroup.Evidence}:{WordOf(claim)}");
        return string.Join(' ', about.Concat(evidence).Append($"{FacetGroup.Kind}:{concept.Kind.Word}").Distinct().Order(StringComparer.Ordinal));
    }
}
