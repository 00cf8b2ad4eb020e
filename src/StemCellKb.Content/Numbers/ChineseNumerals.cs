using System.Text.RegularExpressions;

namespace StemCellKb.Content;

/// <summary>Numbers written in Chinese characters: 十二, 五十三, 一百二十.</summary>
internal static partial class ChineseNumerals
{
    private const string DigitsInOrder = "零一二三四五六七八九";

    public static IEnumerable<WrittenNumber> Find(string text) =>
        from match in Numerals().Matches(text)
        let value = ValueOf(match.Value)
        where value is not null
        select new WrittenNumber(value.Value, match.Index, match.Length);

    /// <summary>The following character makes the numeral a count of people or studies: 五十三例, 十二项.</summary>
    public static bool IsCount(string text, int end) => end < text.Length && text[end] is ('例' or '人' or '项' or '名');

    [GeneratedRegex("(?<![几数上近多好第])[零〇一二两三四五六七八九十百千]+", RegexOptions.CultureInvariant)]
    private static partial Regex Numerals();

    /// <summary>Null for sequences that are not numbers, such as 一一 or 百十百.</summary>
    private static double? ValueOf(string numerals)
    {
        var (total, digit, lastUnit) = (0, -1, int.MaxValue);
        foreach (var c in numerals)
        {
            if (c is '十' or '百' or '千')
            {
                var unit = c switch { '十' => 10, '百' => 100, _ => 1000 };
                if (unit >= lastUnit)
                    return null;
                total += Math.Max(1, digit) * unit;
                (digit, lastUnit) = (-1, unit);
            }
            else if (c is '零' or '〇')
            {
                continue;
            }
            else if (digit >= 0)
            {
                return null;
            }
            else
            {
                digit = c == '两' ? 2 : DigitsInOrder.IndexOf(c, StringComparison.Ordinal);
            }
        }
        return total + Math.Max(0, digit);
    }
}
