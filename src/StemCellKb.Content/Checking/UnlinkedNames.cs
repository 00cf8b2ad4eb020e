using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>
/// The first mention of a concept is where a reader wants the way to it. A link in the same section will do, and so will a link to a wider
/// or narrower concept, or one whose words hold the name: “autologous transplantation (HSCT)” serves HSCT too.
/// </summary>
internal static class UnlinkedNames
{
    public static IEnumerable<Diagnostic> Run(ContentIndex index)
    {
        var finders = Language.All.ToDictionary(language => language, language => NameFinder.Of(index, language));
        return index.Articles.AsParallel().AsOrdered().SelectMany(article => Check(article, index, finders[article.Language]));
    }

    private static IEnumerable<Diagnostic> Check(ArticleFile article, ContentIndex index, NameFinder names)
    {
        HashSet<ConceptId> met = [.. Around(article.Concept, index)];
        foreach (var section in article.Sections)
        {
            foreach (var link in section.Links)
            {
                if (ConceptId.TryParse(link.Value.Target, out var target))
                    met.UnionWith(Around(target, index));
                met.UnionWith(names.Find(link.Value.Words ?? "").Select(name => name.Concept));
            }
            foreach (var (start, length, concept) in names.Find(section.Text.Unlinked))
            {
                if (met.Add(concept))
                    yield return Problems.Style.UnlinkedName(section.Text.PlaceOf(start, length), section.Text.Text.Substring(start, length), concept);
            }
        }
    }

    /// <summary>The concept, those right above it, and those right below.</summary>
    private static IEnumerable<ConceptId> Around(ConceptId concept, ContentIndex index) =>
        [concept, .. index.FindConcept(concept.Value)?.Broader.Select(broader => broader.Value) ?? [], .. index.NarrowerThan(concept)];
}
