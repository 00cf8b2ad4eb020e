using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using StemCellKb.Model;
using StemCellKb.Search;
using StemCellKb.Web.Api;
using StemCellKb.Web.Routing;
using StemCellKb.Web.Telemetry;
using StemCellKb.Web.Variants;

namespace StemCellKb.Web.Pages;

/// <summary>Search with facets; the address holds the whole state, so it works without scripts and can be shared.</summary>
public sealed class SearchModel : SitePage
{
    public const int MostCards = 3;

    public string Query { get; private set; } = "";

    public SearchFacets Facets { get; private set; } = SearchFacets.None;

    public SearchResults Results { get; private set; } = null!;

    public IEnumerable<(string Group, string Value)> Chosen => FacetGroup.All.SelectMany(group => Facets.Of(group).Select(value => (group, value)));

    /// <summary>The groups that offer a choice.</summary>
    public IEnumerable<string> Groups => FacetGroup.All.Where(group => Results.Facets.Of(group).Count > (Facets.Of(group).Count > 0 ? 0 : 1));

    public bool NothingFound => Query.Length > 0 && Results is { Concepts.Count: 0, Hits.Count: 0, Pages.Count: 0, Claims.Count: 0, References.Count: 0 };

    public IActionResult OnGet()
    {
        var request = SearchQuery.Of(HttpContext.Request.Query, Language);
        Query = request.Query;
        Facets = new SearchFacets(request.Facets);
        Results = (HttpContext.Variant() is { } variant ? HttpContext.RequestServices.GetRequiredService<VariantPages>().TextOf(Database, variant) : null).Search(Database.Search, request);
        HttpContext.RequestServices.GetRequiredService<SiteMetrics>().CountSearch(HttpContext.Variant()?.Code ?? Language.Code, Results);
        return Answer(Results, new PageHead(
            Query.Length == 0 ? Text.Search.Title : Text.Search.ResultsFor(Query),
            Text.Search.Empty,
            language => UrlOf(language, Query, Facets, request.Page),
            Forms: [AnswerFormat.Json],
            Trail: [],
            Narrow: Query.Length > 0 || Chosen.Any()));
    }

    public static string UrlOf(Language language, string query, SearchFacets facets, int page)
    {
        var parts = new List<string>();
        if (query.Length > 0)
            parts.Add($"q={Uri.EscapeDataString(query)}");
        parts.AddRange(FacetGroup.All.SelectMany(group => facets.Of(group).Select(value => $"{group}={Uri.EscapeDataString(value)}")));
        if (page > 1)
            parts.Add($"page={page}");
        return SiteUrls.Search(language) + (parts.Count == 0 ? "" : "?" + string.Join('&', parts));
    }

    public string KindName(string word) => ConceptKind.TryParseWord(word, out var kind) ? Text.Kinds.One(kind) : word;

    /// <summary>A facet value in the reader's words; unknown values are shown as they are.</summary>
    public string NameOf(string group, string value) => group switch
    {
        FacetGroup.Kind => KindName(value),
        FacetGroup.Evidence => Vocabularies.TryParse<ClaimWord>(value, out var word) ? Text.Evidence.Word(word) : value,
        _ => Database.Search.ConceptNames.TryGetValue(value, out var name) ? name[Language] : value,
    };
}

/// <summary>The selected facet values, and the selection after one more click.</summary>
public sealed record SearchFacets(FacetSelection Selection)
{
    public static readonly SearchFacets None = new(FacetSelection.None);

    public bool IsEmpty => Selection.IsEmpty;

    public IReadOnlyList<string> Of(string group) => Selection[group];

    public bool Has(string group, string value) => Of(group).Contains(value, StringComparer.Ordinal);

    public SearchFacets Toggle(string group, string value)
    {
        IReadOnlyList<string> changed = Has(group, value) ? [.. Of(group).Where(other => other != value)] : [.. Of(group), value];
        return new SearchFacets(group switch
        {
            FacetGroup.Kind => Selection with { Kinds = changed },
            FacetGroup.Disease => Selection with { Diseases = changed },
            FacetGroup.CellType => Selection with { CellTypes = changed },
            FacetGroup.Mechanism => Selection with { Mechanisms = changed },
            _ => Selection with { Evidence = changed },
        });
    }
}
