using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using StemCellKb.Model;

namespace StemCellKb.Web.Variants;

/// <summary>
/// The variant of a request. Its prefix gives way to that of the Chinese page before routing, so that a page has one route, and is rendered,
/// in one way; the finished page is converted (<see cref="VariantPages"/>).
/// </summary>
internal static class RequestedVariant
{
    /// <summary>Other ways to say a language of the site, with the first part of its addresses.</summary>
    private static readonly Dictionary<string, string> Spellings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["zh-tw"] = ReadingVariant.Taiwan.Code, ["zh-hant"] = ReadingVariant.Taiwan.Code,
        ["zh-hk"] = ReadingVariant.HongKong.Code, ["zh-mo"] = ReadingVariant.HongKong.Code,
        ["zh-cn"] = Language.Chinese.Code, ["zh-hans"] = Language.Chinese.Code,
    };

    public static void UseReadingVariants(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var path = context.Request.Path.Value ?? "";
        if (!path.StartsWith("/zh-", StringComparison.OrdinalIgnoreCase))
            return next(context);
        var end = path.IndexOf('/', 1) is var slash && slash < 0 ? path.Length : slash;
        var (first, rest) = (path[1..end], path[end..]);
        if (Spellings.TryGetValue(first, out var code))
            return RedirectTo($"/{code}{rest}");
        if (!ReadingVariant.TryParse(first.ToLowerInvariant(), out var variant))
            return next(context);
        if (SiteUrls.IsData(path))
            return RedirectTo(SiteUrls.Home(Language.Chinese) + rest);
        if (first != variant.Code)
            return RedirectTo($"/{variant.Code}{rest}");
        context.SetVariant(variant);
        // Not by conversion from a string, which would decode a second time.
        context.Request.Path = new PathString(SiteUrls.Home(Language.Chinese) + rest);
        return next(context);

        Task RedirectTo(string there)
        {
            context.Response.Headers.CacheControl = "public, no-cache";
            context.Response.Redirect(new PathString(there).ToUriComponent() + context.Request.QueryString, permanent: true);
            return Task.CompletedTask;
        }
    });

    /// <summary>The variant that the reader wants of a Chinese page; null for the page as it is.</summary>
    public static ReadingVariant? Variant(this HttpContext context) => context.Items[typeof(ReadingVariant)] as ReadingVariant;

    public static void SetVariant(this HttpContext context, ReadingVariant? variant) => context.Items[typeof(ReadingVariant)] = variant;

    /// <summary>An address of the site as this request writes it.</summary>
    public static string InVariant(this HttpContext context, string address) =>
        context.Variant() is { } variant && SiteUrls.InVariant(variant, address) is { } there ? there : address;

    /// <summary>Pages that nobody has reviewed are not for search engines.</summary>
    public static bool IsVariant(PathString path) => path.Value is { } value && value.StartsWith("/zh-hant-", StringComparison.OrdinalIgnoreCase);
}
