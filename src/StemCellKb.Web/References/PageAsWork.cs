using System.Globalization;
using System.Text.Json.Nodes;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.References;

/// <summary>A page of this site as others cite it: a web page, dated by its last review.</summary>
internal static class PageAsWork
{
    public static Reference Of(ArticlePage article, UiText text, SiteRoot root) => Of(
        $"{article.Facts.Concept.Id}-{article.TextLanguage.Code}", article.Title, article.TextLanguage, article.Facts.Reviewed, text, root + article.Facts.Concept.Url);

    public static Reference Of(ClaimCard claim, UiText text, SiteRoot root, DateOnly? reviewed) => Of(
        $"{claim.Id}", claim.Says, text.Language, reviewed, text, root + claim.Url);

    /// <summary>The record as reference managers import it.</summary>
    public static JsonArray Csl(Reference work) =>
    [
        new JsonObject
        {
            ["id"] = work.Key.Value,
            ["type"] = work.Type,
            ["title"] = work.Title,
            ["author"] = new JsonArray([.. work.Authors.Select(author => new JsonObject { ["literal"] = author.InFull })]),
            ["container-title"] = work.ContainerTitle,
            ["URL"] = work.Url,
            ["language"] = work.Language,
            ["issued"] = work.Issued is { } issued ? new JsonObject { ["date-parts"] = new JsonArray(new JsonArray([.. issued.Iso.Split('-').Select(part => JsonValue.Create(int.Parse(part, CultureInfo.InvariantCulture)))])) } : null,
        },
    ];

    private static Reference Of(string name, string title, Language language, DateOnly? reviewed, UiText text, string address) => new()
    {
        Key = ReferenceKey.TryParse($"stemcellkb-{name}", out var key) ? key : ReferenceKey.Parse($"stemcellkb-{language.Code}"),
        Type = "webpage",
        Title = title,
        Authors = [new PersonName(null, null, SiteAuthor.Name)],
        ContainerTitle = text.SiteName,
        Issued = reviewed is { } day ? new PartialDate(day.Year, day.Month, day.Day) : null,
        Language = language.Tag,
        Url = address,
    };
}
