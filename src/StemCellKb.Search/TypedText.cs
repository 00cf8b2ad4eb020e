using System.Text;

namespace StemCellKb.Search;

/// <summary>What a reader typed, as it may be searched for and shown again.</summary>
public static class TypedText
{
    /// <summary>Longer texts are cut, in UTF-16 units.</summary>
    public const int MaxLength = 200;

    /// <summary>A query: see <see cref="ReadUpTo"/>.</summary>
    public static string Read(string? typed) => ReadUpTo(MaxLength, typed);

    /// <summary>
    /// Without control characters, halves of a surrogate pair and noncharacters, which no page may hold: each is a space. Cut at
    /// <paramref name="most"/> UTF-16 units, never within a character, and trimmed.
    /// </summary>
    /// <param name="keepsLines">Line feeds stay.</param>
    public static string ReadUpTo(int most, string? typed, bool keepsLines = false)
    {
        var text = new StringBuilder();
        foreach (var rune in (typed ?? "").Trim().EnumerateRunes())
        {
            var kept = IsText(rune) || (keepsLines && rune.Value == '\n') ? rune : new Rune(' ');
            if (text.Length + kept.Utf16SequenceLength > most)
                break;
            text.Append(kept);
        }
        return text.ToString().Trim();
    }

    /// <summary>A lone half of a pair is read as U+FFFD, as is a broken encoding.</summary>
    private static bool IsText(Rune rune) =>
        !Rune.IsControl(rune) && rune.Value != 0xFFFD && (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF);
}
