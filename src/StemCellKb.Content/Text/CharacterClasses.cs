using System.Buffers;
using System.Text;

namespace StemCellKb.Content;

/// <summary>Character properties the compiler needs.</summary>
internal static class CharacterClasses
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(c =>
            (char.IsControl(c) && c is not ('\t' or '\n' or '\r'))
            || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029' or '\uFFFC' or '\uFFFE' or '\uFFFF' or '\uFEFF')]);

    /// <summary>Han characters, without punctuation.</summary>
    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF') or '\u3007';

    /// <summary>Characters set without spaces between them: Han, kana, their punctuation, full-width forms.</summary>
    public static bool IsCjk(char c) =>
        IsHan(c) || c is (>= '\u3000' and <= '\u30FF') or (>= '\uFF00' and <= '\uFF60')
        || char.IsSurrogate(c) && c is >= '\uD840' and <= '\uD87F';

    /// <summary>Curly quotes, dash and dots: of both scripts, and set as the text around them.</summary>
    public static bool IsSharedPunctuation(char c) => c is '\u201C' or '\u201D' or '\u2018' or '\u2019' or '\u2014' or '\u2026';

    /// <summary>Invisible characters that have no business in a text: controls, direction overrides, line separators, U+FFFC (our own placeholder).</summary>
    public static bool IsForbidden(char c) => Forbidden.Contains(c);

    /// <summary>Zero-width spaces, soft hyphens, direction marks: harmless, except that they hide words from search. Joiners and variation selectors are left alone: they shape letters and pictures.</summary>
    public static bool IsUnseen(char c) => c is '\u00AD' or '\u061C' or '\u180E' or '\u200B' or '\u200E' or '\u200F' or (>= '\u2060' and <= '\u2064');

    /// <summary>-1 if the text has none from <paramref name="start"/> on.</summary>
    public static int IndexOfForbidden(string text, int start)
    {
        var found = text.AsSpan(start).IndexOfAny(Forbidden);
        return found < 0 ? -1 : start + found;
    }

    /// <summary>Width in terminal columns: 0, 1 or 2.</summary>
    public static int DisplayWidth(Rune rune) => rune.Value switch
    {
        _ when Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.EnclosingMark or System.Globalization.UnicodeCategory.Format => 0,
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x33FF) or (>= 0x3400 and <= 0x4DBF)
            or (>= 0x4E00 and <= 0x9FFF) or (>= 0xA000 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
            or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD) => 2,
        _ => 1,
    };
}
