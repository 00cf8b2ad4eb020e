using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>A number in a text.</summary>
/// <param name="Value">Of <c>4 × 10⁷</c>, <c>40 million</c>, <c>4000万</c> alike: 40000000.</param>
internal readonly record struct WrittenNumber(double Value, int Start, int Length);

/// <summary>The numbers of a section.</summary>
/// <param name="Written">In digits, as a count, percentage, dose or p-value is written.</param>
/// <param name="InWords">As words: enough to answer the other language's digits, too loose to ask for them.</param>
internal sealed record SectionNumbers(IReadOnlyList<WrittenNumber> Written, IReadOnlySet<double> InWords)
{
    public bool Mentions(double value) => InWords.Contains(value) || Written.Any(number => number.Value == value);
}

/// <summary>Finds the numbers that a text states, and leaves those alone that are part of a name: IL-10, CD4, DAS28, type 1, phase 2, 1型, 2期.</summary>
internal static partial class NumberScanner
{
    public static SectionNumbers Scan(string text, Language language)
    {
        var plain = string.Concat(text.Select(HalfWidth));
        var chinese = ReferenceEquals(language, Language.Chinese);
        List<WrittenNumber> written = [.. Digits().Matches(plain).Select(match => new WrittenNumber(ValueOf(match), match.Index, match.Length))];
        if (chinese)
        {
            written.AddRange(ChineseNumerals.Find(plain)
                .Where(number => number.Value >= 10 && ChineseNumerals.IsCount(plain, number.Start + number.Length)));
        }
        var words = chinese ? ChineseNumerals.Find(plain).Select(number => number.Value) : EnglishNumerals.Find(plain);
        return new SectionNumbers([.. written.OrderBy(number => number.Start)], words.ToHashSet());
    }

    /// <summary>
    /// Not directly after a letter or a capital with a hyphen (T1D, TGF-β1, IL-10), not of a type or phase;
    /// with thousands commas, a power of ten, a multiplier.
    /// </summary>
    [GeneratedRegex(
        @"(?<![A-Za-z\p{IsGreek}\d])(?<!\d[.,])(?<![A-Z][-‐‑])(?<!\b[Tt]ypes?\s)(?<!\b[Pp]hases?\s)(?<!\b[Pp]hases?\s\d[/–-])"
        + @"(?<digits>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
        + @"(?!\s?型)(?![ab]?期)(?!/\d[ab]?期)"
        + @"(?:(?<power>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)|\s?[×xX*]\s?10(?:\^(?<exponent>\d{1,2})|(?<exponent>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)))?"
        + @"(?:\s?(?<unit>thousand|million|billion|万亿|亿|千万|百万|十万|万|千(?![克米瓦])))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    private static double ValueOf(Match match)
    {
        var value = double.Parse(match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture);
        if (match.Groups["power"] is { Success: true } power)
            value = Math.Pow(value, ExponentOf(power.Value));
        if (match.Groups["exponent"] is { Success: true } exponent)
            value *= Math.Pow(10, ExponentOf(exponent.Value));
        return Rounded(value * (match.Groups["unit"].Value switch
        {
            "thousand" or "千" => 1e3,
            "万" => 1e4,
            "十万" => 1e5,
            "million" or "百万" => 1e6,
            "千万" => 1e7,
            "亿" => 1e8,
            "billion" => 1e9,
            "万亿" => 1e12,
            _ => 1,
        }));
    }

    /// <summary>So that 1.2 million and 120万 are one number to the last bit.</summary>
    private static double Rounded(double value) => double.Parse(value.ToString("G10", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static int ExponentOf(string digits) => int.Parse(string.Concat(digits.Take(2).Select(c => Superscript(c) is { } digit ? digit : c)), CultureInfo.InvariantCulture);

    private static char? Superscript(char c) => "⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(c, StringComparison.Ordinal) is >= 0 and var digit ? (char)('0' + digit) : null;

    /// <summary>Full-width digits, point, comma and percent sign have the meaning of the plain ones.</summary>
    private static char HalfWidth(char c) => c is >= '０' and <= '９' or '．' or '％' ? (char)(c - 0xFEE0) : c;
}
