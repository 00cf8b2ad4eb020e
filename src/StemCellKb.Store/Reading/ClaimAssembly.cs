using StemCellKb.Model;
using StemCellKb.Store.Rows;

namespace StemCellKb.Store.Reading;

/// <summary>Puts claims together from their rows, in four statements however many claims there are.</summary>
internal static class ClaimAssembly
{
    /// <summary>Every claim.</summary>
    public static List<ClaimCard> Claims(KbContext context, Language language) => Assemble(
        context,
        language,
        [.. context.Claims.OrderBy(row => row.Ordinal)],
        from tie in context.ClaimConcepts
        join concept in context.Concepts on tie.ConceptId equals concept.Id
        orderby tie.ClaimId, tie.Ordinal
        select new ClaimTie(tie.ClaimId, tie.Role, concept),
        context.EvidenceItems.OrderBy(row => row.ClaimId).ThenBy(row => row.Ordinal));

    public static List<ClaimCard> Claims(KbContext context, Language language, string[] ids) => ids.Length == 0 ? [] : Assemble(
        context,
        language,
        [.. PageQueries.Claims(context, ids)],
        PageQueries.ClaimTies(context, ids),
        PageQueries.Evidence(context, ids));

    private static List<ClaimCard> Assemble(
        KbContext context, Language language, List<ClaimRow> claims, IEnumerable<ClaimTie> ties, IEnumerable<EvidenceItemRow> evidence)
    {
        var concepts = ties.ToLookup(tie => tie.ClaimId);
        var items = evidence.ToLookup(row => row.ClaimId);
        var keys = items.SelectMany(ofClaim => ofClaim).Select(row => row.ReferenceKey).Distinct().ToArray();
        var works = PageQueries.References(context, keys).ToDictionary(row => row.Key, row => row.Reference());

        return [.. claims.Select(claim =>
        {
            var named = concepts[claim.Id].Select(tie => (tie.Role, Link: tie.Concept.Link(language))).ToList();
            var id = ClaimId.Parse(claim.Id);
            var english = ReferenceEquals(language, Language.English);
            var judged = items[claim.Id].Select(row => row.Item()).ToList();
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
                ClaimState.Of(judged),
                [.. judged.OrderBy(item => item.Model).ThenBy(item => item.Design).ThenByDescending(item => item.Participants ?? 0)
                    .Select(item => Entry(item, works[item.Reference.Value], language))],
                Via: null);

            IEnumerable<ConceptLink> In(ConceptKind kind) => named.Where(tie => tie.Role == kind.Word).Select(tie => tie.Link);
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
