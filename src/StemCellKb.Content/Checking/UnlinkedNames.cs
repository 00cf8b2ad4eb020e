using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>
/// Readers want the link at the first mention of a concept. Also accepted: a link elsewhere in the same section, a link to a broader or
/// narrower concept, and a link whose words contain the name (“autologous transplantation (HSCT)” serves HSCT too).
/// </summary>
internal static class UnlinkedNames
{
    public static IEnumerable<Diagnostic> Run(ConceptTexts texts, ContentIndex index) =>
        texts.Articles.SelectMany(article => Check(article, index, index.NamesIn(article.Language)));

    private static List<Diagnostic> Check(ArticleFile article, ContentIndex index, NameFinder names)
    {
        HashSet<string> linked = [article.Concept.Value];
        HashSet<ConceptId> met = [];
        List<string> words = [];
        List<Diagnostic> diagnostics = [];
        foreach (var section in article.Sections)
        {
            linked.UnionWith(section.Links.Select(link => link.Value.Target));
            words.AddRange(section.Links.Select(link => link.Value.Words).OfType<string>());
            foreach (var (start, length, concept) in names.Find(section.Text.Unlinked))
            {
                if (linked.Contains(concept.Value) || !met.Add(concept) || Around(concept, index).Any(near => linked.Contains(near.Value)))
                    continue;
                var name = section.Text.Text.Substring(start, length);
                if (!words.Any(shown => shown.Contains(name, StringComparison.OrdinalIgnoreCase)))
                    diagnostics.Add(Problems.Style.UnlinkedName(section.Text.PlaceOf(start, length), name, concept));
            }
        }
        return diagnostics;
    }

    /// <summary>The concepts directly broader and directly narrower.</summary>
    private static IEnumerable<ConceptId> Around(ConceptId concept, ContentIndex index) =>
        (index.FindConcept(concept.Value)?.Broader ?? []).Select(broader => broader.Value).Concat(index.NarrowerThan(concept));
}
