using StemCellKb.Model;
using StemCellKb.Web.Pages;

namespace StemCellKb.Web.Machines;

/// <summary>The <c>citation_*</c> tags from which Zotero and its like take a page: an article as itself, a work as the work.</summary>
internal static class CitationTags
{
    public static IEnumerable<(string Name, string Content)> Of(SitePage page, string root) => page switch
    {
        ArticleModel { Article: { } article } => Known(
            ("title", article.Title),
            ("author", SiteAuthor.Name),
            ("publication_date", article.Facts.Reviewed?.ToString("yyyy'/'MM'/'dd", System.Globalization.CultureInfo.InvariantCulture)),
            ("publisher", page.Text.SiteName),
            ("language", article.TextLanguage.Tag),
            ("public_url", root + page.Head.PathIn(page.Language))),
        ReferenceModel { Work.Reference: { } work } => Work(work),
        _ => [],
    };

    private static IEnumerable<(string Name, string Content)> Work(Reference work)
    {
        var pages = work.Page?.Split(['-', '–'], 2, StringSplitOptions.TrimEntries) ?? [];
        return Known(
        [
            ("title", work.Title),
            .. work.Authors.Select(author => ("author", author.Literal ?? $"{author.Family}, {author.Given}".TrimEnd(' ', ','))),
            ("publication_date", work.Issued?.Iso.Replace('-', '/')),
            (work.Type == "article-journal" ? "journal_title" : "inbook_title", work.ContainerTitle),
            ("volume", work.Volume),
            ("issue", work.Issue),
            ("firstpage", pages.ElementAtOrDefault(0)),
            ("lastpage", pages.ElementAtOrDefault(1)),
            ("publisher", work.Publisher),
            ("doi", work.Doi),
            ("pmid", work.Pmid),
            ("public_url", work.Url),
        ]);
    }

    private static IEnumerable<(string Name, string Content)> Known(params IEnumerable<(string Name, string? Content)> tags) =>
        tags.Where(tag => !string.IsNullOrEmpty(tag.Content)).Select(tag => ($"citation_{tag.Name}", tag.Content!));
}
