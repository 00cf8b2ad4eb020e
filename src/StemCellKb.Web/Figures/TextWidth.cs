namespace StemCellKb.Web.Figures;

/// <summary>
/// How wide a text is in a picture, rather too wide than too narrow: a Han character is as wide as the letters are high, and Latin letters
/// are those of the widest face in the style sheet. No font is at hand where pictures are made.
/// </summary>
public static class TextWidth
{
    public static double Of(ReadOnlySpan<char> text, double size, bool bold = false) => Scaled(Ems(text), size, bold);

    /// <summary>The text in lines of at most this width; a single word that is wider stands in a line of its own, cut short.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, double size, bool bold = false)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var piece in Pieces(text))
        {
            if (line.Length > 0 && Of((line + piece).AsSpan().TrimEnd(), size, bold) > width)
            {
                lines.Add(line.TrimEnd());
                line = "";
            }
            line += line.Length == 0 ? piece.TrimStart() : piece;
        }
        if (line.TrimEnd().Length > 0)
            lines.Add(line.TrimEnd());
        return [.. lines.Select(each => Cut(each, width, size, bold))];
    }

    /// <summary>The text, or as much of it as fits with an ellipsis.</summary>
    public static string Cut(string text, double width, double size, bool bold = false)
    {
        if (Of(text, size, bold) <= width)
            return text;
        var (kept, ems) = (0, 0.0);
        foreach (var rune in text.EnumerateRunes())
        {
            ems += Ems(rune.Value);
            if (Scaled(ems + Ems('…'), size, bold) > width)
                break;
            kept += rune.Utf16SequenceLength;
        }
        return text[..kept].TrimEnd() + "…";
    }

    private static double Scaled(double ems, double size, bool bold) => ems * size * (bold ? 1.12 : 1);

    private static double Ems(ReadOnlySpan<char> text)
    {
        var ems = 0.0;
        foreach (var rune in text.EnumerateRunes())
            ems += Ems(rune.Value);
        return ems;
    }

    /// <summary>A line may end after a space, a hyphen, and any Han character that closing punctuation does not follow.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var ends = text[i] is ' ' or '-' || (IsWide(text[i]) && text[i] is not ('（' or '《' or '“'));
            if (!ends || (i + 1 < text.Length && "，。；：、）》”？！～".Contains(text[i + 1], StringComparison.Ordinal)))
                continue;
            yield return text[start..(i + 1)];
            start = i + 1;
        }
        if (start < text.Length)
            yield return text[start..];
    }

    private static double Ems(int rune) => rune switch
    {
        ' ' or 'i' or 'j' or 'l' or '.' or ',' or ':' or ';' or '\'' or '|' or '·' or '!' => .3,
        'f' or 't' or 'r' or 'I' or '(' or ')' or '-' or '/' or '[' or ']' or '’' => .4,
        'm' or 'w' or 'M' or 'W' or '%' or '@' => .95,
        >= 'A' and <= 'Z' or '&' or '+' or '−' or '<' or '>' or '=' or '→' or '←' or '–' => .74,
        >= '0' and <= '9' => .64,
        < 0x2e80 => .6,
        _ => 1,
    };

    private static bool IsWide(char letter) => letter is >= '\u2e80' and < '\uD800' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFF60';
}
