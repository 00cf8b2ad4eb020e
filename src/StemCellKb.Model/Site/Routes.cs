namespace StemCellKb.Model;

/// <summary>
/// Every kind of address, once. Pages and end points take their templates from here, <see cref="SiteUrls"/> its addresses, the metrics
/// their names; caching, cost, sitemap and export are decided here. The first template that fits an address wins.
/// </summary>
public static class Routes
{
    /// <summary>Tokens for an answer that no other request can reuse.</summary>
    public const int Question = 10;

    public static readonly Route Entrance = new("entrance", "/") { Keeping = Keeping.Anew };
    public static readonly Route Id = new("entrance", "/id/{id}") { Keeping = Keeping.Anew };
    public static readonly Route IdOfClaim = new("entrance", "/id/claims/{id:slug}") { Keeping = Keeping.Anew };
    public static readonly Route IdOfWork = new("entrance", "/id/works/{key:slug}") { Keeping = Keeping.Anew };

    public static readonly Route Home = InLanguage("home", "", "Home");
    public static readonly Route Search = InLanguage("search", "/search", "Search") with
    {
        Query = ["q", "kind", "disease", "cell-type", "mechanism", "evidence", "page", "exact"], IsInSitemap = false,
    };
    public static readonly Route Evidence = InLanguage("evidence", "/evidence", "Evidence") with { Query = ["disease", "cell-type", "topic", "mechanism", "design", "direction", "model", "sort", "page"] };
    public static readonly Route Claim = InLanguage("claim", "/evidence/{id:slug}", "Claim");
    public static readonly Route ClaimChanges = new("machine", "/{language:language}/evidence/{id:slug}/changes.xml");
    /// <summary>A page as others cite it, for their programs.</summary>
    public static readonly Route ClaimCitation = new("citation", "/{language:language}/evidence/{id:slug}/citation");
    public static readonly Route ClaimFigure = new("figure", "/{language:language}/evidence/{id:slug}/{figure:slug}");
    public static readonly Route Map = InLanguage("map", "/map", "Map");
    public static readonly Route Effects = InLanguage("effects", "/effects", "Effects") with { Query = ["subject", "predicate", "object", "page"] };
    public static readonly Route Disagreements = InLanguage("effects", "/effects/disagreements", "Disagreements") with { Query = ["page"] };
    public static readonly Route Paths = InLanguage("paths", "/paths", "Paths") with { Query = ["from", "to"] };
    public static readonly Route References = InLanguage("references", "/references", "References") with { Query = ["q", "sort", "page"] };
    public static readonly Route Reference = InLanguage("work", "/references/{key:slug}", "Reference");
    public static readonly Route Approvals = InLanguage("approvals", "/approvals", "Approvals") with { Query = ["place"] };
    public static readonly Route Changes = InLanguage("changes", "/changes", "Changes");
    public static readonly Route ChangesFeed = new("machine", "/{language:language}/changes.xml");
    public static readonly Route Methods = InLanguage("methods", "/methods", "Methods");
    public static readonly Route About = InLanguage("about", "/about", "About");
    public static readonly Route Check = InLanguage("check", "/check", "Check") with { MostPosted = SiteUrls.MostPosted, IsLiveOnly = true };
    public static readonly Route ApiPage = InLanguage("api-page", "/api", "Api") with { IsLiveOnly = true };
    public static readonly Route Feed = new("machine", "/{language:language}/feed.xml");
    public static readonly Route Manifest = new("machine", "/{language:language}/site.webmanifest");
    public static readonly Route Term = InLanguage("term", "/glossary/{id:slug}", "Term");
    public static readonly Route Index = InLanguage("index", "/{kind:kind}", "KindIndex") with { Query = ["page"] };
    public static readonly Route Article = InLanguage("article", "/{kind:kind}/{id:slug}", "Article") with { HasPair = true };
    public static readonly Route ConceptChanges = new("machine", "/{language:language}/{kind:kind}/{id:slug}/changes.xml");
    public static readonly Route ArticleCitation = new("citation", "/{language:language}/{kind:kind}/{id:slug}/citation");
    public static readonly Route ArticleFigure = new("figure", "/{language:language}/{kind:kind}/{id:slug}/{figure:slug}") { Page = "Figure" };

    public static readonly Route Data = new("download", SiteUrls.Data) { Page = "Data", Query = ["language"], IsInSitemap = true, Keeping = Keeping.Anew };
    public static readonly Route Download = new("download", SiteUrls.Data + "{name}") { Keeping = Keeping.Anew, Cost = Question };
    public static readonly Route KgxDownload = new("download", SiteUrls.Data + SiteUrls.KgxFolder + "{name}") { Keeping = Keeping.Anew, Cost = Question };
    public static readonly Route Checksums = new("download", SiteUrls.Data + SiteUrls.Checksums);

    public static readonly Route ApiRoot = Api("") with { Keeping = Keeping.PerBuild, Cost = 1 };
    public static readonly Route ListConcepts = Api("/concepts");
    public static readonly Route GetConcept = Api("/concepts/{id}");
    public static readonly Route ListClaims = Api("/claims");
    public static readonly Route ListEffects = Api("/effects");
    public static readonly Route FindPaths = Api("/paths");
    public static readonly Route ListReferences = Api("/references");
    public static readonly Route AskSearch = Api("/search");
    public static readonly Route Suggest = Api("/suggest");
    public static readonly Route CheckStatement = Api("/check") with { MostPosted = SiteUrls.MostPosted, IsPostedOnly = true };
    public static readonly Route ApiEntrance = new("api", "/api") { Keeping = Keeping.Anew, IsForPrograms = true, IsLiveOnly = true };
    public static readonly Route UnknownApi = new("api", "/api/{**rest}") { Keeping = Keeping.Anew, IsForPrograms = true, IsLiveOnly = true };
    public static readonly Route OpenApi = new("api", SiteUrls.OpenApi) { IsForPrograms = true, IsLiveOnly = true };

    public static readonly Route Sitemap = new("machine", SiteUrls.Sitemap);
    public static readonly Route SitemapPart = new("machine", "/sitemap-{part:slug}.xml");
    public static readonly Route Robots = new("machine", SiteUrls.Robots);
    public static readonly Route Llms = new("machine", SiteUrls.Llms);
    public static readonly Route LlmsPart = new("machine", "/{language:language}/{kind:kind}/llms.txt");
    public static readonly Route OpenSearch = new("machine", "/opensearch-{language:language}.xml") { IsLiveOnly = true };
    public static readonly Route Infobutton = new("infobutton", "/infobutton") { Keeping = Keeping.Anew, Cost = Question, IsForPrograms = true, IsLiveOnly = true };
    /// <summary>For assistants, by the Model Context Protocol.</summary>
    public static readonly Route Assistants = new("assistants", "/mcp") { Keeping = Keeping.Anew, Cost = Question, MostPosted = 64 * 1024, IsPostedOnly = true, IsForPrograms = true, IsLiveOnly = true };
    public static readonly Route Security = new("machine", SiteUrls.Security);
    public static readonly Route ApiCatalog = new("machine", SiteUrls.ApiCatalog) { IsLiveOnly = true };

    public static readonly Route Asset = InMemory("asset", "/assets/{fileName}") with { IsMinor = true };
    /// <summary>Pages shared from the first edition name these addresses and still need the picture.</summary>
    public static readonly Route FormerSitePicture = new("picture", "/pictures/site.png") { Keeping = Keeping.Anew };
    public static readonly Route FormerPicture = new("picture", "/pictures/{kind:kind}/{id:slug}.png") { Keeping = Keeping.Anew };
    public static readonly Route FavIcon = InMemory("picture", SiteUrls.FavIcon);
    public static readonly Route AppleTouchIcon = InMemory("picture", SiteUrls.AppleTouchIcon);

    public static readonly Route Live = ForTheMoment("live", "/live") with { Keeping = Keeping.Streamed };
    public static readonly Route HealthLive = ForTheMoment("health", "/health/live") with { IsForOperators = true, IsMinor = true };
    public static readonly Route HealthReady = ForTheMoment("health", "/health/ready") with { IsForOperators = true, IsMinor = true };
    public static readonly Route Metrics = ForTheMoment("metrics", "/metrics") with { IsForOperators = true, IsMinor = true };

    /// <summary>Shown in place of a page that cannot be shown.</summary>
    public static readonly Route Status = ForTheMoment("other", "/status/{code:int}") with { Page = "Status" };

    public static readonly IReadOnlyList<Route> All =
    [
        Entrance, Id, IdOfClaim, IdOfWork,
        Home, Search, Evidence, Claim, ClaimChanges, ClaimCitation, ClaimFigure, Map, Effects, Disagreements, Paths, References, Reference, Approvals, Changes, ChangesFeed, Methods, About, Check, ApiPage, Feed, Manifest,
        Term, Index, Article, ConceptChanges, ArticleCitation, ArticleFigure,
        Data, Checksums, Download, KgxDownload,
        ApiRoot, ListConcepts, GetConcept, ListClaims, ListEffects, FindPaths, ListReferences, AskSearch, Suggest, CheckStatement, ApiEntrance, UnknownApi, OpenApi,
        Sitemap, SitemapPart, Robots, Llms, LlmsPart, OpenSearch, Infobutton, Assistants, Security, ApiCatalog,
        Asset, FormerSitePicture, FormerPicture, FavIcon, AppleTouchIcon,
        Live, HealthLive, HealthReady, Metrics, Status,
    ];

    /// <summary>Parameters of pages and of the API whose value is the id of a concept; on a page with more concepts than a list holds, its name will do.</summary>
    public static readonly IReadOnlyList<string> OfConcepts = ["disease", "cell-type", "topic", "mechanism", "subject", "object", "from", "to"];

    /// <summary>Atom: made of whole addresses, the site's own included.</summary>
    public static readonly IReadOnlyList<Route> Feeds = [Feed, ChangesFeed, ConceptChanges, ClaimChanges];

    /// <summary>The route of an address of the site, or null.</summary>
    /// <param name="path">Without the query and without the suffix of another format.</param>
    public static Route? Find(string path) => All.FirstOrDefault(route => route.Fits(path));

    private static Route InLanguage(string name, string rest, string page) => new(name, "/{language:language}" + rest) { Page = page, IsInSitemap = true };

    private static Route Api(string rest) =>
        new("api", SiteUrls.ApiRoot + rest) { Keeping = Keeping.Anew, Cost = Question, IsForPrograms = true, IsLiveOnly = true };

    private static Route InMemory(string name, string template) => new(name, template) { Keeping = Keeping.Streamed, Cost = 0 };

    private static Route ForTheMoment(string name, string template) => new(name, template) { Keeping = Keeping.Never, Cost = 0, IsLiveOnly = true };
}
