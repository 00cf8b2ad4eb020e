using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using StemCellKb.Model;

namespace StemCellKb.Web.Routing;

/// <summary>The requested form of a page.</summary>
public enum AnswerFormat
{
    Html,
    Json,
    Markdown,
    BibTex,
    Ris,
    Svg,
    Csv,
}

/// <summary>
/// Every page in a language also answers under its address with a suffix: <c>/en/diseases/psoriasis.json</c>. The suffix is removed
/// before routing, so a page has one route and one read model for all forms.
/// </summary>
public static class AnswerFormats
{
    private static readonly Dictionary<string, AnswerFormat> Suffixes = new(StringComparer.Ordinal)
    {
        [".json"] = AnswerFormat.Json,
        [".md"] = AnswerFormat.Markdown,
        [".bib"] = AnswerFormat.BibTex,
        [".ris"] = AnswerFormat.Ris,
        [".svg"] = AnswerFormat.Svg,
        [".csv"] = AnswerFormat.Csv,
    };

    public static IApplicationBuilder UseAnswerFormats(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var path = context.Request.Path.Value ?? "";
        var dot = path.LastIndexOf('.');
        if (dot > 0 && Suffixes.TryGetValue(path[dot..], out var format) && StartsWithLanguage(path[..dot]))
        {
            context.Items[typeof(AnswerFormat)] = format;
            // Not by conversion from a string, which would decode a second time.
            context.Request.Path = new PathString(path[..dot]);
        }
        else if (MarkdownWish.IsHeeded(path))
        {
            context.Response.Headers.Vary = HeaderNames.Accept;
            if (MarkdownWish.IsOf(context.Request))
                context.Items[typeof(MarkdownWish)] = AnswerFormat.Markdown;
        }
        return next(context);
    });

    /// <summary>The form of the answer, by the address or else by <c>Accept</c>.</summary>
    public static AnswerFormat WantedFormat(this HttpContext context) => context.Items[typeof(MarkdownWish)] as AnswerFormat? ?? context.AddressedFormat();

    /// <summary>The form that the address names.</summary>
    public static AnswerFormat AddressedFormat(this HttpContext context) => context.Items[typeof(AnswerFormat)] as AnswerFormat? ?? AnswerFormat.Html;

    /// <summary>The address of a page in another form: the suffix precedes the query.</summary>
    public static string In(AnswerFormat format, string url)
    {
        if (format == AnswerFormat.Html)
            return url;
        var end = url.IndexOfAny(['?', '#']);
        var path = end < 0 ? url : url[..end];
        return path + Suffixes.First(suffix => suffix.Value == format).Key + (end < 0 ? "" : url[end..]);
    }

    private static bool StartsWithLanguage(string path) => Language.TryParse(path.Split('/', 3)[1], out _);
}
