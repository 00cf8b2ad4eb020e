using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace StemCellKb.Web;

/// <summary>The headers every answer carries, errors included: nothing from elsewhere, nothing inline, nothing sniffed. What is meant for programs may be read from anywhere.</summary>
internal static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    private const string Readable = "Accept-Ranges, Content-Encoding, Content-Range, ETag, Link, Retry-After";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // As it was asked for: an error is answered under an address of its own.
        var isOpen = CrossOrigin.IsOpen(context.Request.Path);
        // At the last moment: an error throws away what was set before it.
        context.Response.OnStarting(() =>
        {
            Put(context, isOpen);
            return Task.CompletedTask;
        });
        return next(context);
    });

    public static void Put(HttpContext context) => Put(context, CrossOrigin.IsOpen(context.Request.Path));

    private static void Put(HttpContext context, bool isOpen)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (isOpen)
        {
            headers.AccessControlAllowOrigin = "*";
            headers.AccessControlExposeHeaders = Readable;
        }
        // For this name only: the site does not speak for those beside it.
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000";
    }
}
