using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace StemCellKb.Web.Telemetry;

/// <summary><c>/metrics</c>, for whoever runs the program: shown to this machine only, unless the operator opens it.</summary>
internal static class MetricsEndpoint
{
    /// <summary>A request that came by way of a proxy is not from this machine, even where the proxy is.</summary>
    private static readonly string[] SignsOfProxy = ["X-Forwarded-For", "X-Original-For", "Forwarded", "Via"];

    public static void UseMetrics(this IApplicationBuilder app, SiteOptions site) => app.Map("/metrics", metrics => metrics.Run(context =>
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!site.OpenMetrics && !IsFromHere(context))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        context.Response.ContentType = MetricsText.MediaType;
        return context.Response.WriteAsync(MetricsText.Write(context.RequestServices.GetRequiredService<IMeterFactory>()));
    }));

    private static bool IsFromHere(HttpContext context) =>
        (context.Connection.RemoteIpAddress is not { } client || IPAddress.IsLoopback(client)) && !SignsOfProxy.Any(context.Request.Headers.ContainsKey);
}
