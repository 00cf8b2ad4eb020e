using StemCellKb.Model;
using StemCellKb.Search.Names;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Resolving;

/// <summary>Concepts whose names begin with the typed text: exact, abbreviation, preferred name, synonym, then pinyin, then a misspelling.</summary>
internal sealed class Suggestions(NameIndex names)
{
    private const int MostUnderPrefix = 400;

    public IReadOnlyList<Suggestion> For(QueryText query, Language language, int most)
    {
        if (query.Key.Length == 0)
            return [];
        var order = Weights.Names.Suggestions;
        var best = new Dictionary<int, (double Rank, ConceptName Name)>();
        foreach (var name in names.WithKey(query.Key).Where(name => name.Role == NameRole.Identifier))
            Offer(name, order.Exact);
        foreach (var key in new[] { query.Key, query.KeyOf(0, query.Count - 1) + query.Atoms[^1].Text }.Distinct())
        {
            foreach (var (_, name) in names.Keys.Under(key, MostUnderPrefix))
                Offer(name, name.Key.Length == key.Length ? order.Exact : EndsHere(name) ? order.WholeName : order.Roles[(int)name.Role]);
        }
        var letters = Pinyin.Plain(query.Letters);
        if (!query.HasHan && letters.Length >= 2)
        {
            foreach (var (_, name) in names.Pinyins.Under(letters, MostUnderPrefix))
                Offer(name, order.Pinyin);
            foreach (var (_, name) in names.Initials.Under(letters, MostUnderPrefix))
                Offer(name, order.Initials);
        }
        if (best.Count == 0)
        {
            foreach (var (_, name) in names.Words.Under(query.Atoms[^1].Text, query.Count == 1 && letters.Length >= 3 ? MostUnderPrefix : 0))
                Offer(name, order.WordInside);
            foreach (var (name, score) in query.HasHan ? [] : WholeQuery.Near(query.Key, names))
                Offer(name, order.Mistyped - score / 100);
        }
        return
        [
            .. best.Values.OrderBy(found => found.Rank)
                .ThenBy(found => ReferenceEquals(found.Name.Language, language) ? 0 : 1)
                .ThenBy(found => found.Name.Key.Length).ThenBy(found => names.Concepts[found.Name.Concept].Id)
                .Take(most).Select(found => SuggestionOf(found.Name, language)),
        ];

        bool EndsHere(ConceptName name) => !name.IsHan && name.Role is NameRole.Preferred or NameRole.Synonym && name.Atoms.Count == query.Count;

        void Offer(ConceptName name, double rank)
        {
            rank += name.Ambiguous ? order.Ambiguous : 0;
            if (!best.TryGetValue(name.Concept, out var other) || other.Rank > rank || (other.Rank == rank && other.Name.Key.Length > name.Key.Length))
                best[name.Concept] = (rank, name);
        }
    }

    private Suggestion SuggestionOf(ConceptName name, Language language)
    {
        var concept = names.Concepts[name.Concept];
        return new Suggestion(
            concept.Id.Value, concept.Kind.Word, concept.Name[language], concept.Name[language.Other],
            name.Role == NameRole.Word ? concept.Name[language] : name.Text, concept.Words.Values.Sum(),
            SiteUrls.Concept(language, concept.Kind, concept.Id));
    }
}
