using System.Buffers;
using System.Globalization;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>A number in a text.</summary>
/// <param name="Value"><c>4 × 10⁷</c>, <c>40 million</c> and <c>4000万</c> are all 40000000.</param>
internal readonly record struct WrittenNumber(double Value, int Start, int Length);

/// <summary>The numbers of a section.</summary>
/// <param name="Written">In digits: counts, percentages, doses, p-values.</param>
/// <param name="InWords">As words: reliable enough to match the other language's digits, too loose to demand a match.</param>
internal sealed record SectionNumbers(IReadOnlyList<WrittenNumber> Written, Lazy<HashSet<double>> InWords)
{
    public bool Mentions(double value) => Written.Any(number => number.Value == value) || InWords.Value.Contains(value);
}

/// <summary>Finds the numbers a text states, ignoring those in names: IL-10, CD4, DAS28, type 1, phase 2, 1型, 2期.</summary>
internal static class NumberScanner
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static readonly SearchValues<char> AnyDigit = SearchValues.Create("0123456789０１２３４５６７８９");

    /// <summary>Longer ones first: 千万 before 千.</summary>
    private static readonly (string Word, double Factor)[] Multipliers =
    [
        ("thousand", 1e3), ("million", 1e6), ("billion", 1e9),
        ("万亿", 1e12), ("千万", 1e7), ("百万", 1e6), ("十万", 1e5), ("亿", 1e8), ("万", 1e4),
    ];

    public static SectionNumbers Scan(string text, Language language)
    {
        if (!ReferenceEquals(language, Language.Chinese))
            return new SectionNumbers(InDigits(text), new(() => [.. EnglishNumerals.Find(text)]));
        var numerals = ChineseNumerals.Find(text).ToList();
        var counts = numerals.Where(number => number.Value >= 10 && ChineseNumerals.IsCount(text, number.Start + number.Length));
        return new SectionNumbers(
            [.. InDigits(text).Concat(counts).OrderBy(number => number.Start)],
            new(() => [.. numerals.Select(number => number.Value)]));
    }

    private static List<WrittenNumber> InDigits(string text)
    {
        List<WrittenNumber> found = [];
        for (var at = 0; text.AsSpan(at).IndexOfAny(AnyDigit) is >= 0 and var skip;)
        {
            var start = at + skip;
            if (Plain(text, start - 1) == '.' && !IsDigit(text, start - 2))
                start--;
            var end = start;
            var digits = ReadDigits(text, ref end);
            at = end;
            if (IsPartOfName(text, start, end))
                continue;
            var value = digits;
            if (TryReadPower(text, ref end, out var exponent))
                value = Math.Pow(value, exponent);
            else if (TryReadPowerOfTen(text, ref end, out exponent))
                value *= Math.Pow(10, exponent);
            value *= ReadMultiplier(text, ref end);
            found.Add(new WrittenNumber(Rounded(value), start, end - start));
            at = end;
        }
        return found;
    }

    /// <summary><c>12</c>, <c>12.5</c>, <c>.05</c>, <c>1,200,000</c>; a comma counts only before exactly three digits.</summary>
    private static double ReadDigits(string text, ref int end)
    {
        var start = end;
        Span<char> digits = stackalloc char[32];
        var length = 0;
        var hasPoint = false;
        while (end < text.Length)
        {
            var c = Plain(text, end);
            if (char.IsAsciiDigit(c) || (c == '.' && !hasPoint && IsDigit(text, end + 1)))
            {
                hasPoint |= c == '.';
                if (length < digits.Length)
                    digits[length++] = c;
                end++;
            }
            else if (c == ',' && !hasPoint && IsThousandsComma(text, start, end))
            {
                end++;
            }
            else
            {
                break;
            }
        }
        return double.Parse(digits[..length], NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static bool IsThousandsComma(string text, int start, int comma)
    {
        var since = comma - Math.Max(start, text.LastIndexOf(',', comma - 1, comma - start) + 1);
        return since is >= 1 and <= 3 && IsDigit(text, comma + 1) && IsDigit(text, comma + 2) && IsDigit(text, comma + 3) && !IsDigit(text, comma + 4);
    }

    /// <summary>T1D, TGF-β1 and IL-10 by the preceding characters; type 1 and phase 1/2 by the preceding word; 1型 and 1/2期 by the following one.</summary>
    private static bool IsPartOfName(string text, int start, int end)
    {
        var before = start > 0 ? text[start - 1] : ' ';
        if (char.IsAsciiLetter(before) || before is >= '\u0370' and <= '\u03FF')
            return true;
        if (before is '-' or '‐' or '‑' && start > 1 && char.IsAsciiLetterUpper(text[start - 2]))
            return true;
        var word = text.AsSpan(0, start).TrimEnd("0123456789/–-").TrimEnd();
        if (word.Length < start && (EndsWith(word, "type") || EndsWith(word, "types") || EndsWith(word, "phase") || EndsWith(word, "phases")))
            return true;
        var after = text.AsSpan(end).TrimStart("0123456789/ab").TrimStart(' ');
        return after.StartsWith("型") || after.StartsWith("期");
    }

    private static bool EndsWith(ReadOnlySpan<char> text, string word) =>
        text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsAsciiLetter(text[^(word.Length + 1)]));

    /// <summary>The superscript of <c>10⁶</c>.</summary>
    private static bool TryReadPower(string text, ref int end, out int exponent)
    {
        var from = end;
        exponent = 0;
        while (end < text.Length && end - from < 2 && Superscripts.IndexOf(text[end], StringComparison.Ordinal) is >= 0 and var digit)
        {
            exponent = (exponent * 10) + digit;
            end++;
        }
        return end > from;
    }

    /// <summary>The rest of <c>4 × 10⁷</c>, <c>4x10^7</c>.</summary>
    private static bool TryReadPowerOfTen(string text, ref int end, out int exponent)
    {
        exponent = 0;
        var at = SkipSpace(text, end);
        if (at >= text.Length || text[at] is not ('×' or 'x' or 'X' or '*'))
            return false;
        at = SkipSpace(text, at + 1);
        if (!text.AsSpan(at).StartsWith("10"))
            return false;
        at += 2;
        if (at < text.Length && text[at] == '^' && IsDigit(text, at + 1))
        {
            for (at++; IsDigit(text, at) && exponent < 100; at++)
                exponent = (exponent * 10) + (text[at] - '0');
        }
        else if (!TryReadPower(text, ref at, out exponent))
        {
            return false;
        }
        end = at;
        return true;
    }

    private static double ReadMultiplier(string text, ref int end)
    {
        var at = SkipSpace(text, end);
        foreach (var (word, factor) in Multipliers)
        {
            if (text.AsSpan(at).StartsWith(word))
            {
                end = at + word.Length;
                return factor;
            }
        }
        return 1;
    }

    private static int SkipSpace(string text, int at) => at < text.Length && text[at] is (' ' or '\u00A0') ? at + 1 : at;

    private static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(Plain(text, at));

    /// <summary>Full-width digits, points and commas count as plain ones.</summary>
    private static char Plain(string text, int at) => at < 0 || at >= text.Length ? '\0' : text[at] switch
    {
        >= '０' and <= '９' or '．' => (char)(text[at] - 0xFEE0),
        var c => c,
    };

    /// <summary>Makes 1.2 million and 120万 equal to the last bit.</summary>
    private static double Rounded(double value) => double.Parse(value.ToString("G10", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
