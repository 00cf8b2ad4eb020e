using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using StemCellKb.Model;
using StemCellKb.Search;
using StemCellKb.Store;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Variants;

namespace StemCellKb.Web.Api;

/// <summary>An operation of the API.</summary>
/// <param name="Means">One sentence.</param>
/// <param name="Answers">The possible types of the answer.</param>
/// <param name="Example">A working call, relative to the root.</param>
/// <param name="Run">The answer, or null if the path names nothing.</param>
internal sealed record ApiOperation(
    Route Route, string Name, Localized<string> Means, IReadOnlyList<ApiParameter> Parameters, IReadOnlyList<Type> Answers, string Example, Func<ApiCall, object?> Run)
{
    /// <summary>The schema name of an answer with several types.</summary>
    private const string SharedAnswer = "ConceptPage";

    private static readonly (string Name, string Means) Reading = ("reading", "Concepts, claims and works, each whole.");

    private static readonly (string Name, string Means) Finding = ("finding", "Search in both languages.");

    /// <summary>The group of the operation.</summary>
    public (string Name, string Means) Tag => Parameters.Contains(ApiParameters.Query) ? Finding : Reading;

    public JsonObject AnswerIn(ApiSchemas schemas) => Answers is [var only] ? schemas.Of(only) : schemas.OneOf(SharedAnswer, Answers);

    /// <summary>Its parameters are the members of a JSON object, sent by POST.</summary>
    public bool IsPosted => Route.IsPostedOnly;

    /// <summary>Relative to <see cref="SiteUrls.ApiRoot"/>.</summary>
    public string Path => Route.Template[SiteUrls.ApiRoot.Length..];

    public static readonly IReadOnlyList<ApiOperation> All =
    [
        new(Routes.ListConcepts, "listConcepts", new("Every concept: diseases, cell types, mechanisms, topics and terms.", "全部概念：疾病、细胞类型、作用机制、专题和术语。"),
            [ApiParameters.Kind, ApiParameters.Language], [typeof(ConceptList)], "/concepts?kind=disease", ListConcepts),
        new(Routes.GetConcept, "getConcept", new("All that the page of a concept shows.", "一个概念页面的全部内容。"),
            [ApiParameters.Id, ApiParameters.Language], [typeof(ArticlePage), typeof(TermPage)], "/concepts/lupus-nephritis", FindConcept),
        new(Routes.ListClaims, "listClaims", new("Claims with every study for and against them.", "论断及支持和反对它的每项研究。"),
            [ApiParameters.Disease, ApiParameters.CellType, ApiParameters.Mechanism, ApiParameters.Word, ApiParameters.Verdict, ApiParameters.PageOfClaims, ApiParameters.Language], [typeof(ClaimList)],
            "/claims?disease=lupus-nephritis&word=contested", ListClaims),
        new(Routes.ListEffects, "listEffects", new("What one thing does to another, with the studies in people, animals and dishes that looked for it.", "一方对另一方的作用，及观察该作用的人体、动物和体外研究。"),
            [ApiParameters.Subject, ApiParameters.Predicate, ApiParameters.Object, ApiParameters.PageOfEffects, ApiParameters.Language], [typeof(EffectList)],
            "/effects?object=th17-cell&predicate=inhibits", ListEffects),
        new(Routes.FindPaths, "findPaths", new("The chains of at most four effects between two concepts, each with its weakest step.", "两个概念之间由至多四步作用组成的链条，并指出最薄弱的一步。"),
            [ApiParameters.From, ApiParameters.To, ApiParameters.Language], [typeof(EffectPathList)], "/paths?from=ifn-gamma&to=autoantibody",
            call => call.Database.Effects.FindPaths(call.Language, call.Concept(ApiParameters.From)!.Value, call.Concept(ApiParameters.To)!.Value)),
        new(Routes.ListReferences, "listReferences", new("Every work that is cited.", "全部被引文献。"),
            [ApiParameters.PageOfWorks, ApiParameters.Language], [typeof(ReferenceList)], "/references", ListReferences),
        new(Routes.AskSearch, "search", new("Search in both languages, by any name, abbreviation, pinyin or words of the text.", "双语搜索：名称、缩写、拼音或正文词句均可。"),
            [ApiParameters.Query, .. Facets(ApiParameters.Kind, ApiParameters.Disease, ApiParameters.CellType, ApiParameters.Mechanism, ApiParameters.Evidence), ApiParameters.Page, ApiParameters.Exact, ApiParameters.Language],
            [typeof(SearchResults)], "/search?q=MSC%20lupus", call => call.Database.Search.Search(SearchQuery.Of(call.Query, call.Language))),
        new(Routes.Suggest, "suggest", new("At most eight concepts whose names begin as typed.", "名称以所输入内容开头的概念，最多八个。"),
            [ApiParameters.Query, ApiParameters.Form, ApiParameters.Language, ApiParameters.Variant], [typeof(IReadOnlyList<Suggestion>)], "/suggest?q=rheum", Suggest),
        new(Routes.CheckStatement, "checkStatement", new("A text, sentence by sentence, beside the claims: what the studies for and against say, and what it leaves out. Never that it is true.", "逐句对照论断核查一段话：支持和反对的研究怎么说，这段话遗漏了什么。从不判定其为真。"),
            [ApiParameters.Text, ApiParameters.Language], [typeof(StatementAnswer)], "/check", _ => null),
    ];

    private static ConceptList ListConcepts(ApiCall call)
    {
        var kinds = ConceptKind.TryParseWord(call.Value(ApiParameters.Kind), out var asked) ? [asked] : ConceptKind.All;
        var concepts = kinds.SelectMany(kind => call.Database.Indexes.List(call.Language, kind).Concepts).ToList();
        return new ConceptList(call.Language, concepts.Count, concepts);
    }

    private static object? FindConcept(ApiCall call) => call.Database.Indexes.Find(call.Language, call.Id) switch
    {
        { Kind.HasArticles: false } term => call.Database.Articles.FindTerm(call.Language, term.Id),
        { } concept => call.Database.Articles.Find(call.Language, concept.Kind, concept.Id),
        null => null,
    };

    private static ClaimList ListClaims(ApiCall call)
    {
        var filter = new ClaimFilter(
            call.Concept(ApiParameters.Disease),
            call.Concept(ApiParameters.CellType),
            call.Concept(ApiParameters.Mechanism),
            Vocabularies.TryParse<ClaimWord>(call.Value(ApiParameters.Word) ?? call.Value(ApiParameters.Verdict), out var word) ? word : null);
        var page = call.Number(ApiParameters.PageOfClaims);
        var (total, claims) = call.Database.Evidence.ListClaims(call.Language, filter, (page - 1) * ClaimList.MostOnPage, ClaimList.MostOnPage);
        return new ClaimList(call.Language, total, page, ClaimList.MostOnPage, claims);
    }

    private static EffectList ListEffects(ApiCall call)
    {
        var filter = new EffectFilter(
            call.Concept(ApiParameters.Subject),
            Vocabularies.TryParse<EffectPredicate>(call.Value(ApiParameters.Predicate), out var predicate) ? predicate : null,
            call.Concept(ApiParameters.Object));
        var page = call.Number(ApiParameters.PageOfEffects);
        var (total, effects) = call.Database.Effects.List(call.Language, filter, (page - 1) * EffectList.MostOnPage, EffectList.MostOnPage);
        return new EffectList(call.Language, total, page, EffectList.MostOnPage, effects);
    }

    private static ReferenceList ListReferences(ApiCall call)
    {
        var page = call.Number(ApiParameters.PageOfWorks);
        var works = call.Database.References.List((page - 1) * ReferenceList.MostOnPage, ReferenceList.MostOnPage);
        return new ReferenceList(call.Database.References.Count(), page, ReferenceList.MostOnPage, works);
    }

    private static object Suggest(ApiCall call)
    {
        var query = TypedText.Read(call.Value(ApiParameters.Query));
        var suggestions = call.Variant is { } text ? text.Suggest(call.Database.Search, query) : call.Database.Search.Suggest(query, call.Language);
        return call.Value(ApiParameters.Form) == SuggestionForms.OpenSearch
            ? Results.Json(
                new object[]
                {
                    query,
                    suggestions.Select(each => each.Name),
                    suggestions.Select(each => each.Matched),
                    suggestions.Select(each => call.Root + each.Url),
                },
                ApiJson.Options, SuggestionForms.OpenSearchMediaType)
            : suggestions;
    }

    private static IEnumerable<ApiParameter> Facets(params IEnumerable<ApiParameter> parameters) => parameters.Select(parameter => parameter with { Repeatable = true });
}

/// <summary>A call with valid parameters.</summary>
/// <param name="Id">The last part of the path if it is a parameter, otherwise empty.</param>
/// <param name="Root">The site's address.</param>
/// <param name="Variant">Of Chinese, where one was asked for.</param>
internal sealed record ApiCall(KbDatabase Database, Language Language, IQueryCollection Query, string Id, string Root, VariantText? Variant)
{
    /// <summary>The given value, or null; an empty value counts as absent.</summary>
    public string? Value(ApiParameter parameter) => Query[parameter.Name].ToString() is { Length: > 0 } value ? value : null;

    public ConceptId? Concept(ApiParameter parameter) => ConceptId.TryParse(Value(parameter), out var id) ? id : null;

    /// <summary>A whole number with a default.</summary>
    public int Number(ApiParameter parameter) => int.Parse(Value(parameter) ?? parameter.Default!, System.Globalization.CultureInfo.InvariantCulture);
}
