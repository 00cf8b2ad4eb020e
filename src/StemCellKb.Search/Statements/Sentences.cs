namespace StemCellKb.Search.Statements;

/// <summary>Parts a text into sentences, as a reader would.</summary>
internal static class Sentences
{
    private const string Stops = ".!?。！？\n";

    private const string Ends = Stops + ";；";

    private const string Closing = "\"'”’」』)）]";

    public static IEnumerable<string> Of(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Ends.Contains(text[i], StringComparison.Ordinal) || IsInside(text, i))
                continue;
            if (Trimmed(text[start..(i + 1)]) is { } sentence)
                yield return sentence;
            start = i + 1;
        }
        if (Trimmed(text[start..]) is { } last)
            yield return last;
    }

    /// <summary>Where the whole sentence around <paramref name="place"/> begins and ends, spaces left out.</summary>
    public static (int Start, int End) Around(string text, int place)
    {
        var (start, end) = (0, text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!Stops.Contains(text[i], StringComparison.Ordinal) || IsInside(text, i))
                continue;
            while (i + 1 < text.Length && Closing.Contains(text[i + 1], StringComparison.Ordinal))
                i++;
            if (i >= place)
            {
                end = i + 1;
                break;
            }
            start = i + 1;
        }
        while (start < place && char.IsWhiteSpace(text[start]))
            start++;
        while (end > place && char.IsWhiteSpace(text[end - 1]))
            end--;
        return (start, end);
    }

    /// <summary>A dot in a number or an abbreviation: 0.5, e.g. five, et al. (2014).</summary>
    private static bool IsInside(string text, int dot)
    {
        if (text[dot] != '.')
            return false;
        if (dot + 1 < text.Length && !char.IsWhiteSpace(text[dot + 1]) && text[dot + 1] is not ('"' or '”' or ')' or '[') && text[dot + 1] < 0x2E80)
            return true;
        var word = text[..dot].Split(' ', '(', '\n')[^1];
        return word is "vs" or "e.g" or "i.e" or "al" or "approx" or "No" or "Dr" or "Prof" || (word.Length == 1 && char.IsUpper(word[0]));
    }

    private static string? Trimmed(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Any(char.IsLetterOrDigit) ? trimmed : null;
    }
}
