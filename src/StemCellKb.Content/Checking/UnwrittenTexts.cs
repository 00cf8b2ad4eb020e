using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Placeholders left from a scaffold, and sections without text.</summary>
internal static class UnwrittenTexts
{
    public static IEnumerable<Diagnostic> Run(ConceptTexts texts) => texts.Articles.SelectMany(Check);

    public static IEnumerable<Diagnostic> Run(ContentIndex index) => index.Concepts.SelectMany(Check);

    public static IEnumerable<Diagnostic> Check(ArticleFile article)
    {
        foreach (var text in new[] { article.Title, article.Summary }.Where(text => HoldsPlaceholder(text.Value)))
            yield return Problems.Articles.ToBeWritten(text.Place);
        for (var i = 0; i < article.Sections.Count; i++)
        {
            var section = article.Sections[i];
            var at = Placeholders.All.Select(placeholder => section.Text.Text.IndexOf(placeholder, StringComparison.Ordinal)).Max();
            if (at >= 0)
                yield return Problems.Articles.ToBeWritten(section.Text.PlaceOf(at, Placeholders.In(article.Language).Length));
            else if (section.Text.Text.Length == 0 && !(i + 1 < article.Sections.Count && article.Sections[i + 1].Level > section.Level))
                yield return Problems.Articles.EmptySection(section.Heading.Place);
        }
    }

    private static IEnumerable<Diagnostic> Check(ConceptFile concept) =>
        from language in Language.All
        where HoldsPlaceholder(concept.Names[language].Name)
        select Problems.Articles.ToBeWritten(concept.Id.Place);

    private static bool HoldsPlaceholder(string text) =>
        Placeholders.All.Any(placeholder => text.Contains(placeholder, StringComparison.Ordinal));
}
