using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using StemCellKb.Web.Limits;
using StemCellKb.Web.Telemetry;

namespace StemCellKb.Web.Caching;

/// <summary>
/// Answers what is ready before anything else is asked: most requests end here, and pay for nothing that only others need. What is kept
/// was admitted when it was rendered, the name of the host included.
/// </summary>
internal static class ReadyPages
{
    public static void UseReadyPages(this IApplicationBuilder app, RequestHosts hosts)
    {
        var cache = app.ApplicationServices.GetRequiredService<AnswerCache>();
        var build = app.ApplicationServices.GetRequiredService<CurrentBuild>();
        var metrics = app.ApplicationServices.GetRequiredService<SiteMetrics>();
        var log = app.ApplicationServices.GetRequiredService<RequestLog>();
        app.Use(next => context =>
        {
            if (!PageCaching.IsPage(context.Request) || !hosts.Answer(context.Request.Host) || !build.IsLoaded || cache.Find(build.Database, context.Request) is not { } page)
                return next(context);
            var start = Stopwatch.GetTimestamp();
            SecurityHeaders.Put(context);
            var writing = page.WriteAsync(context);
            metrics.CountPage(fromMemory: true);
            log.Write(context, RequestKind.Of(context.Request.Path.Value), context.Response.StatusCode, start, fromMemory: true);
            return writing;
        });
    }
}
