using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace StemCellKb.Web.Limits;

/// <summary>Refuses a request that names a host the operator has not: pages repeat the host in their links.</summary>
internal static class AllowedHosts
{
    public static void UseAllowedHosts(this IApplicationBuilder app, IReadOnlyList<string> hosts)
    {
        if (hosts.Contains("*"))
            return;
        StringSegment[] patterns = [.. hosts.Select(host => new StringSegment(host))];
        app.Use((context, next) =>
        {
            if (HostString.MatchesAny(context.Request.Host.Host, patterns))
                return next(context);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            context.Response.ContentType = "text/plain; charset=utf-8";
            return context.Response.WriteAsync("There is no site of that name here.\n");
        });
    }
}
