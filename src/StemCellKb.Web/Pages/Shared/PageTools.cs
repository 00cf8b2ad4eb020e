using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Interface;
using StemCellKb.Web.References;

namespace StemCellKb.Web.Pages.Shared;

/// <summary>What a reader does with a page: cite it, pass it on, print it, mend it.</summary>
/// <param name="Citation">Null for a page that nobody cites by itself.</param>
/// <param name="Edit">See <see cref="SitePage.Edit"/>.</param>
public sealed record PageTools(UiText Text, PageCitation? Citation, string? Edit)
{
    public string EditWords { get; init; } = Text.Article.Edit;

    public string? History => SourceAddress.History(Edit);

    public static PageTools Of(UiText text, string? edit) => new(text, Citation: null, edit);

    public static PageTools Of(ArticlePage article, UiText text, SiteRoot root, string? edit) => new(
        text,
        new PageCitation(
            text.Article.CitePage,
            text.Article.Citation(article.Title, article.Facts.Reviewed, root + article.Facts.Concept.Url),
            article.IsTranslated ? null : article.TextLanguage.Tag,
            SiteUrls.Citation(text.Language, article.Facts.Concept.Kind, article.Facts.Concept.Id)),
        edit);

    public static PageTools Of(ClaimCard claim, DateOnly? reviewed, UiText text, SiteRoot root, string? edit) => new(
        text, new PageCitation(text.Claims.Cite, text.Article.Citation(claim.Says, reviewed, root + claim.Url), null, SiteUrls.Citation(text.Language, claim.Id)), edit)
    {
        EditWords = text.Claims.Edit,
    };

    public static PageTools Of(Reference work, UiText text, string? edit) => new(
        text, new PageCitation(text.References.Cite, VancouverStyle.Format(work), WorkLanguage.Foreign(work, text.Language), SiteUrls.Reference(text.Language, work.Key)), edit);
}

/// <param name="Label">What the citation is called.</param>
/// <param name="Language">Of the text, where it is not the page's.</param>
/// <param name="Url">The same for programs, without the suffix of its form.</param>
public sealed record PageCitation(string Label, string Text, string? Language, string Url);
