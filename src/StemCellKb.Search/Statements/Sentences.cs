namespace StemCellKb.Search.Statements;

/// <summary>Parts a text into sentences, as a reader would.</summary>
internal static class Sentences
{
    private const string Ends = ".!?。！？;；\n";

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

    /// <summary>A dot in a number or an abbreviation: 0.5, e.g. five, et al. (2014).</summary>
    private static bool IsInside(string text, int dot)
    {
        if (text[dot] != '.')
            return false;
        if (dot + 1 < text.Length && !char.IsWhiteSpace(text[dot + 1]) && text[dot + 1] is not ('"' or '”' or ')' or '[') && text[dot + 1] < 0x2E80)
            return true;
        var word = text[..dot].Split(' ', '(', '\n')[^1];
        return word is "vs" or "al" or "approx" or "No" or "Dr" or "Prof" || (word.Length == 1 && char.IsUpper(word[0]));
    }

    private static string? Trimmed(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Any(char.IsLetterOrDigit) ? trimmed : null;
    }
}
