using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using StemCellKb.Model;

namespace StemCellKb.Web.Routing;

/// <summary>The language of a request without one in its route: from the first part of the path, or else from Accept-Language.</summary>
public static class RequestLanguage
{
    public static Language OfPath(HttpContext context, string? path) =>
        Language.TryParse(path?.Split('/', 3).ElementAtOrDefault(1), out var language) ? language : Negotiate(context.Request);

    /// <summary>The preferred one of the two languages; English if neither is preferred.</summary>
    public static Language Negotiate(HttpRequest request)
    {
        var (english, chinese) = (0.0, 0.0);
        foreach (var accepted in request.GetTypedHeaders().AcceptLanguage)
        {
            var quality = accepted.Quality ?? 1;
            var tag = accepted.Value.Value ?? "";
            if (Names(tag, "en"))
                english = Math.Max(english, quality);
            else if (Names(tag, "zh"))
                chinese = Math.Max(chinese, quality);
        }
        return chinese > english ? Language.Chinese : Language.English;

        static bool Names(string tag, string code) =>
            tag.StartsWith(code, StringComparison.OrdinalIgnoreCase) && (tag.Length == code.Length || tag[code.Length] == '-');
    }
}
