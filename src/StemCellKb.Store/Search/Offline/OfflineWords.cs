using System.Globalization;
using System.Text;
using StemCellKb.Model;

namespace StemCellKb.Store.Search;

/// <summary>The words of all texts and where they stand.</summary>
/// <param name="Places">What can be found: a section, or the head of a page (its title, names and summary).</param>
/// <param name="Words">Token to the places it stands in: the first place, then how far on the next one is, in base 36 and parted by spaces.</param>
public sealed record OfflineWords(IReadOnlyList<OfflinePlace> Places, IReadOnlyDictionary<string, string> Words)
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    public static OfflineWords Of(KbDatabase database)
    {
        var concepts = database.Search.Names.Concepts.Select((concept, i) => (concept.Id, i)).ToDictionary();
        var places = new List<OfflinePlace>();
        var words = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var concept in database.Corpus.ReadConcepts())
        {
            foreach (var text in concept.Texts)
                Add(new OfflinePlace(concepts[concept.Id], text.Language.Code, "", ""), [text.Title, text.Summary, .. concept.Names.SelectMany(NamesOf)]);
        }
        foreach (var section in database.Corpus.ReadSections())
            Add(new OfflinePlace(concepts[section.Concept], section.Language.Code, section.Anchor, section.Heading), [section.Heading, section.Text]);
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

    private static IEnumerable<string> NamesOf(Reading.NameForms forms) => new[] { forms.Name, forms.Abbreviation }.OfType<string>().Concat(forms.Also);

    private static string Steps(List<int> places) => string.Join(' ', places.Select((place, i) => Base36(i == 0 ? place : place - places[i - 1])));

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

/// <param name="Concept">Place in the list of concepts.</param>
/// <param name="Anchor">Of the section; empty for the head of the page.</param>
public sealed record OfflinePlace(int Concept, string Language, string Anchor, string Heading);
