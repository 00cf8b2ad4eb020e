namespace StemCellKb.Content;

/// <summary>No link leads to the page it is on.</summary>
internal static class LinksToItself
{
    public static IEnumerable<Diagnostic> Run(ConceptTexts texts) =>
        from article in texts.Articles
        from section in article.Sections
        from link in section.Links
        where link.Value.Target == article.Concept.Value
        select Problems.Links.LinkToItself(link.Place);
}
