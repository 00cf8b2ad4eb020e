namespace StemCellKb.Search.Text;

/// <summary>
/// The common key for spellings of an English word: singular, American, and <c>transplant</c> for transplantation, since every text of
/// this field uses both. Never shown, so it does no harm that <c>does</c> becomes <c>doe</c>.
/// </summary>
internal static class LatinWords
{
    /// <summary>Replaced anywhere in a word, in this order.</summary>
    public static readonly IReadOnlyList<(string British, string American)> Spellings = [("ae", "e"), ("oe", "e"), ("our", "or")];

    /// <summary>The first match is replaced.</summary>
    public static readonly IReadOnlyList<(string Ending, string Shared)> Endings =
    [
        ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize"), ("plantation", "plant"), ("yse", "yze"), ("lling", "ling"), ("lled", "led"),
    ];

    public static string Stem(string word)
    {
        if (word.Length < 4)
            return word;
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
            word = string.Concat(word.AsSpan(0, word.Length - 3), "y");
        else if (word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i'))
            word = word[..^1];
        return American(word);
    }

    private static string American(string word)
    {
        if (word.Length < 5)
            return word;
        foreach (var (british, american) in Spellings)
            word = Replace(word, british, american);
        foreach (var (ending, shared) in Endings)
        {
            if (Ending(word, ending, shared) is { } changed)
                return changed;
        }
        return word;
    }

    private static string Replace(string word, string british, string american) =>
        word.Contains(british, StringComparison.Ordinal) ? word.Replace(british, american, StringComparison.Ordinal) : word;

    private static string? Ending(string word, string british, string american) =>
        word.Length > british.Length + 1 && word.EndsWith(british, StringComparison.Ordinal)
            ? string.Concat(word.AsSpan(0, word.Length - british.Length), american)
            : null;
}
