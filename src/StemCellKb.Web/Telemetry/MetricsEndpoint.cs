using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StemCellKb.Model;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Telemetry;

/// <summary><c>/metrics</c>, for whoever runs the program: shown to this machine only, unless the operator opens it.</summary>
internal static class MetricsEndpoint
{
    /// <summary>A request that came by way of a proxy is not from this machine, even where the proxy is.</summary>
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

    /// <summary>From an address of this machine, by a name of this machine, and not as a proxy sends it that was told nothing: by HTTP/1.0.</summary>
    private static bool IsFromHere(HttpContext context) =>
        (context.Connection.RemoteIpAddress is not { } client || IPAddress.IsLoopback(client))
        && IsThisMachine(context.Request.Host.Host)
        && !HttpProtocol.IsHttp10(context.Request.Protocol)
        && !SignsOfProxy.Any(context.Request.Headers.ContainsKey);

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
