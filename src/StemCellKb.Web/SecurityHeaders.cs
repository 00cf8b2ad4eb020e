using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using StemCellKb.Web.Figures;
using StemCellKb.Web.Variants;

namespace StemCellKb.Web;

/// <summary>Headers of every answer, errors included: nothing from elsewhere, nothing inline, no sniffing. Answers meant for programs may be read from any origin.</summary>
internal static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    /// <summary>A picture by itself carries its style, which is known to the letter; nothing else is allowed to it.</summary>
    private static readonly string PolicyOfPicture = $"default-src 'none'; style-src '{FigureStyle.Hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string Readable = "Accept-Ranges, Content-Encoding, Content-Range, ETag, Link, Retry-After";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // The path as requested: an error is answered under an address of its own.
        var path = context.Request.Path;
        // Set as late as possible: an error clears earlier headers.
        context.Response.OnStarting(() =>
        {
            Put(context, path);
            return Task.CompletedTask;
        });
        return next(context);
    });

    public static void Put(HttpContext context) => Put(context, context.Request.Path);

    private static void Put(HttpContext context, PathString path)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = FigureStyle.IsPicture(path) ? PolicyOfPicture : ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (RequestedVariant.IsVariant(path))
            headers["X-Robots-Tag"] = "noindex";
        if (CrossOrigin.Reader(context.Request, path) is { } reader)
        {
            headers.AccessControlAllowOrigin = reader;
            if (reader != CrossOrigin.Everybody)
                headers.Append(HeaderNames.Vary, HeaderNames.Origin);
            headers.AccessControlExposeHeaders = Readable;
        }
        // For this host only: the site does not speak for its subdomains.
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000";
    }
}
