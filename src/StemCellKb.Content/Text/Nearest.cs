using StemCellKb.Model;

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
        // Case does not count.
        Span<char> meant = stackalloc char[MaximumLength], other = stackalloc char[MaximumLength];
        meant = meant[..typed.AsSpan().ToLowerInvariant(meant)];
        string? best = null;
        var allowed = Math.Max(1, typed.Length / 3);
        foreach (var candidate in candidates)
        {
            if (candidate == typed || candidate.Length > MaximumLength || Math.Abs(candidate.Length - typed.Length) > allowed)
                continue;
            var distance = EditDistance.Between(meant, other[..candidate.AsSpan().ToLowerInvariant(other)], allowed);
            if (distance < allowed || (distance == allowed && best is null))
                (best, allowed) = (candidate, distance);
        }
        return best;
    }
}
