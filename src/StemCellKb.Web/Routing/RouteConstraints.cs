using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StemCellKb.Model;

namespace StemCellKb.Web.Routing;

internal sealed class LanguageConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        Language.TryParse(values[routeKey] as string ?? values[routeKey]?.ToString(), out _);
}

internal sealed class KindConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        ConceptKind.TryParseFolder(values[routeKey] as string, out _);
}

internal sealed class SlugConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        Slug.IsValid(values[routeKey]?.ToString());
}
