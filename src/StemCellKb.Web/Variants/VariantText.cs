using System.Text;
using StemCellKb.Model;
using StemCellKb.Search.Text;

namespace StemCellKb.Web.Variants;

/// <summary>
/// Chinese as a region writes it: at each place the longest name or term, else the character. What is converted already stays as it is.
/// </summary>
/// <param name="names">The region's names of concepts, by their mainland names: they weigh more than the table of terms.</param>
internal sealed class VariantText(ReadingVariant variant, IEnumerable<KeyValuePair<string, string>> names)
{
    private readonly VariantTables tables = VariantTables.Of(variant);

    private readonly TermSearch terms = new(With(VariantTables.Of(variant).Terms, names));

    /// <summary>The region's words in simplified characters, and the mainland's. Where several mean the same, the shortest says least that was not typed.</summary>
    private readonly Lazy<TermSearch> backwards = new(() => new TermSearch(
        With(VariantTables.Of(variant).Terms, names)
            .Select(term => KeyValuePair.Create(ChineseConversion.ToSimplified(term.Value), term.Key))
            .Where(term => term.Key != term.Value && term.Value == ChineseConversion.ToSimplified(term.Value))
            .GroupBy(term => term.Key, StringComparer.Ordinal)
            .Select(group => group.OrderBy(term => term.Value.Length).First())));

    public ReadingVariant Variant => variant;

    public string Convert(string text)
    {
        var converted = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (TermAt(text, i) is { } term)
            {
                converted.Append(term.Said);
                i += term.Written.Length;
            }
            else
            {
                converted.Append(CharacterAt(text, i));
                i++;
            }
        }
        return converted.ToString();
    }

    /// <summary>What a reader typed, with mainland words for those of the region.</summary>
    public string InWordsOfTexts(string typed)
    {
        var simplified = ChineseConversion.ToSimplified(typed);
        var converted = new StringBuilder(typed.Length);
        for (var i = 0; i < simplified.Length;)
        {
            var term = backwards.Value.LongestAt(simplified, i);
            converted.Append(term?.Said ?? simplified[i].ToString());
            i += term?.Written.Length ?? 1;
        }
        return converted.ToString();
    }

    public Term? TermAt(ReadOnlySpan<char> text, int place) => terms.LongestAt(text, place);

    /// <summary>The character for the one at a place. An apostrophe is no closing quotation mark: <c>Crohn’s</c>.</summary>
    public char CharacterAt(ReadOnlySpan<char> text, int place)
    {
        var character = text[place];
        return character == '’' && place > 0 && char.IsAsciiLetterOrDigit(text[place - 1]) && place + 1 < text.Length && char.IsAsciiLetterOrDigit(text[place + 1])
            ? character
            : tables[character];
    }

    private static Dictionary<string, string> With(Dictionary<string, string> terms, IEnumerable<KeyValuePair<string, string>> names)
    {
        var all = new Dictionary<string, string>(terms, StringComparer.Ordinal);
        foreach (var (written, said) in names)
            all[written] = said;
        // Where the region's name ends with a syllable more, a text may have it already: 多发性硬化 and 多发性硬化症.
        foreach (var (written, said) in all.ToList())
        {
            if (ChineseConversion.ToSimplified(said[^1]) is var last && last != written[^1])
                all.TryAdd(written + last, said);
        }
        return VariantTables.Settled(all);
    }
}
