namespace StemCellKb.Content;

/// <summary>The word an editor probably meant.</summary>
internal static class Nearest
{
    /// <summary>Each search scans all names, and nobody reads this many suggestions.</summary>
    public const int MaximumSought = 500;

    private const int MaximumLength = 80;

    /// <summary>The candidate at the smallest edit distance, or null if none is within one slip per three letters.</summary>
    public static string? Of(string typed, IEnumerable<string> candidates)
    {
        if (typed.Length is 0 or > MaximumLength)
            return null;
        string? best = null;
        var allowed = Math.Max(1, typed.Length / 3);
        foreach (var candidate in candidates)
        {
            if (candidate == typed || candidate.Length > MaximumLength || Math.Abs(candidate.Length - typed.Length) > allowed)
                continue;
            var distance = Distance(typed, candidate);
            if (distance < allowed || (distance == allowed && best is null))
                (best, allowed) = (candidate, distance);
        }
        return best;
    }

    /// <summary>Insertions, deletions, substitutions and swapped neighbours; case does not count.</summary>
    private static int Distance(string left, string right)
    {
        Span<int> beforeLast = stackalloc int[MaximumLength + 1];
        Span<int> last = stackalloc int[MaximumLength + 1];
        Span<int> row = stackalloc int[MaximumLength + 1];
        for (var j = 0; j <= right.Length; j++)
            last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = Same(left[i - 1], right[j - 1]);
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }
            last.CopyTo(beforeLast);
            row.CopyTo(last);
        }
        return last[right.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
