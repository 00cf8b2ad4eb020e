using StemCellKb.Model;
using StemCellKb.Store.Documents;

namespace StemCellKb.Store.Reading;

/// <summary>What the pages of articles and of terms have in common: facts, claims and connections of one concept.</summary>
internal sealed record Surroundings(
    ConceptFacts Facts,
    IReadOnlyList<ClaimCard> Claims,
    IReadOnlyList<Connection> Connections,
    IReadOnlyList<ApprovalEntry> Approvals,
    IReadOnlyDictionary<ReferenceKey, Reference> Works)
{
    /// <param name="textLanguage">Of the page's text, and of the summaries of its connections.</param>
    /// <param name="cited">Works that are wanted beside those of claims and approvals.</param>
    /// <param name="mostClaims">How many claims are read, unless more are about the concept itself.</param>
    public static Surroundings Of(
        PageStatements prepared, ConceptRow row, Language language, Language textLanguage, IReadOnlyList<ReferenceKey> cited, int mostClaims = int.MaxValue)
    {
        var (id, document) = (ConceptId.Parse(row.Id), row.Document);
        var claims = ClaimsOf(prepared, document, mostClaims);
        var links = prepared.Links(row.Id);
        var outward = links.Where(link => link.Source == row.Id).Select(link => ConceptId.Parse(link.Target)).ToHashSet();
        var inward = links.Where(link => link.Target == row.Id).Select(link => ConceptId.Parse(link.Source)).ToHashSet();
        var shared = claims.Where(tie => tie.Via is null).SelectMany(tie => tie.Claim.Concepts.Distinct()).CountBy(concept => concept).ToDictionary();
        var connected = outward.Union(inward).Union(shared.Keys).Where(other => other != id).ToList();
        var heads = ConceptHeads.Of(
            prepared,
            [
                id, .. document.Broader, .. document.Narrower, .. connected, .. claims.SelectMany(tie => ClaimCards.ConceptsOf(tie.Claim)),
                .. document.Approvals.SelectMany(approval => approval.Concepts),
            ],
            textLanguage);
        var works = WorkDocuments.Of(
            prepared,
            [.. cited, .. claims.SelectMany(tie => ClaimCards.WorksOf(tie.Claim)), .. document.Approvals.Select(approval => approval.Reference).OfType<ReferenceKey>()]);
        var reviewed = row.Reviewed is { } date ? DateOnly.ParseExact(date, "O") : (DateOnly?)null;

        return new Surroundings(
            new ConceptFacts(
                heads.Link(id, language), document.Names, document.Identifiers, heads.Links(document.Broader, language), heads.Links(document.Narrower, language),
                reviewed, reviewed?.AddMonths(Concept.ReviewMonths)),
            [.. claims.Select(tie => ClaimCards.Of(tie.Claim, tie.Via, heads, works, language))],
            [
                .. connected.OrderByDescending(other => shared.GetValueOrDefault(other)).ThenBy(other => heads[other].Label[language].SortKey, StringComparer.Ordinal)
                    .Select(other => new Connection(
                        heads.Link(other, language), shared.GetValueOrDefault(other), outward.Contains(other), inward.Contains(other), heads[other].About(textLanguage))),
            ],
            [.. document.Approvals.Select(approval => ApprovalEntry.Of(approval, heads, works, language))],
            works);
    }

    /// <summary>In the order of the document, which is that of the page.</summary>
    private static List<(Claim Claim, ConceptId? Via)> ClaimsOf(PageStatements prepared, ConceptDocument document, int most) =>
    [
        .. document.Claims.Where((tie, i) => i < most || tie.Via is null)
            .Select(tie => (prepared.Claim(tie.Claim) ?? throw new InvalidOperationException($"The build has no claim '{tie.Claim}'."), tie.Via)),
    ];
}
