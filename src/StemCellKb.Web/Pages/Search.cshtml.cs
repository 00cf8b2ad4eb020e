using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using StemCellKb.Model;
using StemCellKb.Search;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Api;
using StemCellKb.Web.Pages.Shared;
using StemCellKb.Web.Routing;
using StemCellKb.Web.Telemetry;
using StemCellKb.Web.Variants;

namespace StemCellKb.Web.Pages;

/// <summary>Search with facets; the address holds the whole state, so it works without scripts and can be shared.</summary>
public sealed class SearchModel : SitePage
{
    public const int MostCards = 3;

    /// <summary>Of each group; the rest are folded.</summary>
    public const int ClaimsAtOnce = 8;

    /// <summary>Chinese characters, or twice as many as English words.</summary>
    private const int LeastStatement = 12;

    public string Query { get; private set; } = "";

    /// <summary>The words as typed, no slip corrected.</summary>
    public bool IsExact { get; private set; }

    public SearchFacets Facets { get; private set; } = SearchFacets.None;

    /// <summary>The rows of a disease's head that the query asks for.</summary>
    public InShortView? Answers { get; private set; }

    /// <summary>Claims by what they answer, what the query asks first; those of a group are in the order of the results.</summary>
    public IReadOnlyList<ClaimHitGroup> Claims { get; private set; } = [];

    /// <summary>Of the site; the list of approvals too where the query asks what is approved, in whatever words.</summary>
    public IReadOnlyList<PageHit> SitePages { get; private set; } = [];

    public SearchResults Results { get; private set; } = null!;

    public IEnumerable<(string Group, string Value)> Chosen => FacetGroup.All.SelectMany(group => Facets.Of(group).Select(value => (group, value)));

    /// <summary>The groups that offer a choice.</summary>
    public IEnumerable<string> Groups => FacetGroup.All.Where(group => Results.Facets.Of(group).Count > (Facets.Of(group).Count > 0 ? 0 : 1));

    public bool NothingFound => Query.Length > 0 && SitePages.Count == 0 && Results is { Concepts.Count: 0, Hits.Count: 0, Claims.Count: 0, References.Count: 0 };

    /// <summary>The words that were searched for.</summary>
    public string Shown => NothingFound ? Query : Results.DidYouMean ?? Query;

    /// <summary>Offered where nothing was searched for or found.</summary>
    public SearchHelp Help => new(
        Text, Query, Text.Search.DidYouMean, NothingFound ? NearestNames.Of(Database.Search, Language, [Query]) : [],
        Database.Indexes.Foremost(Language, ConceptKind.Disease).Concepts, HasFocus: Query.Length == 0);

    /// <summary>Too long to be a search: it may be a sentence to be checked.</summary>
    public bool IsStatement => Query.Count(Scripts.IsHan) + (2 * Query.Split(' ').Count(word => word.Any(char.IsAsciiLetter))) >= LeastStatement;

    public IActionResult OnGet()
    {
        var request = SearchQuery.Of(HttpContext.Request.Query, Language);
        Query = request.Query;
        IsExact = request.Exact;
        Facets = new SearchFacets(request.Facets);
        Results = (HttpContext.Variant() is { } variant ? HttpContext.RequestServices.GetRequiredService<VariantPages>().TextOf(Database, variant) : null).Search(Database.Search, request);
        HttpContext.RequestServices.GetRequiredService<SiteMetrics>().CountSearch(HttpContext.Variant()?.Code ?? Language.Code, Results);
        var asked = AskedQuestion.Of(Query);
        var isFirst = Facets.IsEmpty && request.Page == 1;
        Claims = ClaimHitGroup.Of(Results.Claims, asked);
        SitePages = asked.HasFlag(InShortRows.Approval) && isFirst && Results.Pages.All(page => page.Id != SearchablePage.Approvals.Id)
            ? [PageOf(SearchablePage.Approvals), .. Results.Pages]
            : Results.Pages;
        Answers = asked != InShortRows.None && isFirst ? AnswersTo(asked) : null;
        return Answer(Results, new PageHead(
            Query.Length == 0 ? Text.Search.Title : Text.Search.ResultsFor(Shown),
            Text.Search.Empty,
            language => UrlOf(language, Query, Facets, request.Page, IsExact),
            Forms: [AnswerFormat.Json],
            Trail: [],
            Narrow: Query.Length > 0 || Chosen.Any()));
    }

    /// <summary>The same search with other facets or another page.</summary>
    public string UrlOf(SearchFacets facets, int page = 1) => UrlOf(Language, Query, facets, page, IsExact);

    /// <summary>About the cells that the query names too, if the disease's page has an answer for them.</summary>
    private InShortView? AnswersTo(InShortRows asked)
    {
        if (Results.Concepts.FirstOrDefault(concept => concept.Kind == ConceptKind.Disease.Word) is not { } disease
            || Database.Articles.Find(Language, ConceptKind.Disease, ConceptId.Parse(disease.Id)) is not { } article)
            return null;
        var whole = InShort.Of(Language, article.Claims, article.Approvals, ConceptId.Parse(disease.Id));
        var named = whole.CellTypes.Where(column => Results.Concepts.Any(concept => concept.Id == column.CellType.Id.Value)).ToList();
        return new InShortView(
            named.Count > 0 ? whole with { CellTypes = named } : whole, ClaimTable.Of(Language, []), Text, Text.Search.InShortOf(disease.Name), disease.Url, asked);
    }

    private PageHit PageOf(SearchablePage page) => new(page.Id, page.Title[Language], page.Route.In(Language));

    public static string UrlOf(Language language, string query, SearchFacets facets, int page, bool isExact = false)
    {
        var parts = new List<string>();
        if (query.Length > 0)
            parts.Add($"q={Uri.EscapeDataString(query)}");
        parts.AddRange(FacetGroup.All.SelectMany(group => facets.Of(group).Select(value => $"{group}={Uri.EscapeDataString(value)}")));
        if (page > 1)
            parts.Add($"page={page}");
        if (isExact)
            parts.Add($"{SearchQuery.Exact}={SearchQuery.Yes}");
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

/// <summary>Claims found that answer one question.</summary>
public sealed record ClaimHitGroup(ClaimQuestion Asks, IReadOnlyList<ClaimHit> Claims)
{
    public static IReadOnlyList<ClaimHitGroup> Of(IEnumerable<ClaimHit> claims, InShortRows asked) =>
    [
        .. claims.GroupBy(claim => ClaimTable.GroupOf(Vocabularies.Parse<ClaimQuestion>(claim.Asks)))
            .OrderBy(group => group.Key == ClaimQuestion.Safety && asked.HasFlag(InShortRows.Risk) && !asked.HasFlag(InShortRows.Help) ? -1 : (int)group.Key)
            .Select(group => new ClaimHitGroup(group.Key, [.. group])),
    ];
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
