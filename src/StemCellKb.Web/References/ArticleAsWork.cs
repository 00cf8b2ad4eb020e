using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Interface;
using StemCellKb.Web.Machines;

namespace StemCellKb.Web.References;

/// <summary>An article of this site as others cite it: a web page, dated by its last review.</summary>
internal static class ArticleAsWork
{
    public static Reference Of(ArticlePage article, UiText text, string address) => new()
    {
        Key = ReferenceKey.TryParse($"stemcellkb-{article.Facts.Concept.Id}-{article.TextLanguage.Code}", out var key) ? key : ReferenceKey.Parse($"stemcellkb-{article.TextLanguage.Code}"),
        Type = "webpage",
        Title = article.Title,
        Authors = [new PersonName(null, null, SiteAuthor.Name)],
        ContainerTitle = text.SiteName,
        Issued = article.Facts.Reviewed is { } day ? new PartialDate(day.Year, day.Month, day.Day) : null,
        Language = article.TextLanguage.Tag,
        Url = address,
    };
}
