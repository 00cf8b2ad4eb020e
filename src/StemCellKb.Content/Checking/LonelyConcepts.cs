namespace StemCellKb.Content;

/// <summary>A concept that no article, claim or narrower concept names cannot be found by walking. A text still to be written may be lonely.</summary>
internal static class LonelyConcepts
{
    public static IEnumerable<Diagnostic> Run(ContentIndex index)
    {
        if (!index.IsWhole)
            return [];
        var named = Named(index).ToHashSet();
        return index.Concepts
            .Where(concept => !named.Contains(concept.Id.Value.Value) && !UnwrittenTexts.IsUnwritten(index, concept))
            .Select(concept => Problems.Links.LonelyConcept(concept.Id));
    }

    private static IEnumerable<string> Named(ContentIndex index)
    {
        var inArticles =
            from article in index.Articles
            from section in article.Sections
            from link in section.Links
            where link.Value.Target != article.Concept.Value
            select link.Value.Target;
        return inArticles.Concat(UnknownConcepts.InData(index).Select(id => id.Value));
    }
}
