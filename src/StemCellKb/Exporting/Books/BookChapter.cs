using System.Xml.Linq;

namespace StemCellKb.Exporting.Books;

/// <summary>A page of the site as a file of the book. Its links lead to the site until the book knows all its chapters.</summary>
/// <param name="Address">Of the page on the site.</param>
/// <param name="Depth">In the table of contents, from 0.</param>
/// <param name="Body">The element <c>section</c>.</param>
internal sealed record BookChapter(string Address, string File, string Title, int Depth, XElement Body)
{
    /// <summary>What kind of matter it is, in the vocabulary of EPUB; empty: the body of the book.</summary>
    public string Matter { get; init; } = "";

    /// <summary>The headings below its title are listed in the table of contents.</summary>
    public bool ListsSections { get; init; }

    public IReadOnlySet<string> Ids { get; } = Body.DescendantsAndSelf().Attributes("id").Select(id => id.Value).ToHashSet(StringComparer.Ordinal);

    public IEnumerable<XElement> Links => Body.Descendants(BookMarkup.Html + "a").Where(link => link.Attribute("href") is not null);

    /// <summary>Chapters below a heading without a page of its own.</summary>
    public string Group { get; init; } = "";

    /// <summary>The headings with an id, each with its words.</summary>
    public IEnumerable<(string Id, string Words)> Sections => Body.Descendants(BookMarkup.Html + "h2")
        .Where(heading => heading.Attribute("id") is not null)
        .Select(heading => (heading.Attribute("id")!.Value, BookMarkup.WordsOf(heading)));
}
