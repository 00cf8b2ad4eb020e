using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using StemCellKb.Model;
using StemCellKb.Web.Limits;
using StemCellKb.Web.Variants;
using Route = StemCellKb.Model.Route;

namespace StemCellKb.Web.Routing;

/// <summary>The original target of a request. Errors are answered under an address of their own, but still count for this one.</summary>
/// <param name="Route">Null if there is no such address.</param>
/// <param name="Variant">Of Chinese; null for the page as it is written.</param>
internal sealed record RequestedRoute(Route? Route, Language? Language, ReadingVariant? Variant)
{
    /// <summary>The first part of the address: a language's code, or a variant's; null if it has neither.</summary>
    public string? Reading => Variant?.Code ?? Language?.Code;
}

/// <summary>Connects end points with the table of addresses.</summary>
internal static class RouteMapping
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps an end point of the table, for reading only.</summary>
    public static void Map(this IEndpointRouteBuilder endpoints, Route route, RequestDelegate answer) =>
        endpoints.MapMethods(route.Template, Reading, answer).WithMetadata(route);

    /// <summary>Maps what is asked by POST.</summary>
    public static void MapPosted(this IEndpointRouteBuilder endpoints, Route route, Func<HttpContext, Task<IResult>> answer) =>
        endpoints.MapMethods(route.Template, [HttpMethods.Post], async context => await (await answer(context)).ExecuteAsync(context)).WithMetadata(route);

    /// <inheritdoc cref="Map(IEndpointRouteBuilder, Route, RequestDelegate)"/>
    public static void Map(this IEndpointRouteBuilder endpoints, Route route, Func<HttpContext, IResult> answer) =>
        endpoints.Map(route, context => answer(context).ExecuteAsync(context));

    /// <summary>A value from the address; empty if it has none of that name.</summary>
    public static string RouteValue(this HttpContext context, string name) => context.GetRouteValue(name)?.ToString() ?? "";

    /// <summary>The present target of the request; null if there is none.</summary>
    public static Route? Route(this HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<Route>();

    /// <summary>The original target of the request, even if an error has led elsewhere.</summary>
    public static RequestedRoute? RequestedRoute(this HttpContext context) => context.Features.Get<RequestedRoute>();

    /// <summary>The canonical address of the page itself, without a query.</summary>
    public static string PagePath(this HttpContext context, Route route) => context.InVariant(PathOf(context, route));

    /// <summary>The canonical address of what the address names, without a query.</summary>
    private static string AddressedPath(HttpContext context, Route route) => context.InVariant(AnswerFormats.In(context.AddressedFormat(), PathOf(context, route)));

    /// <summary>The canonical address, in the requested form and without a query: two forms are never one.</summary>
    public static string CanonicalPath(this HttpContext context, Route route) => context.InVariant(AnswerFormats.In(context.WantedFormat(), PathOf(context, route)));

    /// <summary>After routing: lets requests pass that use the canonical spelling and an accepted host.</summary>
    public static void UseRoutes(this IApplicationBuilder app, RequestHosts hosts) => app.Use((context, next) =>
    {
        var route = context.Route();
        if (context.RequestedRoute() is null)
            context.Features.Set(new RequestedRoute(route, LanguageOf(context), context.Variant()));
        if (route is not { IsForOperators: true } && !hosts.Answer(context.Request.Host))
            return RequestHosts.RefuseAsync(context.Response);
        if (route is null || IsSpeltAsOurs(context, route))
            return next(context);
        // Other capitals, a trailing slash, percent-encoded letters: a page has only one address.
        context.Response.Headers.CacheControl = "public, no-cache";
        context.Response.Redirect(new PathString(AddressedPath(context, route)).ToUriComponent() + context.Request.QueryString, permanent: true);
        return Task.CompletedTask;
    });

    private static Language? LanguageOf(HttpContext context) => Language.TryParse(
        context.GetRouteValue("language") as string ?? (context.Route() is null ? context.Request.Path.Value?.Split('/', 3).ElementAtOrDefault(1) : null), out var language) ? language : null;

    private static string PathOf(HttpContext context, Route route) => route.Values switch
    {
        [] => route.Template,
        [var only] => route.Of(context.RouteValue(only)),
        var names => route.Of([.. names.Select(name => context.RouteValue(name))]),
    };

    private static bool IsSpeltAsOurs(HttpContext context, Route route)
    {
        if (route == Routes.UnknownApi)
            return true;
        var path = PathOf(context, route);
        if (context.Request.Path.Value != path)
            return false;
        // Page addresses need no percent signs. (A target need not begin with a path, and is empty if no server has parsed it.)
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        return route.Keeping != Keeping.PerBuild || !target.StartsWith('/') || context.RequestedRoute()?.Route != route
            || target.AsSpan(0, target.IndexOf('?') is var query && query < 0 ? target.Length : query).SequenceEqual(AddressedPath(context, route));
    }
}
