namespace StemCellKb.Web.Variants;

/// <summary>A term at a place of a text.</summary>
internal sealed record Term(string Written, string Said);

/// <summary>Finds the longest term that begins at a place. Terms that share their first character are few, so the look-up is by that and then by comparing.</summary>
internal sealed class TermSearch
{
    private readonly Term[]?[] byFirst = new Term[char.MaxValue + 1][];

    public TermSearch(IEnumerable<KeyValuePair<string, string>> terms)
    {
        foreach (var group in terms.Where(term => term.Key.Length > 0).GroupBy(term => term.Key[0]))
            byFirst[group.Key] = [.. group.Select(term => new Term(term.Key, term.Value)).OrderByDescending(term => term.Written.Length)];
    }

    public Term? LongestAt(ReadOnlySpan<char> text, int place)
    {
        if (byFirst[text[place]] is not { } terms)
            return null;
        var rest = text[place..];
        foreach (var term in terms)
        {
            if (rest.StartsWith(term.Written, StringComparison.Ordinal))
                return term;
        }
        return null;
    }
}
