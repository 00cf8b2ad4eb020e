using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>The headings of one article: levels, ids, and that there are any.</summary>
internal static class SectionHeadings
{
    /// <summary>Ids that the page around the article has.</summary>
    private static readonly HashSet<string> Reserved = ["contents", "facts", "evidence", "connections", "references", "approvals", "article"];

    public static IEnumerable<Diagnostic> Run(ConceptTexts texts) => texts.Articles.SelectMany(Check);

    private static IEnumerable<Diagnostic> Check(ArticleFile article)
    {
        if (article.Preamble is { } preamble)
            yield return Problems.Articles.TextBeforeHeading(preamble);
        if (article.Sections.Count == 0 && article.Preamble is null)
            yield return Problems.Articles.NoSections(article.Title.Place);

        Dictionary<string, Place> seen = [];
        foreach (var section in article.Sections)
        {
            if (section.Level is not (2 or 3))
                yield return Problems.Articles.HeadingLevel(section.Heading.Place);
            if (section.Level == 3 && ReferenceEquals(section, article.Sections[0]))
                yield return Problems.Articles.HeadingWithoutParent(section.Heading.Place);

            var id = section.Anchor;
            if (id.Value.Length == 0)
                yield return Problems.Articles.HeadingWithoutId(section.Heading.Place);
            else if (!Slug.IsValid(id.Value))
                yield return Problems.Articles.WrongHeadingId(id);
            else if (IsReserved(id.Value))
                yield return Problems.Articles.ReservedHeadingId(id);
            else if (!seen.TryAdd(id.Value, id.Place))
                yield return Problems.Articles.DuplicateHeadingId(id, seen[id.Value]);
        }
    }

    /// <summary>References and citations have anchors of their own, which begin alike.</summary>
    private static bool IsReserved(string id) =>
        Reserved.Contains(id) || id.StartsWith("ref-", StringComparison.Ordinal) || id.StartsWith("cite-", StringComparison.Ordinal);
}
