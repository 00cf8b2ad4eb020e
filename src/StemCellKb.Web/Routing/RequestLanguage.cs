using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using StemCellKb.Model;
using StemCellKb.Web.Variants;

namespace StemCellKb.Web.Routing;

/// <summary>The language of a request without one in its route: from the first part of the path, or else from Accept-Language.</summary>
public static class RequestLanguage
{
    public static Language OfPath(HttpContext context, string? path)
    {
        var first = path?.Split('/', 3).ElementAtOrDefault(1);
        return Language.TryParse(first, out var language) ? language
            : ReadingVariant.TryParse(first, out _) ? Language.Chinese
            : Negotiate(context);
    }

    /// <summary>The preferred one of the two languages; English if neither is preferred. Readers of Traditional Chinese get its variant.</summary>
    public static Language Negotiate(HttpContext context)
    {
        var (english, chinese) = (0.0, 0.0);
        ReadingVariant? variant = null;
        foreach (var accepted in context.Request.GetTypedHeaders().AcceptLanguage)
        {
            var quality = accepted.Quality ?? 1;
            var tag = accepted.Value.Value ?? "";
            if (Names(tag, "en"))
                english = Math.Max(english, quality);
            else if (Names(tag, "zh") && quality > chinese)
                (chinese, variant) = (quality, VariantOf(tag));
        }
        context.SetVariant(chinese > english ? variant : null);
        return chinese > english ? Language.Chinese : Language.English;

        static bool Names(string tag, string code) =>
            tag.StartsWith(code, StringComparison.OrdinalIgnoreCase) && (tag.Length == code.Length || tag[code.Length] == '-');

        // A script that is named decides; else the territory does. Macao reads as Hong Kong does.
        static ReadingVariant? VariantOf(string tag)
        {
            var parts = tag.ToLowerInvariant().Split('-')[1..];
            return parts.Contains("hans") ? null
                : parts.Contains("hk") || parts.Contains("mo") ? ReadingVariant.HongKong
                : parts.Contains("tw") || parts.Contains("hant") ? ReadingVariant.Taiwan
                : null;
        }
    }
}
