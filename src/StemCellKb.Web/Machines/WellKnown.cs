using System.Globalization;
using System.Text.Json.Nodes;
using StemCellKb.Model;
using StemCellKb.Web.Api;
using StemCellKb.Web.Interface;
using StemCellKb.Web.References;

namespace StemCellKb.Web.Machines;

/// <summary>Documents under <c>/.well-known/</c>, and at the root of the API.</summary>
internal static class WellKnown
{
    /// <summary>A set of links (RFC 9264), of the profile that RFC 9727 gives it.</summary>
    public const string CatalogMediaType = "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"";

    private const string OpenApiMediaType = "application/json";

    /// <summary>The security contact. It expires a year after the build, when someone should check that it still holds.</summary>
    public static string SecurityText(DateTime built, string contact, string root) =>
        $"""
        Contact: {contact}
        Expires: {built.AddYears(1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}
        Preferred-Languages: {string.Join(", ", Language.All.Select(language => language.Code))}
        Canonical: {root}{SiteUrls.Security}

        """.ReplaceLineEndings("\n");

    public static string ApiCatalog(string root) => new JsonObject
    {
        ["linkset"] = new JsonArray(new JsonObject
        {
            ["anchor"] = root + SiteUrls.ApiRoot,
            ["service-desc"] = new JsonArray(new JsonObject { ["href"] = root + SiteUrls.OpenApi, ["type"] = OpenApiMediaType }),
            ["service-doc"] = new JsonArray([.. Language.All.Select(language => new JsonObject
            {
                ["href"] = root + SiteUrls.Api(language),
                ["type"] = "text/html",
                ["hreflang"] = new JsonArray(language.Tag),
            })]),
            ["license"] = new JsonArray(new JsonObject { ["href"] = SiteAuthor.Licence }),
        }),
    }.ToJsonString(ApiJson.Options);

    /// <summary>The catalogue's links as a header, for clients of the API itself.</summary>
    public static string ApiLinks =>
        $"<{SiteUrls.OpenApi}>; rel=\"service-desc\"; type=\"{OpenApiMediaType}\", <{SiteUrls.Api(Language.English)}>; rel=\"service-doc\"; type=\"text/html\", <{SiteUrls.ApiCatalog}>; rel=\"api-catalog\"";

    /// <summary>The list of operations, served at the root of the API.</summary>
    public static string ApiIndex(string root)
    {
        var english = UiText.Of(Language.English);
        return new JsonObject
        {
            ["name"] = english.SiteName,
            ["about"] = english.Api.Lead,
            ["description"] = root + SiteUrls.OpenApi,
            ["documentation"] = root + SiteUrls.Api(Language.English),
            ["license"] = SiteAuthor.Licence,
            ["calls"] = new JsonArray([.. ApiOperation.All.Select(operation => new JsonObject
            {
                ["path"] = root + SiteUrls.ApiRoot + operation.Path,
                ["means"] = operation.Means.English,
                ["example"] = root + SiteUrls.ApiRoot + operation.Example,
            })]),
        }.ToJsonString(ApiJson.Options);
    }
}
