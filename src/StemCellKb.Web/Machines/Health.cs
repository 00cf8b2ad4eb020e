using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

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
            return current.IsLoaded
                ? WriteAsync(context, StatusCodes.Status200OK, new
                {
                    status = "ready",
                    build = current.Database.BuildId,
                    builtAt = current.Database.BuiltAt,
                    ageSeconds = (long)(DateTime.UtcNow - current.Database.BuiltAt).TotalSeconds,
                })
                : WriteAsync(context, StatusCodes.Status503ServiceUnavailable, new { status = "no build" });
        }));
    }

    private static Task WriteAsync<T>(HttpContext context, int status, T answer)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(answer);
    }
}
