using StemCellKb.Model;
using StemCellKb.Web.Pages;
using StemCellKb.Web.References;

namespace StemCellKb.Web.Pages.Heads;

/// <summary>
/// The <c>citation_*</c> tags from which Zotero and other programs read the work a page shows. Our own articles have none: the tags would
/// make them journal articles.
/// </summary>
internal static class CitationTags
{
    public static IEnumerable<(string Name, string Content)> Of(SitePage page) => page is ReferenceModel { Work.Reference: { } work } ? Work(work) : [];

    private static IEnumerable<(string Name, string Content)> Work(Reference work)
    {
        var pages = PageRange.Of(work.Page);
        return Known(
        [
            ("title", work.Title),
            .. work.Authors.Select(author => ("author", Name(author))),
            .. work.Editors.Select(editor => ("editor", Name(editor))),
            ("publication_date", work.Issued?.Iso.Replace('-', '/')),
            (ContainerTag(work.Type), work.ContainerTitle),
            ("volume", work.Volume),
            ("issue", work.Issue),
            ("firstpage", pages?.First),
            ("lastpage", pages?.Last),
            (PublisherTag(work.Type), work.Publisher),
            ("language", WorkLanguage.TagOf(work)),
            ("doi", work.Doi),
            ("pmid", work.Pmid),
            ("public_url", work.Doi is { } doi ? SiteUrls.Doi(doi) : work.Url ?? (work.Pmid is { } pmid ? SiteUrls.PubMed(pmid) : null)),
        ]);
    }

    /// <summary>Ends a body's name with a comma: readers split at commas, or else at the last space.</summary>
    private static string? Name(PersonName name) =>
        name.Literal is { } body ? (body.Contains(' ', StringComparison.Ordinal) ? body.Replace(",", "", StringComparison.Ordinal) + "," : body)
        : string.Join(", ", new[] { name.FamilyInFull, name.Given, name.Suffix }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The tag for the containing work determines the imported type; none fits a web page.</summary>
    private static string ContainerTag(string type) =>
        WorkTypes.IsSerial(type) ? "journal_title" : type == "paper-conference" ? "conference_title" : WorkTypes.IsPart(type) ? "inbook_title" : "";

    private static string PublisherTag(string type) => type switch
    {
        "report" => "technical_report_institution",
        "thesis" => "dissertation_institution",
        _ => "publisher",
    };

    private static IEnumerable<(string Name, string Content)> Known(params IEnumerable<(string Name, string? Content)> tags) =>
        tags.Where(tag => tag.Name.Length > 0 && !string.IsNullOrEmpty(tag.Content)).Select(tag => ($"citation_{tag.Name}", tag.Content!));
}
