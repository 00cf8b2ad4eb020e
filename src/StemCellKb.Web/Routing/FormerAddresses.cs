using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using StemCellKb.Model;

namespace StemCellKb.Web.Routing;

/// <summary>An address that has moved leads to where it is now, for good, in the same language, variant and format; so does a filter by a concept's former name.</summary>
internal static class FormerAddresses
{
    public static void UseFormerAddresses(this IApplicationBuilder app, CurrentBuild build) => app.Use((context, next) =>
    {
        if (!build.IsLoaded)
            return next(context);
        var (redirects, path) = (build.Database.Redirects, context.Request.Path.Value ?? "");
        var there = redirects.Find(path);
        var query = Renamed(context.Request, redirects);
        if (there is null && query is null)
            return next(context);
        context.Response.Headers.CacheControl = "public, no-cache";
        // Not by conversion from a string, which would decode a second time.
        context.Response.Redirect(new PathString(there ?? path).ToUriComponent() + (query ?? context.Request.QueryString), permanent: true);
        return Task.CompletedTask;
    });

    /// <summary>The query with present names; null where it holds no former one.</summary>
    private static QueryString? Renamed(HttpRequest request, Redirects redirects)
    {
        if (!request.QueryString.HasValue || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
            return null;
        var given = request.Query.SelectMany(parameter => parameter.Value.Select(value => (parameter.Key, Value: value ?? ""))).ToList();
        var now = given.Select(each => Routes.OfConcepts.Contains(each.Key, StringComparer.OrdinalIgnoreCase) && redirects.FindConcept(each.Value) is { } name ? (each.Key, Value: name) : each).ToList();
        return now.SequenceEqual(given) ? null : new QueryBuilder(now.Select(each => KeyValuePair.Create(each.Key, each.Value))).ToQueryString();
    }
}
