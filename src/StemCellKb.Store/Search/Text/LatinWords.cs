namespace StemCellKb.Store.Search;

/// <summary>
/// The one form in which spellings of an English word meet: singular, American, and <c>transplant</c> for transplantation,
/// since every text of this field says both. It is a key, never shown: that <c>does</c> becomes <c>doe</c> does no harm.
/// </summary>
internal static class LatinWords
{
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
        word = Replace(word, "ae", "e");
        word = Replace(word, "oe", "e");
        word = Replace(word, "our", "or");
        word = Ending(word, "isation", "ization") ?? Ending(word, "ising", "izing") ?? Ending(word, "ised", "ized")
            ?? Ending(word, "ise", "ize") ?? Ending(word, "plantation", "plant") ?? Ending(word, "yse", "yze") ?? Ending(word, "lling", "ling") ?? Ending(word, "lled", "led") ?? word;
        return word;
    }

    private static string Replace(string word, string british, string american) =>
        word.Contains(british, StringComparison.Ordinal) ? word.Replace(british, american, StringComparison.Ordinal) : word;

    private static string? Ending(string word, string british, string american) =>
        word.Length > british.Length + 1 && word.EndsWith(british, StringComparison.Ordinal)
            ? string.Concat(word.AsSpan(0, word.Length - british.Length), american)
            : null;
}
