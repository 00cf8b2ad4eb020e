using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StemCellKb.Model;
using StemCellKb.Search;
using StemCellKb.Web.Caching;
using StemCellKb.Web.Routing;
using StemCellKb.Web.Telemetry;
using StemCellKb.Web.Variants;

namespace StemCellKb.Web.Api;

/// <summary>Maps the operations of the API and their description. Invalid calls get a problem response that names the parameter.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder endpoints)
    {
        var root = endpoints.ServiceProvider.GetRequiredService<SiteRoot>();
        foreach (var operation in ApiOperation.All.Where(operation => !operation.IsPosted))
            endpoints.Map(operation.Route, context => Answer(operation, context, root));
        endpoints.MapCheck();
        endpoints.Map(Routes.OpenApi, _ =>
            Results.Text(OpenApiDocument.Write(root.Value), "application/json; charset=utf-8"));
        endpoints.Map(Routes.UnknownApi, _ => Results.NotFound());
    }

    private static IResult Answer(ApiOperation operation, HttpContext context, SiteRoot root)
    {
        var query = context.Request.Query;
        var database = context.Build();
        foreach (var (name, values) in query)
        {
            if (operation.Parameters.FirstOrDefault(parameter => parameter.Name == name && !parameter.InPath) is not { } parameter)
                return Misuse("Unknown parameter", $"{SiteUrls.ApiRoot}{operation.Path} takes: {string.Join(", ", operation.Parameters.Where(each => !each.InPath).Select(each => each.Name))}.", name);
            if (values.Count > 1 && !parameter.Repeatable)
                return Misuse("Repeated parameter", $"{name} is given once.", name);
            if (values.Where(value => !string.IsNullOrEmpty(value)).Select(value => parameter.ProblemWith(value!, database)).FirstOrDefault(problem => problem is not null) is { } problem)
                return Misuse("Unknown value", problem, name);
        }
        if (operation.Parameters.FirstOrDefault(parameter => parameter.IsRequired && string.IsNullOrEmpty(query[parameter.Name])) is { } missing)
            return Misuse("Missing parameter", $"{SiteUrls.ApiRoot}{operation.Path} needs {missing.Name}: {missing.Means.English}.", missing.Name);

        var language = Language.TryParse(query[ApiParameters.Language.Name], out var asked) ? asked : Language.English;
        var id = context.GetRouteValue(ApiParameters.Id.Name) as string ?? "";
        var variant = ReferenceEquals(language, Language.Chinese) && ReadingVariant.TryParse(query[ApiParameters.Variant.Name], out var read)
            ? context.RequestServices.GetRequiredService<VariantPages>().TextOf(database, read) : null;
        return operation.Run(new ApiCall(database, language, query, id, root.Value, variant)) switch
        {
            SearchResults results => Searched(context, results, language),
            null => Results.Problem(title: "Unknown concept", detail: $"No concept has the id or identifier '{id}'. {SiteUrls.ApiRoot}/concepts lists them.", statusCode: StatusCodes.Status404NotFound),
            IResult result => result,
            var answer => Results.Json(answer, ApiJson.Options),
        };
    }

    private static IResult Searched(HttpContext context, SearchResults results, Language language)
    {
        context.RequestServices.GetRequiredService<SiteMetrics>().CountSearch(language.Code, results);
        return Results.Json(results, ApiJson.Options);
    }

    private static IResult Misuse(string title, string detail, string parameter) => Results.Problem(
        title: title, detail: detail, statusCode: StatusCodes.Status400BadRequest, extensions: new Dictionary<string, object?> { ["parameter"] = parameter });
}
