using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;

namespace StemCellKb.Web.Limits;

/// <summary>
/// Takes the client address and the scheme from a known proxy. Not the host: proxies pass it on unchanged, and its forwarded header often
/// comes from the client.
/// </summary>
internal static class TrustedProxies
{
    public static void UseTrustedProxies(this IApplicationBuilder app, IReadOnlyList<System.Net.IPNetwork> proxies)
    {
        if (proxies.Count == 0)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
            options.KnownIPNetworks.Add(proxy);
        // Otherwise any word would be accepted as a scheme.
        app.Use((context, next) =>
        {
            if (!context.Request.Headers.GetCommaSeparatedValues(ForwardedHeadersDefaults.XForwardedProtoHeaderName).All(IsWebScheme))
                context.Request.Headers.Remove(ForwardedHeadersDefaults.XForwardedProtoHeaderName);
            return next(context);
        });
        app.UseForwardedHeaders(options);
    }

    private static bool IsWebScheme(string text) =>
        text.Trim().Equals(Uri.UriSchemeHttp, StringComparison.OrdinalIgnoreCase) || text.Trim().Equals(Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase);
}
