using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StemCellKb.Model;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Telemetry;

/// <summary><c>/metrics</c>, for operators: shown to this machine only, unless opened by an option.</summary>
internal static class MetricsEndpoint
{
    /// <summary>A request through a proxy is not from this machine, even if the proxy is.</summary>
    private static readonly string[] SignsOfProxy =
    [
        "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Real-IP", "X-Client-IP", "True-Client-IP", "CF-Connecting-IP", "Forwarded", "Via",
    ];

    public static void MapMetrics(this IEndpointRouteBuilder endpoints, SiteOptions site) => endpoints.Map(Routes.Metrics, context =>
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!site.OpenMetrics && !IsFromHere(context))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        context.Response.ContentType = MetricsText.MediaType;
        return context.Response.WriteAsync(MetricsText.Write(
            context.RequestServices.GetRequiredService<IMeterFactory>(), context.RequestServices.GetRequiredService<SiteMetrics>().Durations));
    });

    /// <summary>From a local address, to a local host name, and not by HTTP/1.0, as unconfigured proxies send it.</summary>
    private static bool IsFromHere(HttpContext context) =>
        (context.Connection.RemoteIpAddress is not { } client || IPAddress.IsLoopback(client))
        && IsThisMachine(context.Request.Host.Host)
        && !HttpProtocol.IsHttp10(context.Request.Protocol)
        && !SignsOfProxy.Any(context.Request.Headers.ContainsKey);

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
