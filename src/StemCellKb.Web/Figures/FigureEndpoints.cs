using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StemCellKb.Model;
using StemCellKb.Web.Caching;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Figures;

/// <summary>The pictures of a claim by themselves, and their numbers: <c>/en/evidence/{claim}/forest.svg</c>, <c>.csv</c>, <c>.json</c>.</summary>
internal static class FigureEndpoints
{
    public static void MapFigures(this IEndpointRouteBuilder endpoints)
    {
        endpoints.Map(Routes.ClaimFigure, context =>
        {
            var language = context.RequestedRoute()!.Language!;
            if (!ClaimId.TryParse(context.RouteValue("id"), out var id) || context.Build().Evidence.FindClaim(language, id) is not { } claim)
                return Results.NotFound();
            return Answer(context, FiguresOf.Claim(language, claim), claim.Url);
        });
    }

    private static IResult Answer(HttpContext context, FiguresOf figures, string page)
    {
        var name = context.RouteValue("figure");
        if (figures.Find(name) is not { } figure)
            return Results.NotFound();
        return context.WantedFormat() == AnswerFormat.Html ? Results.Redirect($"{page}#{FiguresOf.AnchorOf(name)}")
            : FigureAnswer.Of(figure, context.WantedFormat(), figures.Text.Language, context.RequestServices.GetRequiredService<SiteRoot>()) is { } answer
                ? Results.Text(answer.Text, $"{answer.MediaType}; charset=utf-8")
                : Results.NotFound();
    }
}
