namespace StemCellKb.Model;

/// <summary>Every address of the site as a path from the root, built from the templates of <see cref="Routes"/>. Nothing else builds one.</summary>
public static class SiteUrls
{
    public const string Source = "https://github.com/stemcellkb/stemcellkb";

    public static string Home(Language language) => Routes.Home.Of(language.Code);

    public static string Index(Language language, ConceptKind kind) => Routes.Index.Of(language.Code, kind.Folder);

    public static string Concept(Language language, ConceptKind kind, ConceptId id) => Routes.Article.Of(language.Code, kind.Folder, id.Value);

    public static string Section(Language language, ConceptKind kind, ConceptId id, string anchor) => $"{Concept(language, kind, id)}#{anchor}";

    public static string SideBySide(Language language, ConceptKind kind, ConceptId id) => $"{Concept(language, kind, id)}?with={language.Other.Code}";

    public static string Search(Language language, string? query = null) =>
        Routes.Search.In(language) + (string.IsNullOrEmpty(query) ? "" : $"?q={Uri.EscapeDataString(query)}");

    public static string Evidence(Language language) => Routes.Evidence.In(language);

    public static string Claim(Language language, ClaimId id) => Routes.Claim.Of(language.Code, id.Value);

    /// <summary>A picture of a claim's evidence, or its numbers, without the suffix of its form.</summary>
    public static string Figure(Language language, ClaimId id, string figure) => Routes.ClaimFigure.Of(language.Code, id.Value, figure);

    /// <inheritdoc cref="Figure(Language, ClaimId, string)"/>
    public static string Figure(Language language, ConceptKind kind, ConceptId id, string figure) => Routes.ArticleFigure.Of(language.Code, kind.Folder, id.Value, figure);

    /// <summary>A page as others cite it, without the suffix of its form.</summary>
    public static string Citation(Language language, ClaimId id) => Routes.ClaimCitation.Of(language.Code, id.Value);

    /// <inheritdoc cref="Citation(Language, ClaimId)"/>
    public static string Citation(Language language, ConceptKind kind, ConceptId id) => Routes.ArticleCitation.Of(language.Code, kind.Folder, id.Value);

    /// <summary>A further page of a list that one page does not hold.</summary>
    /// <param name="address">Of the first.</param>
    public static string Page(string address, int number) => number == 1 ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={number}";

    public static string Map(Language language) => Routes.Map.In(language);

    /// <summary>What acts on what; null is any.</summary>
    public static string Effects(Language language, EffectFilter? filter = null)
    {
        var query = string.Join('&', new[]
        {
            filter?.Subject is { } subject ? $"subject={subject}" : null,
            filter?.Predicate is { } predicate ? $"predicate={predicate.Word()}" : null,
            filter?.Object is { } target ? $"object={target}" : null,
        }.OfType<string>());
        return Routes.Effects.In(language) + (query.Length == 0 ? "" : "?" + query);
    }

    /// <summary>Where people and animals, or studies of the same, disagree on an effect.</summary>
    public static string Disagreements(Language language) => Routes.Disagreements.In(language);

    /// <summary>The chains of effects from one concept to another.</summary>
    public static string Paths(Language language, ConceptId? from = null, ConceptId? to = null) =>
        Routes.Paths.In(language) + (from is null || to is null ? "" : $"?from={from}&to={to}");

    public static string References(Language language) => Routes.References.In(language);

    public static string Reference(Language language, ReferenceKey key) => Routes.Reference.Of(language.Code, key.Value);

    public static string Approvals(Language language) => Routes.Approvals.In(language);

    /// <param name="place">One of <see cref="Approval.Jurisdictions"/>, shown first; null for the usual order.</param>
    public static string Approvals(Language language, string? place) => Approvals(language) + (place is null ? "" : $"?place={place}");

    public static string Methods(Language language) => Routes.Methods.In(language);

    /// <summary>Bytes. A statement of 1,000 Chinese characters has nine for each in a form.</summary>
    public const int MostPosted = 16 * 1024;

    public static string Check(Language language) => Routes.Check.In(language);

    public static string About(Language language) => Routes.About.In(language);

    public static string Feed(Language language) => Routes.Feed.In(language);

    /// <summary>What has changed from build to build.</summary>
    public static string Changes(Language language) => Routes.Changes.In(language);

    public static string ChangesFeed(Language language) => Routes.ChangesFeed.In(language);

    public static string ChangesFeed(Language language, ClaimId id) => Routes.ClaimChanges.Of(language.Code, id.Value);

    public static string ChangesFeed(Language language, ConceptKind kind, ConceptId id) => Routes.ConceptChanges.Of(language.Code, kind.Folder, id.Value);

    public static string OpenSearch(Language language) => Routes.OpenSearch.In(language);

    /// <summary>Lets a phone add the site to its home screen.</summary>
    public static string Manifest(Language language) => Routes.Manifest.In(language);

    /// <summary>Browsers request it here whatever the page names.</summary>
    public const string FavIcon = "/favicon.ico";

    public const string AppleTouchIcon = "/apple-touch-icon.png";

    /// <summary>Where to report a vulnerability (RFC 9116).</summary>
    public const string Security = "/.well-known/security.txt";

    /// <summary>Which APIs there are (RFC 9727).</summary>
    public const string ApiCatalog = "/.well-known/api-catalog";

    /// <summary>The list of the lists of pages, for search engines.</summary>
    public const string Sitemap = "/sitemap.xml";

    public const string Robots = "/robots.txt";

    public const string Llms = "/llms.txt";

    /// <summary>The pages of a kind for language models.</summary>
    public static string LlmsPart(Language language, ConceptKind kind) => Routes.LlmsPart.Of(language.Code, kind.Folder);

    /// <summary>The root of the API.</summary>
    public const string ApiRoot = "/api/v1";

    public const string OpenApi = "/openapi/v1.json";

    /// <summary>A list of pages.</summary>
    /// <param name="part">From 1.</param>
    public static string SitemapPart(int part) => Routes.SitemapPart.Of(part.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Names that begin with the typed letters, which are added as <c>q</c>.</summary>
    public static string Suggest(Language language) => Routes.Suggest.In(language);

    /// <summary>The page that documents the API.</summary>
    public static string Api(Language language) => Routes.ApiPage.In(language);

    /// <summary>The downloads page in the reader's preferred language.</summary>
    public const string Data = "/data/";

    public static string DataIn(Language language) => Routes.Data.In(language);

    public const string Checksums = "SHA256SUMS";

    /// <summary>The folder of downloads in the exchange format of knowledge graphs.</summary>
    public const string KgxFolder = "kgx/";

    public static string Download(string fileName) => Routes.Download.Of(fileName);

    /// <summary>Of an export that has it.</summary>
    public static string Book(Language language) => Download($"stemcellkb-{language.Code}.epub");

    /// <summary>Language-independent identifiers of concepts, claims and works; each redirects to the page in the reader's language.</summary>
    public static string Id(ConceptId id) => Routes.Id.Of(id.Value);

    public static string Id(ClaimId id) => Routes.IdOfClaim.Of(id.Value);

    public static string Id(ReferenceKey key) => Routes.IdOfWork.Of(key.Value);

    public static string Doi(string doi) => $"https://doi.org/{Uri.EscapeDataString(doi).Replace("%2F", "/", StringComparison.Ordinal)}";

    public static string PubMed(string pmid) => $"https://pubmed.ncbi.nlm.nih.gov/{Uri.EscapeDataString(pmid)}/";

    public static string Pmc(string pmcid) => $"https://pmc.ncbi.nlm.nih.gov/articles/{Uri.EscapeDataString(pmcid)}/";

    /// <summary>
    /// A Chinese address in a variant: <c>/zh/map</c> becomes <c>/zh-hant-tw/map</c>. Null for one that is in no variant: other languages, and
    /// data, which exist once for all Chinese pages.
    /// </summary>
    public static string? InVariant(ReadingVariant variant, string address)
    {
        if (address == DataIn(Language.Chinese))
            return $"{Data}?language={variant.Code}";
        var chinese = Home(Language.Chinese);
        if (!address.StartsWith(chinese, StringComparison.Ordinal) || (address.Length > chinese.Length && address[chinese.Length] is not ('/' or '?' or '#')))
            return null;
        return IsData(address) ? null : $"/{variant.Code}{address[chinese.Length..]}";
    }

    /// <summary>A form of a page that is data and no text: it has a suffix, which no id has, and is neither a picture nor Markdown.</summary>
    public static bool IsData(string address)
    {
        var path = address.AsSpan(0, address.AsSpan().IndexOfAny('?', '#') is var end && end < 0 ? address.Length : end);
        return path[(path.LastIndexOf('/') + 1)..].Contains('.') && !path.EndsWith(".svg", StringComparison.Ordinal) && !path.EndsWith(".md", StringComparison.Ordinal);
    }

    /// <summary>The anchor of a work in an article's list of references.</summary>
    public static string ReferenceAnchor(ReferenceKey key) => $"ref-{key}";

    /// <summary>The anchor of the <paramref name="occurrence"/>th citation (from 1) of a work in an article.</summary>
    public static string CitationAnchor(ReferenceKey key, int occurrence) => $"cite-{key}-{occurrence}";
}
