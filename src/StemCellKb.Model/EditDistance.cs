using System.Runtime.Intrinsics;

namespace StemCellKb.Model;

/// <summary>Edit distance with adjacent swaps (optimal string alignment).</summary>
public static class EditDistance
{
    /// <summary>The distance, or <paramref name="max"/> + 1 as soon as it exceeds <paramref name="max"/>.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int max)
    {
        if (Math.Abs(a.Length - b.Length) > max)
            return max + 1;
        var same = a.CommonPrefixLength(b);
        a = a[same..];
        b = b[same..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }
        if (a.Length == 0 || b.Length == 0)
            return Math.Max(a.Length, b.Length);
        if (b.Length > 250)
            return max + 1;

        Span<int> rows = stackalloc int[3 * (b.Length + 1)];
        Span<int> beforeLast = rows[..(b.Length + 1)], last = rows.Slice(b.Length + 1, b.Length + 1), current = rows[(2 * (b.Length + 1))..];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current.Fill(max + 1);
            if (i <= max)
                current[0] = i;
            var least = current[0];
            for (var j = Math.Max(1, i - max); j <= Math.Min(b.Length, i + max); j++)
            {
                var distance = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    distance = Math.Min(distance, beforeLast[j - 2] + 1);
                current[j] = distance;
                least = Math.Min(least, distance);
            }
            if (least > max && last.Slice(0, b.Length + 1).IndexOfAnyInRange(0, max) < 0)
                return max + 1;
            var spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }
        return Math.Min(last[b.Length], max + 1);
    }

    /// <summary>How often each letter occurs; one slip changes the counts by at most two.</summary>
    public static Vector256<byte> LettersOf(ReadOnlySpan<char> word)
    {
        Span<byte> letters = stackalloc byte[Vector256<byte>.Count];
        letters.Clear();
        foreach (var c in word)
        {
            if (letters[c & 31] < byte.MaxValue)
                letters[c & 31]++;
        }
        return Vector256.Create<byte>(letters);
    }

    /// <summary>A cheap lower bound: the letter counts alone differ by more than <paramref name="max"/> allows.</summary>
    public static bool CannotBeWithin(Vector256<byte> letters, Vector256<byte> others, int max)
    {
        var (low, high) = Vector256.Widen(Vector256.Max(letters, others) - Vector256.Min(letters, others));
        return Vector256.Sum(low + high) > 2 * max;
    }
}
