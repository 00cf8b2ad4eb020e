using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace StemCellKb.Web.Routing;

/// <summary>An address that has moved leads to where it is now, for good, in the same language, variant and format.</summary>
internal static class FormerAddresses
{
    public static void UseFormerAddresses(this IApplicationBuilder app, CurrentBuild build) => app.Use((context, next) =>
    {
        if (!build.IsLoaded || build.Database.Redirects.Find(context.Request.Path.Value ?? "") is not { } there)
            return next(context);
        context.Response.Headers.CacheControl = "public, no-cache";
        // Not by conversion from a string, which would decode a second time.
        context.Response.Redirect(new PathString(there).ToUriComponent() + context.Request.QueryString, permanent: true);
        return Task.CompletedTask;
    });
}
