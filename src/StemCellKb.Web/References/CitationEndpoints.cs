using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StemCellKb.Model;
using StemCellKb.Web.Api;
using StemCellKb.Web.Caching;
using StemCellKb.Web.Interface;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.References;

/// <summary>A page as others cite it: <c>/en/diseases/psoriasis/citation.bib</c>, <c>.ris</c>, <c>.json</c>.</summary>
internal static class CitationEndpoints
{
    public static void MapCitations(this IEndpointRouteBuilder endpoints)
    {
        endpoints.Map(Routes.ArticleCitation, context =>
        {
            var (language, root) = Of(context);
            return ConceptKind.TryParseFolder(context.RouteValue("kind"), out var kind) && ConceptId.TryParse(context.RouteValue("id"), out var id)
                && context.Build().Articles.Find(language, kind, id) is { } article
                ? Answer(context, PageAsWork.Of(article, UiText.Of(language), root))
                : Results.NotFound();
        });
        endpoints.Map(Routes.ClaimCitation, context =>
        {
            var (language, root) = Of(context);
            return ClaimId.TryParse(context.RouteValue("id"), out var id) && context.Build().Evidence.FindClaim(language, id) is { } claim
                ? Answer(context, PageAsWork.Of(claim, UiText.Of(language), root, context.Build().Indexes.LastReview()))
                : Results.NotFound();
        });
    }

    private static (Language Language, SiteRoot Root) Of(HttpContext context) =>
        (context.RequestedRoute()!.Language!, context.RequestServices.GetRequiredService<SiteRoot>());

    private static IResult Answer(HttpContext context, Reference page) => context.WantedFormat() switch
    {
        AnswerFormat.BibTex => Results.Text(BibTex.Write([page]), "application/x-bibtex; charset=utf-8"),
        AnswerFormat.Ris => Results.Text(Ris.Write([page]), "application/x-research-info-systems; charset=utf-8"),
        AnswerFormat.Json => Results.Text(PageAsWork.Csl(page).ToJsonString(ApiJson.Options), "application/vnd.citationstyles.csl+json; charset=utf-8"),
        AnswerFormat.Html or AnswerFormat.Markdown or AnswerFormat.Svg or AnswerFormat.Csv => Results.NotFound(),
    };
}
