using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using StemCellKb.Web.Caching;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Telemetry;

/// <summary>Counts and logs every request, however it ends.</summary>
internal static class RequestRecord
{
    private const int ClientWentAway = 499;

    public static void UseRequestRecord(this IApplicationBuilder app)
    {
        var log = app.ApplicationServices.GetRequiredService<RequestLog>();
        app.Use(async (context, next) =>
        {
            var start = Stopwatch.GetTimestamp();
            // An error is answered under an address of its own.
            var path = context.Request.Path;
            try
            {
                await next(context);
            }
            finally
            {
                var status = context.RequestAborted.IsCancellationRequested ? ClientWentAway : context.Response.StatusCode;
                context.Request.Path = path;
                log.Write(context, RequestKind.Of(context.RequestedRoute()), status, start, context.IsFromMemory());
            }
        });
    }
}
