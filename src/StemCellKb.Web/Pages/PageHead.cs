using StemCellKb.Model;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>What a page says of itself to browsers, search engines and the layout.</summary>
/// <param name="Title">Without the site's name.</param>
/// <param name="Description">Empty where the page has nothing to say in short.</param>
/// <param name="PathIn">The page's path in each language, the query included where it makes the page another one.</param>
/// <param name="Translated">The page stands in both languages.</param>
/// <param name="Forms">The forms besides HTML in which the page can be had.</param>
/// <param name="Trail">The pages above this one, without the home page.</param>
/// <param name="TitleLanguage">The language tag of a title that is in another language than the page.</param>
/// <param name="Narrow">Search engines should leave the page alone: a result list, an error.</param>
public sealed record PageHead(
    string Title,
    string Description,
    Func<Language, string> PathIn,
    bool Translated = true,
    IReadOnlyList<AnswerFormat>? Forms = null,
    IReadOnlyList<TrailStep>? Trail = null,
    bool Narrow = false,
    string? TitleLanguage = null)
{
    public static readonly PageHead None = new("", "", SiteUrls.Home);
}

public sealed record TrailStep(string Name, string Url);
