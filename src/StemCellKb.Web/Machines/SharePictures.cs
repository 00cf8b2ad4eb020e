using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StemCellKb.Model;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Machines;

/// <summary>
/// The picture that stands for a page where its address is passed on: one for each kind of article, and one for all other pages. They
/// show no words besides the site's name, so that they serve both languages; the title stands beside them wherever they are shown.
/// </summary>
internal static class SharePictures
{
    /// <summary>Pixels; the size link previews expect.</summary>
    public const int Width = 1200;
    public const int Height = 630;

    public static string Site { get; } = Assets.UrlOf("share-site.png");

    /// <summary>For an article of a kind.</summary>
    public static string Of(ConceptKind kind) => Assets.UrlOf($"share-{kind.Word}.png");

    /// <summary>Pages shared from the first edition name these addresses and still need the picture.</summary>
    public static void MapFormerPictures(this IEndpointRouteBuilder endpoints)
    {
        endpoints.Map(Routes.FormerSitePicture, _ => Results.Redirect(Site));
        endpoints.Map(Routes.FormerPicture, context =>
            ConceptKind.TryParseFolder(context.RouteValue("kind"), out var kind) && ConceptKind.WithArticles.Contains(kind) ? Results.Redirect(Of(kind)) : Results.NotFound());
    }
}
