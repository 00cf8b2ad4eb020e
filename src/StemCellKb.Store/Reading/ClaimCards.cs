using StemCellKb.Model;
using StemCellKb.Store.Documents;

namespace StemCellKb.Store.Reading;

/// <summary>Works by key.</summary>
internal static class WorkDocuments
{
    public static Dictionary<ReferenceKey, Reference> Of(PageStatements prepared, IEnumerable<ReferenceKey> works)
    {
        var found = new Dictionary<ReferenceKey, Reference>();
        foreach (var key in works)
        {
            if (!found.ContainsKey(key) && prepared.Work(key) is { } work)
                found.Add(key, work);
        }
        return found;
    }
}

/// <summary>Claims as they are shown, from their documents.</summary>
internal static class ClaimCards
{
    /// <summary>Every claim that is wanted, in the order written, with what it names.</summary>
    public static List<ClaimCard> Read(PageStatements prepared, IQueryable<ClaimRow> wanted, Language language)
    {
        return Of(prepared, wanted.OrderBy(row => row.Ordinal).Select(row => row.Document).ToList(), language);
    }

    /// <param name="via">The narrower concept of a claim that stands on a wider one's page.</param>
    public static List<ClaimCard> Of(PageStatements prepared, List<Claim> claims, Language language, Func<ClaimId, ConceptId?>? via = null)
    {
        var heads = ConceptHeads.Of(prepared, claims.SelectMany(ConceptsOf).Concat(claims.Select(claim => via?.Invoke(claim.Id)).OfType<ConceptId>()), language);
        var works = WorkDocuments.Of(prepared, claims.SelectMany(WorksOf));
        return claims.ConvertAll(claim => Of(claim, via?.Invoke(claim.Id), heads, works, language));
    }

    /// <summary>Those it is about, and those of its effect.</summary>
    public static IEnumerable<ConceptId> ConceptsOf(Claim claim) => claim.Effect is { } effect ? claim.Concepts.Concat(effect.Concepts) : claim.Concepts;

    public static IEnumerable<ReferenceKey> WorksOf(Claim claim) => claim.Evidence.SelectMany(item => item.Works.Prepend(item.Reference));

    public static ClaimCard Of(Claim claim, ConceptId? via, ConceptHeads heads, Dictionary<ReferenceKey, Reference> works, Language language) => new()
    {
        Id = claim.Id,
        Says = claim.Says[language],
        OtherSays = claim.Says[language.Other],
        Url = SiteUrls.Claim(language, claim.Id),
        Disease = claim.Disease is { } disease ? heads.Link(disease, language) : null,
        CellType = claim.CellType is { } cellType ? heads.Link(cellType, language) : null,
        Mechanisms = [.. claim.Mechanisms.Select(mechanism => heads.Link(mechanism, language))],
        Topic = claim.Topic is { } topic ? heads.Link(topic, language) : null,
        Origin = claim.Origin,
        Assessment = Assessment.Of(claim.Asks, claim.Evidence),
        Effect = ClaimEffect.Of(claim, heads, language),
        Items =
        [
            .. claim.Evidence.OrderBy(item => item.Model).ThenBy(item => item.Design).ThenByDescending(item => works[item.Reference].Issued)
                .Select(item => new EvidenceEntry(item)
                {
                    Work = works[item.Reference],
                    Model = item.Model,
                    Design = item.Design,
                    Direction = item.Direction,
                    Found = item.Found[language],
                    Retracted = item.Retracted,
                    DespiteRetraction = item.DespiteRetraction?[language],
                    NamedWorks = works,
                }),
        ],
        Via = via is { } narrower ? heads.Link(narrower, language) : null,
    };
}
