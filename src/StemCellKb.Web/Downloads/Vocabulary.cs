using System.Text.Json.Nodes;
using StemCellKb.Model;
using StemCellKb.Store.Documents;
using StemCellKb.Store.Reading;

namespace StemCellKb.Web.Downloads;

/// <summary>The schema.org and SKOS vocabulary for concepts and claims.</summary>
internal static class Vocabulary
{
    /// <summary>The schema.org type of a term, whatever its subject.</summary>
    public const string Term = "DefinedTerm";

    /// <summary>The schema.org type of a work.</summary>
    public static string SchemaType(Reference work) => work.Type switch
    {
        "article-journal" or "review" or "paper-conference" => "ScholarlyArticle",
        "article-magazine" => "Article",
        "article-newspaper" => "NewsArticle",
        "webpage" => "WebPage",
        "post" or "post-weblog" => "BlogPosting",
        "report" => "Report",
        "book" or "classic" or "collection" => "Book",
        "chapter" => "Chapter",
        "thesis" => "Thesis",
        "dataset" => "Dataset",
        "legislation" or "regulation" or "bill" => "Legislation",
        "software" => "SoftwareApplication",
        _ => "CreativeWork",
    };

    /// <summary>The concept's exact identifiers, as addresses.</summary>
    public static JsonArray SameAs(IEnumerable<IdentifierEntry> identifiers) =>
        [.. identifiers.Where(entry => entry is { Relation: "exact", Address: not null }).Select(entry => (JsonNode)entry.Address!.AbsoluteUri)];

    /// <summary>The concept's exact identifiers as codes, with or without an address.</summary>
    public static JsonArray Codes(IEnumerable<IdentifierEntry> identifiers) =>
    [
        .. identifiers.Where(entry => entry.Relation == "exact").Select(entry => new JsonObject
        {
            ["@type"] = "MedicalCode",
            ["codingSystem"] = entry.SchemeName,
            ["codeValue"] = entry.Value,
        }),
    ];

    /// <summary>The same for types without codes, which are not medical entities.</summary>
    public static JsonArray Numbers(IEnumerable<IdentifierEntry> identifiers) =>
    [
        .. identifiers.Where(entry => entry.Relation == "exact").Select(entry => new JsonObject
        {
            ["@type"] = "PropertyValue",
            ["propertyID"] = entry.SchemeName,
            ["value"] = entry.Value,
        }),
    ];

    /// <summary>The SKOS property for a close identifier. An obsolete one is replaced by our concept.</summary>
    public static string MatchOf(string relation) => relation switch
    {
        "broad" => "skos:broadMatch",
        "narrow" => "skos:narrowMatch",
        "related" => "skos:relatedMatch",
        "obsolete" => "dcterms:replaces",
        _ => "skos:closeMatch",
    };

    public static string TagOf(string script) => script switch
    {
        "zh" => Language.Chinese.Tag,
        _ => script,
    };

    public static JsonObject InLanguage(string text, string tag) => new() { ["@language"] = tag, ["@value"] = text };
}
