using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>The headings of one article: present, with valid levels and ids.</summary>
internal static class SectionHeadings
{
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
            else if (PageIds.IsReserved(id.Value))
                yield return Problems.Articles.ReservedHeadingId(id);
            else if (!seen.TryAdd(id.Value, id.Place))
                yield return Problems.Articles.DuplicateHeadingId(id, seen[id.Value]);
        }
    }
}
