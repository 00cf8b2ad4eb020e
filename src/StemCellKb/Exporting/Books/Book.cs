using System.Text;
using System.Xml.Linq;
using StemCellKb.Model;
using StemCellKb.Store;

namespace StemCellKb.Exporting.Books;

/// <summary>
/// The knowledge base in one language as a book to take along (EPUB 3): the articles, the claims with their studies, the glossary and the
/// works, made from the pages as they are served. All of it is in memory until it is whole.
/// </summary>
internal static class Book
{
    /// <param name="root">The public address, or null.</param>
    /// <param name="siteRoot">Under which the site answers.</param>
    public static async Task<ReadOnlyMemory<byte>> MakeAsync(KbDatabase database, SiteInProcess site, Language language, string? root, string siteRoot, CancellationToken cancellationToken)
    {
        var pages = new BookPages(database, site, language);
        var chapters = await pages.ReadAsync(cancellationToken);
        var links = new BookLinks(chapters, language, root, siteRoot);
        foreach (var chapter in chapters)
            links.Resolve(chapter);
        var pictures = pages.Pictures.OrderBy(picture => picture.Key, StringComparer.Ordinal).ToList();
        var package = new BookPackage(chapters, [.. pictures.Select(picture => BookLinks.FileOfPicture(picture.Key))], language, root, database.Indexes.LastReview());
        using var archive = new BookArchive();
        archive.Add(BookPackage.File, package.Package());
        archive.Add(BookPackage.Contents, package.TableOfContents());
        archive.Add(BookPackage.TitlePage, package.Title());
        archive.Add(BookPackage.Cover, BookCover.Of(language));
        archive.Add(BookPackage.Style, Style());
        foreach (var chapter in chapters)
            archive.Add(chapter.File, package.ChapterPage(chapter));
        foreach (var (address, content) in pictures)
            archive.Add(BookLinks.FileOfPicture(address), WithoutLinks(content));
        return archive.Finish();
    }

    /// <summary>A picture in a book is looked at; the table below it has the links.</summary>
    private static XDocument WithoutLinks(byte[] svg)
    {
        var picture = XDocument.Parse(Encoding.UTF8.GetString(svg), LoadOptions.PreserveWhitespace);
        foreach (var link in picture.Descendants(BookMarkup.Svg + "a").ToList())
        {
            link.Name = BookMarkup.Svg + "g";
            link.Attributes().Where(attribute => attribute.Name.LocalName is "href" or "target" or "rel" or "tabindex").Remove();
        }
        picture.Root!.SetAttributeValue("role", "img");
        return picture;
    }

    private static byte[] Style()
    {
        using var stream = typeof(Book).Assembly.GetManifestResourceStream("StemCellKb.book.css")!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
