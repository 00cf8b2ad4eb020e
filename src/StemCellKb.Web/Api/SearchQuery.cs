using Microsoft.AspNetCore.Http;
using StemCellKb.Model;
using StemCellKb.Search;

namespace StemCellKb.Web.Api;

/// <summary>A search as an address: <c>?q=&amp;kind=&amp;disease=&amp;cell-type=&amp;mechanism=&amp;evidence=&amp;page=&amp;exact=1</c>, facets repeatable.</summary>
internal static class SearchQuery
{
    /// <summary>Per facet; further values are ignored.</summary>
    public const int MaxValues = 10;

    public static SearchRequest Of(IQueryCollection query, Language language) => new(
        TypedText.Read(query["q"]),
        language,
        new FacetSelection(
            Values(query, FacetGroup.Kind),
            Values(query, FacetGroup.Disease),
            Values(query, FacetGroup.CellType),
            Values(query, FacetGroup.Mechanism),
            Values(query, FacetGroup.Evidence)),
        int.TryParse(query["page"], out var page) ? Math.Clamp(page, 1, SearchRequest.MostPages) : 1,
        query[Exact] == Yes);

    /// <summary>The parameter under which slips are not corrected, and its only value.</summary>
    public const string Exact = "exact";

    public const string Yes = "1";

    private static IReadOnlyList<string> Values(IQueryCollection query, string group) =>
        [.. query[group].OfType<string>().Where(value => Slug.IsValid(value)).Distinct().Take(MaxValues)];
}
