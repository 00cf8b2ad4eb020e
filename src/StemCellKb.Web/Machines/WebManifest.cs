using System.Text.Json.Nodes;
using StemCellKb.Model;
using StemCellKb.Web.Api;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Machines;

/// <summary>The site's appearance on a phone's home screen. Addresses are relative, so they work under any folder.</summary>
internal static class WebManifest
{
    public const string MediaType = "application/manifest+json";

    /// <summary>Colors of the page's top and of the icon.</summary>
    private const string Paper = "#fbfaf6";
    private const string Brand = "#0b655d";

    /// <param name="build">No member of the standard: pages do not name their build, so that they are the same in the next, and a report of a problem finds it here.</param>
    public static string Of(Language language, string build)
    {
        var text = UiText.Of(language);
        return new JsonObject
        {
            ["name"] = text.SiteName,
            ["short_name"] = text.SiteName,
            ["description"] = text.Tagline,
            ["lang"] = language.Tag,
            ["start_url"] = Above(SiteUrls.Home(language)),
            ["scope"] = Above("/"),
            ["display"] = "browser",
            ["build"] = build,
            ["background_color"] = Paper,
            ["theme_color"] = Brand,
            ["icons"] = new JsonArray(Icon("icon.svg", "any", "image/svg+xml"), Icon("icon-192.png", "192x192", "image/png"), Icon("icon-512.png", "512x512", "image/png")),
        }.ToJsonString(ApiJson.Options);
    }

    private static JsonObject Icon(string name, string sizes, string type) => new() { ["src"] = Above(Assets.UrlOf(name)), ["sizes"] = sizes, ["type"] = type };

    private static string Above(string path) => ".." + path;
}
