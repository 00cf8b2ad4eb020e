using System.Xml.Linq;
using StemCellKb.Model;

namespace StemCellKb.Exporting.Books;

/// <summary>Where the links of a book lead: to a chapter where there is one, to the public address otherwise.</summary>
/// <param name="root">The public address; null where it is not known, and words stand without a link.</param>
/// <param name="siteRoot">Under which the pages were read.</param>
internal sealed class BookLinks(IReadOnlyList<BookChapter> chapters, Language language, string? root, string siteRoot)
{
    private readonly Dictionary<string, BookChapter> byAddress = chapters.ToDictionary(chapter => chapter.Address, StringComparer.Ordinal);

    /// <summary><c>/en/diseases/psoriasis</c> is <c>diseases/psoriasis.xhtml</c>.</summary>
    public static string FileOf(string address) => Inside(address.Split('?')[0]) + ".xhtml";

    /// <summary><c>/en/diseases/psoriasis/effects.svg</c> is <c>pictures/diseases-psoriasis-effects.svg</c>.</summary>
    public static string FileOfPicture(string address) => "pictures/" + Inside(address).Replace('/', '-');

    public static string IdOfWork(string address) => "work-" + address[(address.LastIndexOf('/') + 1)..];

    public void Resolve(BookChapter chapter)
    {
        foreach (var picture in chapter.Body.Descendants(BookMarkup.Html + "img"))
            picture.SetAttributeValue("src", ExportLayout.Relative(chapter.File, FileOfPicture(picture.Attribute("src")!.Value)));
        foreach (var link in chapter.Links.ToList())
        {
            if (TargetOf(chapter, link.Attribute("href")!.Value) is { } target)
                link.SetAttributeValue("href", target);
            else
                Unlink(link);
        }
    }

    /// <summary>Null where it leads to nothing that a reader of the book has.</summary>
    private string? TargetOf(BookChapter from, string href)
    {
        var address = href.StartsWith(siteRoot + "/", StringComparison.Ordinal) ? href[siteRoot.Length..]
            : href.StartsWith('?') ? from.Address.Split('?')[0] + href
            : href;
        var (path, fragment) = address.IndexOf('#', StringComparison.Ordinal) is var at && at >= 0 ? (address[..at], address[(at + 1)..]) : (address, "");
        if (path.Length == 0)
            return from.Ids.Contains(fragment) ? "#" + fragment : null;
        if (!path.StartsWith('/'))
            return Uri.TryCreate(href, UriKind.Absolute, out var elsewhere) && elsewhere.Scheme is "http" or "https" or "mailto" ? elsewhere.AbsoluteUri : null;
        if (Place(path) is var (chapter, id))
        {
            var place = chapter.Ids.Contains(fragment) ? fragment : id;
            return chapter == from && place.Length > 0 ? "#" + place : ExportLayout.Relative(from.File, chapter.File) + (place.Length > 0 ? "#" + place : "");
        }
        return root is null || ExportLayout.IsLive(path) ? null : ExportLayout.Public(root, ExportLayout.FileOf(path)) + ExportLayout.RestOf(address);
    }

    private (BookChapter Chapter, string Id)? Place(string path)
    {
        path = path.Split('?')[0];
        if (byAddress.TryGetValue(path, out var chapter))
            return (chapter, "");
        if (Entry(SiteUrls.References(language), IdOfWork(path)) is { } work)
            return work;
        return Entry(SiteUrls.Index(language, ConceptKind.Term), "term-" + path[(path.LastIndexOf('/') + 1)..]);

        (BookChapter Chapter, string Id)? Entry(string list, string id) =>
            path.StartsWith(list + "/", StringComparison.Ordinal) && byAddress.TryGetValue(list, out var whole) && whole.Ids.Contains(id) ? (whole, id) : null;
    }

    private static void Unlink(XElement link)
    {
        link.Name = BookMarkup.Html + "span";
        link.SetAttributeValue("href", null);
        link.SetAttributeValue("role", null);
    }

    /// <summary>Without the language.</summary>
    private static string Inside(string address) => address.TrimStart('/').Split('/', 2) is [_, var rest] ? rest : address.Trim('/');
}
