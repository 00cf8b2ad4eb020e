using System.Text.Json;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StemCellKb.Model;
using StemCellKb.Search;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Api;
using StemCellKb.Web.Caching;
using StemCellKb.Web.Interface;
using StemCellKb.Web.Machines;
using StemCellKb.Web.References;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Infobuttons;

/// <summary>
/// What a health record's button asks in HL7's URL form (Context-Aware Knowledge Retrieval): the page about a coded problem, in the
/// reader's language, as an Atom feed, the same in JSON, or by leading there.
/// </summary>
internal static class InfobuttonEndpoint
{
    private const string Code = "mainSearchCriteria.v.c";
    private const string System = "mainSearchCriteria.v.cs";
    private const string DisplayName = "mainSearchCriteria.v.dn";
    private const string ResponseType = "knowledgeResponseType";

    private enum Form
    {
        Atom,
        Json,
        Page,
    }

    /// <summary>The first that is given decides.</summary>
    private static readonly string[] Languages = ["informationRecipient.languageCode.c", "performer.languageCode.c"];

    public static void MapInfobutton(this IEndpointRouteBuilder endpoints, SiteRoot root) =>
        endpoints.Map(Routes.Infobutton, context => Answer(context, root.Value));

    private static IResult Answer(HttpContext context, string root)
    {
        var query = context.Request.Query;
        var (code, named, asked) = (query[Code].ToString().Trim(), query[System].ToString().Trim(), query[ResponseType].ToString().Trim());
        if (code.Length == 0 || named.Length == 0)
            return Misuse(code.Length == 0 ? Code : System, "A question names a code and the code system it is from.");
        if (code.Length > TypedText.MaxLength || named.Length > TypedText.MaxLength)
            return Misuse(code.Length > named.Length ? Code : System, "This is longer than any code.");
        if (FormOf(asked) is not { } form)
            return Misuse(ResponseType, "Answers are application/atom+xml, application/json, or text/html, which leads to the page.");

        var language = LanguageOf(context);
        var text = UiText.Of(language);
        var system = CodeSystem.Find(named);
        var (matched, concepts) = system is null ? ("", []) : CodedConcepts.Of(context.Build()).Find(system, code);
        var links = concepts.Select(id => context.Build().Indexes.Find(language, id.Value)).OfType<ConceptLink>().ToList();
        var said = system is null ? text.Infobutton.UnknownSystem(string.Join(text.ListSeparator, CodeSystem.All.Where(each => each.Scheme is not null).Select(each => $"{each.Name} ({each.Oid})")))
            : links.Count == 0 ? text.Infobutton.UnknownCode(system.Name)
            : text.Tagline;
        if (form == Form.Page)
            return Results.Redirect(links is [var only, ..] ? only.Url : SiteUrls.Search(language, TypedText.Read(query[DisplayName]) is { Length: > 0 } name ? name : TypedText.Read(code)));
        return form == Form.Json
            ? Results.Text(Json(context, links, text, said, root, system, matched), "application/json; charset=utf-8")
            : Results.Text(AtomFeed.Xml(Feed(context, links, text, said, root, system, matched)), $"{AtomFeed.MediaType}; charset=utf-8");
    }

    /// <summary>Null for a form in which there is no answer; the usual one is Atom.</summary>
    private static Form? FormOf(string asked) => asked.ToLowerInvariant() switch
    {
        "" or AtomFeed.MediaType or "text/xml" or "application/xml" => Form.Atom,
        "application/json" or "application/javascript" => Form.Json,
        "text/html" => Form.Page,
        _ => null,
    };

    private static Language LanguageOf(HttpContext context)
    {
        var named = Languages.Select(name => context.Request.Query[name].ToString()).FirstOrDefault(value => value.Length > 0);
        if (named is not null)
            return named.StartsWith(Language.Chinese.Code, StringComparison.OrdinalIgnoreCase) ? Language.Chinese : Language.English;
        context.Response.Headers.Vary = "Accept-Language";
        return RequestLanguage.Negotiate(context);
    }

    private static XDocument Feed(HttpContext context, IReadOnlyList<ConceptLink> links, UiText text, string said, string root, CodeSystem? system, string matched)
    {
        var feed = new AtomFeed(text.Language, root, Routes.Infobutton.Template, SiteUrls.Home(text.Language));
        var updated = context.Build().Indexes.LastReview() ?? DateOnly.MinValue;
        return feed.Of(text.SiteName, updated, links.Select(link => feed.Entry(link.Url, link.Name, link.Url, updated, (matched, system!.Name), text.Infobutton.About(link.Name))), said);
    }

    /// <summary>Atom as HL7's implementations write it in JSON: a text stands in <c>_value</c>.</summary>
    private static string Json(HttpContext context, IReadOnlyList<ConceptLink> links, UiText text, string said, string root, CodeSystem? system, string matched)
    {
        var updated = Value($"{context.Build().Indexes.LastReview() ?? DateOnly.MinValue:O}T00:00:00Z");
        return JsonSerializer.Serialize(
            new
            {
                feed = new
                {
                    lang = text.Language.Tag,
                    title = Value(text.SiteName),
                    subtitle = Value(said),
                    updated,
                    id = Value(root + Routes.Infobutton.Template),
                    author = new { name = Value(SiteAuthor.Name) },
                    entry = links.Select(link => new
                    {
                        title = Value(link.Name),
                        link = new[] { new { href = root + link.Url, rel = "alternate", type = "text/html", hreflang = text.Language.Tag } },
                        id = Value(root + link.Url),
                        updated,
                        category = new[] { new { term = matched, label = system!.Name } },
                        summary = Value(text.Infobutton.About(link.Name)),
                    }),
                },
            },
            ApiJson.Options);

        static Dictionary<string, string> Value(string value) => new() { ["_value"] = value };
    }

    private static IResult Misuse(string parameter, string detail) => Results.Problem(
        title: "The question cannot be answered", detail: detail, statusCode: StatusCodes.Status400BadRequest, extensions: new Dictionary<string, object?> { ["parameter"] = parameter });
}
