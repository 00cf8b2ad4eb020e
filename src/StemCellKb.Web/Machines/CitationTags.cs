using StemCellKb.Model;
using StemCellKb.Web.Pages;
using StemCellKb.Web.References;

namespace StemCellKb.Web.Machines;

/// <summary>
/// The <c>citation_*</c> tags from which Zotero and its like take the work that a page shows. Our own articles carry none: with them a
/// page is taken for a journal article, without them for what it is.
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

    /// <summary>A body is one name: the comma at its end tells readers that split at commas, and else at the last space, where the family name ends.</summary>
    private static string? Name(PersonName name) =>
        name.Literal is { } body ? (body.Contains(' ', StringComparison.Ordinal) ? body.Replace(",", "", StringComparison.Ordinal) + "," : body)
        : string.Join(", ", new[] { name.FamilyInFull, name.Given, name.Suffix }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Which tag a title of the whole stands in decides what the work is taken for; a web page has none that fits.</summary>
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
