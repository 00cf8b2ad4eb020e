using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StemCellKb.Store;

namespace StemCellKb.Web.Machines;

/// <summary>
/// For whoever keeps the program running: <c>/health/live</c> says that it answers, <c>/health/ready</c> that it has a build to
/// answer from. They stand before everything that needs a build.
/// </summary>
internal static class Health
{
    public static void UseHealth(this IApplicationBuilder app)
    {
        app.Map("/health/live", live => live.Run(context => WriteAsync(context, StatusCodes.Status200OK, new { status = "live" })));
        app.Map("/health/ready", ready => ready.Run(context =>
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
        }));
    }

    /// <summary>Never less than nothing, whatever the clock of the machine was set to since.</summary>
    public static TimeSpan AgeOf(KbDatabase build) => DateTime.UtcNow - build.BuiltAt is var age && age > TimeSpan.Zero ? age : TimeSpan.Zero;

    private static Task WriteAsync<T>(HttpContext context, int status, T answer)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(answer);
    }
}
