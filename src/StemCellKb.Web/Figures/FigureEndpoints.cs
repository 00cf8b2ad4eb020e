using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StemCellKb.Model;
using StemCellKb.Web.Caching;
using StemCellKb.Web.Interface;
using StemCellKb.Web.Pages.Shared;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Figures;

/// <summary>Every picture by itself, and its numbers: <c>/en/diseases/lupus-nephritis/forest.svg</c>, <c>.csv</c>, <c>.json</c>.</summary>
internal static class FigureEndpoints
{
    public static void MapFigures(this IEndpointRouteBuilder endpoints)
    {
        endpoints.Map(Routes.ArticleFigure, context =>
        {
            var language = context.RequestedRoute()!.Language!;
            return ConceptKind.TryParseFolder(context.RouteValue("kind"), out var kind) && ConceptId.TryParse(context.RouteValue("id"), out var id)
                && context.Build().Articles.Find(language, kind, id) is { } article
                ? Answer(context, FiguresOf.Article(context.Build(), article), article.Facts.Concept.Url)
                : Results.NotFound();
        });
        endpoints.Map(Routes.ClaimFigure, context =>
        {
            var language = context.RequestedRoute()!.Language!;
            return ClaimId.TryParse(context.RouteValue("id"), out var id) && context.Build().Evidence.FindClaim(language, id) is { } claim
                ? Answer(context, FiguresOf.Claim(language, claim), claim.Url)
                : Results.NotFound();
        });
    }

    private static IResult Answer(HttpContext context, FiguresOf figures, string page)
    {
        var name = context.RouteValue("figure");
        if (figures.Find(name) is not { } figure)
            return Results.NotFound();
        var format = context.WantedFormat();
        return format switch
        {
            AnswerFormat.Svg => figure.Picture is { } picture
                ? Results.Text(Alone(picture(), figures.Text.Language, context.RequestServices.GetRequiredService<SiteRoot>().Value), "image/svg+xml; charset=utf-8")
                : Results.NotFound(),
            AnswerFormat.Csv => Results.Text(figure.Table.Csv, "text/csv; charset=utf-8"),
            AnswerFormat.Json => Results.Text(figure.Table.Json(figure.Title, figure.Description), "application/json; charset=utf-8"),
            AnswerFormat.Html => Results.Redirect($"{page}#{FiguresOf.AnchorOf(name)}"),
            AnswerFormat.Markdown or AnswerFormat.BibTex or AnswerFormat.Ris => Results.NotFound(),
        };
    }

    /// <summary>With its style, its language and whole addresses, so that it can be passed on.</summary>
    private static string Alone(XElement picture, Language language, string root)
    {
        var box = ((string)picture.Attribute("viewBox")!).Split(' ');
        picture.SetAttributeValue("width", box[2]);
        picture.SetAttributeValue("height", box[3]);
        // A margin: by itself a picture begins at the edge of its window.
        picture.SetAttributeValue("viewBox", $"-12 -12 {Number(box[2])} {Number(box[3])}");
        picture.SetAttributeValue("lang", language.Tag);
        picture.Elements().First(element => element.Name.LocalName == "desc").AddAfterSelf(Canvas.Make("style").With(FigureStyle.Css));
        foreach (var address in picture.Descendants().Attributes("href").Where(address => !address.Value.StartsWith('#')))
            address.Value = root + address.Value;
        return picture.Markup() + "\n";

        static string Number(string side) => Canvas.Number(double.Parse(side, System.Globalization.CultureInfo.InvariantCulture) + 24);
    }
}
