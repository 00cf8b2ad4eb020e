using StemCellKb.Model;
using StemCellKb.Search.Names;
using StemCellKb.Search.Resolving;
using StemCellKb.Search.Text;

namespace StemCellKb.Search;

/// <summary>Concepts by what their names begin with in either language, by abbreviation and by pinyin, without a build. Immutable.</summary>
public sealed class NameSuggestions
{
    private readonly Suggestions suggestions;

    private NameSuggestions(NameIndex names) => suggestions = new Suggestions(names);

    public static NameSuggestions Of(IReadOnlyList<Concept> concepts)
    {
        Dictionary<string, string> syllables = [];
        var known = syllables.GetAlternateLookup<ReadOnlySpan<char>>();
        List<ConceptName> names = [];
        foreach (var (i, concept) in concepts.Index())
        {
            foreach (var row in NameRows.Of(concept))
                names.Add(new ConceptName(i, row.Language, row.Text, row.Role, row.Ambiguous, row.Key, Analyzer.Atoms(row.Text), NameRows.ReadingsOf(row.Pinyin, known)));
        }
        return new NameSuggestions(new NameIndex([.. concepts.Select(SearchConceptOf)], names));
    }

    /// <summary>Best first.</summary>
    /// <param name="language">Of the names that are shown.</param>
    public IReadOnlyList<Suggestion> For(string typed, Language language, int most) => suggestions.For(new QueryText(typed), language, most);

    private static SearchConcept SearchConceptOf(Concept concept) =>
        new(concept.Id, concept.Kind, concept.Names.Preferred, concept.Definition ?? new("", ""), new Dictionary<string, int>(), 0);
}
