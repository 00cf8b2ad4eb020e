using System.Text.Json.Nodes;
using StemCellKb.Model;
using StemCellKb.Web.Api;
using StemCellKb.Web.Caching;
using StemCellKb.Web.Downloads;
using StemCellKb.Web.Pages;
using StemCellKb.Web.References;

namespace StemCellKb.Web.Pages.Heads;

/// <summary>
/// What a page is about, in the words of schema.org. It stands in the page as a data block: a browser runs nothing of it, and the
/// JSON keeps <c>&lt;</c> escaped, so that it cannot end its element.
/// </summary>
internal static class StructuredData
{
    /// <summary>The JSON-LD of a page; null for result lists and errors.</summary>
    public static string? Of(SitePage page, string root)
    {
        if (page is StatusModel || page.Head.Narrow)
            return null;
        var graph = new JsonArray();
        foreach (var node in Nodes(page, root))
            graph.Add(node);
        if (page.Head.Trail is not null)
            graph.Add(Trail(page, root));
        return new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = graph }.ToJsonString(ApiJson.Options);
    }

    private static IEnumerable<JsonObject> Nodes(SitePage page, string root) => page switch
    {
        ArticleModel { Article: { } article } =>
        [
            MedicalPage(page, root, article.Facts.Reviewed, root + SiteUrls.Id(article.Facts.Concept.Id), [.. article.References.Select(entry => root + SiteUrls.Id(entry.Reference.Key))]),
            StructuredSubjects.Concept(article.Facts, article.Summary, page.Language, root),
        ],
        TermModel { Term: { } term } =>
        [
            MedicalPage(page, root, null, root + SiteUrls.Id(term.Facts.Concept.Id), []),
            StructuredSubjects.Concept(term.Facts, term.Definition, page.Language, root),
        ],
        ReferenceModel { Work: { } work } => [Page("ItemPage", page, root), StructuredSubjects.Work(work.Reference, page.Language, root)],
        ClaimModel { Claim: { } claim } => [Page("ItemPage", page, root), StructuredSubjects.Claim(claim, page.Language, root)],
        DataModel data => [Page("WebPage", page, root), Dataset(page, root, data.Files)],
        EvidencePageModel => [Page("CollectionPage", page, root), Dataset(page, root, [])],
        HomeModel => [Site(page, root)],
        KindIndexModel or ReferencesModel => [Page("CollectionPage", page, root)],
        _ => [Page("WebPage", page, root)],
    };

    private static JsonObject Page(string type, SitePage page, string root)
    {
        var node = new JsonObject
        {
            ["@type"] = type,
            ["@id"] = root + page.Head.PathIn(page.Language),
            ["url"] = root + page.Head.PathIn(page.Language),
            ["name"] = page.Head.Title,
            ["inLanguage"] = page.Language.Tag,
            ["isPartOf"] = new JsonObject { ["@id"] = root + SiteUrls.Home(page.Language) },
            ["license"] = SiteAuthor.Licence,
        };
        if (page.Head.Description.Length > 0)
            node["description"] = page.Head.Description;
        return node;
    }

    private static JsonObject MedicalPage(SitePage page, string root, DateOnly? reviewed, string about, IReadOnlyList<string> works)
    {
        var node = Page("MedicalWebPage", page, root);
        node["about"] = new JsonObject { ["@id"] = about };
        node["author"] = Author();
        if (reviewed is { } day)
            node["lastReviewed"] = day.ToString("O");
        if (page.Head.Translated)
            node["workTranslation"] = new JsonObject { ["@id"] = root + page.Head.PathIn(page.Language.Other) };
        if (works.Count > 0)
            node["citation"] = new JsonArray([.. works.Select(work => new JsonObject { ["@id"] = work })]);
        return node;
    }

    private static JsonObject Site(SitePage page, string root) => new()
    {
        ["@type"] = "WebSite",
        ["@id"] = root + SiteUrls.Home(page.Language),
        ["url"] = root + SiteUrls.Home(page.Language),
        ["name"] = page.Text.SiteName,
        ["description"] = page.Text.Tagline,
        ["inLanguage"] = page.Language.Tag,
        ["publisher"] = Author(),
        ["license"] = SiteAuthor.Licence,
        ["potentialAction"] = new JsonObject
        {
            ["@type"] = "SearchAction",
            ["target"] = new JsonObject { ["@type"] = "EntryPoint", ["urlTemplate"] = $"{root}{SiteUrls.Search(page.Language)}?q={{search_term_string}}" },
            ["query-input"] = "required name=search_term_string",
        },
    };

    private static JsonObject Dataset(SitePage page, string root, IReadOnlyList<DownloadEntry> files)
    {
        var node = new JsonObject
        {
            ["@type"] = "Dataset",
            ["@id"] = root + SiteUrls.Data,
            ["url"] = root + SiteUrls.DataIn(page.Language),
            ["name"] = $"{page.Text.SiteName}: {page.Text.Evidence.Title}",
            ["description"] = $"{page.Text.Tagline}. {page.Text.Data.Lead}",
            ["license"] = SiteAuthor.Licence,
            ["creator"] = Author(),
            ["isAccessibleForFree"] = true,
            ["version"] = page.HttpContext.Build().BuildId,
            ["keywords"] = new JsonArray("stem cells", "cell therapy", "autoimmune diseases", "evidence"),
            ["inLanguage"] = new JsonArray([.. Language.All.Select(language => (JsonNode)language.Tag)]),
        };
        if (page.HttpContext.Build().Indexes.LastReview() is { } reviewed)
            node["dateModified"] = reviewed.ToString("O");
        if (files.Count > 0)
        {
            node["distribution"] = new JsonArray([.. files.Select(file => new JsonObject
            {
                ["@type"] = "DataDownload",
                ["name"] = file.Name,
                ["contentUrl"] = root + SiteUrls.Download(file.Name),
                ["encodingFormat"] = file.MediaType.Split(';')[0],
                ["contentSize"] = file.Bytes.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["sha256"] = file.Sha256,
            })]);
        }
        return node;
    }

    private static JsonObject Trail(SitePage page, string root)
    {
        var steps = page.Head.Trail!.Prepend(new TrailStep(page.Text.Navigation.Home, SiteUrls.Home(page.Language)))
            .Append(new TrailStep(page.Head.Title, page.Head.PathIn(page.Language)));
        return new JsonObject
        {
            ["@type"] = "BreadcrumbList",
            ["itemListElement"] = new JsonArray([.. steps.Select((step, i) => new JsonObject
            {
                ["@type"] = "ListItem",
                ["position"] = i + 1,
                ["name"] = step.Name,
                ["item"] = root + step.Url,
            })]),
        };
    }

    private static JsonObject Author() => new() { ["@type"] = "Organization", ["name"] = SiteAuthor.Name, ["url"] = SiteUrls.Source };
}
