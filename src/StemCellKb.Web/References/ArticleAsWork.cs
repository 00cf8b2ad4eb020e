using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Interface;
using StemCellKb.Web.Machines;

namespace StemCellKb.Web.References;

/// <summary>An article of this site as others cite it: a web page, dated by its last review.</summary>
internal static class ArticleAsWork
{
    public static Reference Of(ArticlePage article, UiText text, string address) => new(
        ReferenceKey.TryParse($"stemcellkb-{article.Facts.Concept.Id}-{article.TextLanguage.Code}", out var key) ? key : ReferenceKey.Parse($"stemcellkb-{article.TextLanguage.Code}"),
        "webpage",
        article.Title,
        [new PersonName(null, null, SiteAuthor.Name)],
        text.SiteName,
        article.Facts.Reviewed is { } day ? new PartialDate(day.Year, day.Month, day.Day) : null,
        Volume: null,
        Issue: null,
        Page: null,
        Publisher: null,
        Doi: null,
        Pmid: null,
        Pmcid: null,
        address,
        Note: null,
        Retracted: false,
        CslJson: "")
    {
        Language = article.TextLanguage.Tag,
    };
}
