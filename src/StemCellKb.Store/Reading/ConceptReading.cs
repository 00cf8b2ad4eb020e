using StemCellKb.Model;
using StemCellKb.Store.Rows;

namespace StemCellKb.Store.Reading;

/// <summary>What the pages of articles and of terms have in common: facts, claims and connections of one concept.</summary>
internal static class ConceptReading
{
    public static ConceptFacts Facts(KbContext context, ConceptRow concept, Language language)
    {
        var reviewed = RowReading.Date(concept.Reviewed);

        return new ConceptFacts(
            concept.Link(language),
            Forms(PageQueries.Names(context, concept.Id)),
            [.. PageQueries.Identifiers(context, concept.Id).Select(Identifier)],
            [.. PageQueries.Broader(context, concept.Id).Select(row => row.Link(language))],
            [.. PageQueries.Narrower(context, concept.Id).Select(row => row.Link(language))],
            reviewed,
            reviewed?.AddMonths(Concept.ReviewMonths));
    }

    /// <summary>Claims about the concept, then those about its narrower concepts that are not already among them.</summary>
    public static List<ClaimCard> Claims(KbContext context, ConceptFacts facts, Language language)
    {
        var id = facts.Concept.Id.Value;
        var narrower = facts.Narrower.ToDictionary(link => link.Id.Value);
        var wanted = narrower.Keys.Append(id).ToArray();
        var ties = PageQueries.ClaimsAbout(context, wanted).ToList();
        var direct = ties.Where(tie => tie.ConceptId == id).Select(tie => tie.ClaimId).ToHashSet();
        var via = ties.Where(tie => !direct.Contains(tie.ClaimId)).DistinctBy(tie => tie.ClaimId)
            .ToDictionary(tie => tie.ClaimId, tie => narrower[tie.ConceptId]);

        var claims = ClaimAssembly.Claims(context, language, [.. ties.Select(tie => tie.ClaimId).Distinct()]);
        return
        [
            .. claims.Where(claim => direct.Contains(claim.Id.Value)),
            .. claims.Where(claim => !direct.Contains(claim.Id.Value)).Select(claim => claim with { Via = via[claim.Id.Value] }),
        ];
    }

    /// <summary>Concepts tied to this one by a link in either direction, or by a claim; most claims first, then by name.</summary>
    public static IReadOnlyList<Connection> Connections(KbContext context, ConceptId id, Language language, Language textLanguage)
    {
        var outward = PageQueries.LinksFrom(context, id.Value).ToHashSet();
        var inward = PageQueries.LinksTo(context, id.Value).ToHashSet();
        var shared = PageQueries.ClaimsShared(context, id.Value).ToDictionary(tie => tie.Concept, tie => tie.Claims);

        var ids = outward.Union(inward).Union(shared.Keys).Where(other => other != id.Value).ToArray();
        var sortByChinese = ReferenceEquals(language, Language.Chinese);
        return
        [
            .. PageQueries.Summaries(context, ids, textLanguage.Code)
                .OrderByDescending(row => shared.GetValueOrDefault(row.Concept.Id))
                .ThenBy(row => sortByChinese ? row.Concept.SortChinese : row.Concept.SortEnglish, StringComparer.Ordinal)
                .Select(row => new Connection(
                    row.Concept.Link(language),
                    shared.GetValueOrDefault(row.Concept.Id),
                    outward.Contains(row.Concept.Id),
                    inward.Contains(row.Concept.Id),
                    row.About(textLanguage))),
        ];
    }

    public static IReadOnlyList<NameForms> Forms(IEnumerable<ConceptNameRow> names) =>
    [
        .. names.GroupBy(row => row.Script).Select(forms => new NameForms(
            forms.Key,
            forms.First(row => row.Role == "name").Text,
            forms.FirstOrDefault(row => row.Role == "short")?.Text,
            [.. forms.Where(row => row.Role == "also").Select(row => row.Text)])),
    ];

    public static IdentifierEntry Identifier(IdentifierRow row)
    {
        var known = IdentifierScheme.TryParse(row.Scheme, out var scheme);
        return new IdentifierEntry(
            row.Scheme, known ? scheme!.Name : row.Scheme, row.Value, row.Relation, row.Label, known ? scheme!.AddressOf(row.Value) : null);
    }
}
