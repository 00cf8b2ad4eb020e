using StemCellKb.Model;
using StemCellKb.Store.Rows;

namespace StemCellKb.Store.Reading;

/// <summary>Puts claims together from their rows, in four statements however many claims there are.</summary>
internal static class ClaimAssembly
{
    /// <param name="ids">The claims wanted, or null for all.</param>
    public static List<ClaimCard> Claims(KbContext context, Language language, IReadOnlyCollection<string>? ids)
    {
        if (ids is { Count: 0 })
            return [];

        var claims = (ids is null ? context.Claims : context.Claims.Where(row => ids.Contains(row.Id))).OrderBy(row => row.Ordinal).ToList();
        var concepts = (
            from tie in context.ClaimConcepts
            where ids == null || ids.Contains(tie.ClaimId)
            join concept in context.Concepts on tie.ConceptId equals concept.Id
            orderby tie.ClaimId, tie.Ordinal
            select new { tie.ClaimId, tie.Role, Concept = concept }).ToLookup(tie => tie.ClaimId);
        var items = context.EvidenceItems
            .Where(row => ids == null || ids.Contains(row.ClaimId))
            .OrderBy(row => row.ClaimId).ThenBy(row => row.Ordinal)
            .ToLookup(row => row.ClaimId);
        var keys = items.SelectMany(ofClaim => ofClaim).Select(row => row.ReferenceKey).Distinct().ToArray();
        var works = context.References.Where(row => keys.Contains(row.Key)).ToDictionary(row => row.Key, row => row.Reference());

        return [.. claims.Select(claim =>
        {
            var ties = concepts[claim.Id].Select(tie => (tie.Role, Link: tie.Concept.Link(language))).ToList();
            var id = ClaimId.Parse(claim.Id);
            var english = ReferenceEquals(language, Language.English);
            var evidence = items[claim.Id].Select(row => row.Item()).ToList();
            return new ClaimCard(
                id,
                english ? claim.SaysEnglish : claim.SaysChinese,
                english ? claim.SaysChinese : claim.SaysEnglish,
                SiteUrls.Claim(language, id),
                In(ConceptKind.Disease).FirstOrDefault(),
                In(ConceptKind.CellType).FirstOrDefault(),
                [.. In(ConceptKind.Mechanism)],
                In(ConceptKind.Topic).FirstOrDefault(),
                ReferenceKey.TryParse(claim.OriginKey, out var origin) ? origin : null,
                ClaimState.Of(evidence),
                [.. evidence.OrderBy(item => item.Model).ThenBy(item => item.Design).ThenByDescending(item => item.Participants ?? 0)
                    .Select(item => Entry(item, works[item.Reference.Value], language))],
                Via: null);

            IEnumerable<ConceptLink> In(ConceptKind kind) => ties.Where(tie => tie.Role == kind.Word).Select(tie => tie.Link);
        })];
    }

    private static EvidenceEntry Entry(EvidenceItem item, Reference work, Language language) => new(
        work,
        item.Model,
        item.Design,
        item.Phase,
        item.Participants,
        item.Direction,
        item.CellSource,
        item.Registration,
        item.Pools,
        item.Found[language],
        item.Retracted);
}
