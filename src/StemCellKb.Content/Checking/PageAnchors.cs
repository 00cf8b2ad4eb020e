namespace StemCellKb.Content;

/// <summary><c>[words](#unknown)</c> leads to a section of the same article.</summary>
internal static class PageAnchors
{
    public static IEnumerable<Diagnostic> Run(ConceptTexts texts) =>
        from article in texts.Articles
        let anchors = article.Sections.Select(section => section.Anchor.Value).ToHashSet()
        from section in article.Sections
        from jump in section.Jumps
        where !anchors.Contains(jump.Value)
        select Problems.Links.BrokenAnchor(jump, Nearest.Of(jump.Value, anchors));
}
