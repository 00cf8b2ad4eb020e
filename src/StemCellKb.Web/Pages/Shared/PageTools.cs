using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Interface;
using StemCellKb.Web.References;

namespace StemCellKb.Web.Pages.Shared;

/// <summary>What a reader does with a page: cite it, pass it on, print it, mend it.</summary>
/// <param name="Cite">What the citation is called.</param>
/// <param name="Citation">As text.</param>
/// <param name="CitationLanguage">Of that text, where it is not the page's.</param>
/// <param name="CitationUrl">The same for programs, without the suffix of its form.</param>
/// <param name="Edit">The page's file where it is edited; null if no such place was named.</param>
public sealed record PageTools(UiText Text, string Cite, string Citation, string? CitationLanguage, string CitationUrl, string? Edit = null)
{
    public string EditWords { get; init; } = Text.Article.Edit;

    public string? History => SourceAddress.History(Edit);

    public static PageTools Of(ArticlePage article, UiText text, SiteRoot root, SiteOptions options) => new(
        text,
        text.Article.CitePage,
        text.Article.Citation(article.Title, article.Facts.Reviewed, root + article.Facts.Concept.Url),
        article.IsTranslated ? null : article.TextLanguage.Tag,
        SiteUrls.Citation(text.Language, article.Facts.Concept.Kind, article.Facts.Concept.Id),
        SourceAddress.Edit(options, article));

    public static PageTools Of(ClaimCard claim, DateOnly? reviewed, UiText text, SiteRoot root, string? edit) => new(
        text, text.Claims.Cite, text.Article.Citation(claim.Says, reviewed, root + claim.Url), null, SiteUrls.Citation(text.Language, claim.Id), edit)
    {
        EditWords = text.Claims.Edit,
    };

    public static PageTools Of(Reference work, UiText text) => new(
        text, text.References.Cite, VancouverStyle.Format(work), WorkLanguage.Foreign(work, text.Language), SiteUrls.Reference(text.Language, work.Key));
}
