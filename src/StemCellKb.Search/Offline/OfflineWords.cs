using System.Globalization;
using System.Text;
using StemCellKb.Model;
using StemCellKb.Search.Indexing;
using StemCellKb.Search.Names;

namespace StemCellKb.Search.Offline;

/// <summary>The words of all texts and the places they occur in.</summary>
/// <param name="Places">What can be found: a section, or the top of a page (title, names, summary).</param>
/// <param name="Words">Token to places: the first place, then the distances to the next ones, in base 36, separated by spaces.</param>
public sealed record OfflineWords(IReadOnlyList<OfflinePlace> Places, IReadOnlyDictionary<string, string> Words)
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    public static OfflineWords Of(SearchEngine search)
    {
        var places = new List<OfflinePlace>();
        var words = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        search.EachText((concept, language, head, sections) =>
        {
            var names = search.Names.ConceptNames[concept].Where(name => name.Role < NameRole.Word).Select(name => name.Text);
            Add(new OfflinePlace(concept, language.Code, "", ""), [head.Title, head.Summary, .. names]);
            foreach (var section in sections)
                Add(new OfflinePlace(concept, language.Code, section.Anchor, section.Heading), [section.Heading, section.Text]);
        });
        return new OfflineWords(places, words.ToDictionary(word => word.Key, word => Steps(word.Value)));

        void Add(OfflinePlace place, IEnumerable<string> texts)
        {
            foreach (var token in SearchDocument.TokensOf(texts).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct())
            {
                if (!words.TryGetValue(token, out var found))
                    words[token] = found = [];
                found.Add(places.Count);
            }
            places.Add(place);
        }
    }

    internal static string Steps(IReadOnlyList<int> places) => string.Join(' ', places.Select((place, i) => Base36(i == 0 ? place : place - places[i - 1])));

    private static string Base36(int number)
    {
        if (number < 36)
            return Digits[number].ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        for (; number > 0; number /= 36)
            text.Insert(0, Digits[number % 36]);
        return text.ToString();
    }
}

/// <param name="Concept">Index in the list of concepts.</param>
/// <param name="Anchor">Of the section; empty for the top of the page.</param>
public sealed record OfflinePlace(int Concept, string Language, string Anchor, string Heading);
