using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Telemetry;

/// <summary>Probes for operators: <c>/health/live</c> is up while the program answers, <c>/health/ready</c> while it has a build to serve.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.Map(Routes.HealthLive, context => WriteAsync(context, StatusCodes.Status200OK, new { status = "live" }));
        endpoints.Map(Routes.HealthReady, context =>
        {
            var current = context.RequestServices.GetRequiredService<CurrentBuild>();
            if (context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested)
                return WriteAsync(context, StatusCodes.Status503ServiceUnavailable, new { status = "stopping" });
            return current.IsLoaded
                ? WriteAsync(context, StatusCodes.Status200OK, new
                {
                    status = "ready",
                    build = current.Database.BuildId,
                    builtAt = current.Database.BuiltAt,
                    ageSeconds = (long)AgeOf(current.Database).TotalSeconds,
                })
                : WriteAsync(context, StatusCodes.Status503ServiceUnavailable, new { status = "no build" });
        });
    }

    /// <summary>Never negative, even if the machine's clock was set back.</summary>
    public static TimeSpan AgeOf(KbDatabase build) => DateTime.UtcNow - build.BuiltAt is var age && age > TimeSpan.Zero ? age : TimeSpan.Zero;

    private static Task WriteAsync<T>(HttpContext context, int status, T answer)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(answer);
    }
}
