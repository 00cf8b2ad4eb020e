using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StemCellKb.Model;
using StemCellKb.Store.Search;

namespace StemCellKb.Web.Api;

/// <summary>Search and suggestions for programs.</summary>
internal static class SearchApi
{
    public static void MapSearchApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1");
        api.MapGet("/search", (HttpRequest request, CurrentBuild build, string? language) =>
            TryLanguage(language, out var asked, out var problem) ? TypedResults.Ok(build.Database.Search.Search(SearchQuery.Of(request.Query, asked))) : problem);
        api.MapGet("/suggest", (CurrentBuild build, string? q, string? language) =>
            TryLanguage(language, out var asked, out var problem) ? TypedResults.Ok(build.Database.Search.Suggest(q ?? "", asked)) : problem);
    }

    /// <summary>No language is English; a wrong one is the caller's mistake and is said.</summary>
    private static bool TryLanguage(string? code, out Language language, out IResult problem)
    {
        language = Language.English;
        problem = TypedResults.Problem(
            title: "Unknown language", detail: $"language is one of: {string.Join(", ", Language.All.Select(each => each.Code))}.", statusCode: StatusCodes.Status400BadRequest);
        if (string.IsNullOrEmpty(code))
            return true;
        if (!Language.TryParse(code, out var asked))
            return false;
        language = asked;
        return true;
    }
}
