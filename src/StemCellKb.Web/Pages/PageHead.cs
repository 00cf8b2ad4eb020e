using StemCellKb.Model;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>A page's metadata for browsers, search engines and the layout.</summary>
/// <param name="Title">Without the site's name.</param>
/// <param name="Description">Empty if there is no short description.</param>
/// <param name="PathIn">The page's path in each language, with the query if it selects a different page.</param>
/// <param name="Translated">The page exists in both languages.</param>
/// <param name="Forms">Forms of the page other than HTML.</param>
/// <param name="Trail">The pages above this one, without the home page.</param>
/// <param name="TitleLanguage">The language tag of a title that is in another language than the page.</param>
/// <param name="Narrow">Not to be indexed by search engines: a result list, an error.</param>
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
    /// <summary>The address of the feed of what changes about the page's subject; null where it has none of its own.</summary>
    public string? Changes { get; init; }

    /// <summary>The page whose other forms these are; null where it is the page itself.</summary>
    public Func<Language, string>? FormsOf { get; init; }

    /// <summary>Where the page is to be had in another form.</summary>
    public string AddressOf(AnswerFormat form, Language language) => AnswerFormats.In(form, (FormsOf ?? PathIn)(language));

    public static readonly PageHead None = new("", "", SiteUrls.Home);
}

public sealed record TrailStep(string Name, string Url);
