using System.Text.RegularExpressions;

namespace StemCellKb.Content;

/// <summary>Numbers in English words; months count too, since Chinese writes them in digits.</summary>
internal static partial class EnglishNumerals
{
    private static readonly Dictionary<string, double> Values = Table();

    public static IEnumerable<double> Find(string text)
    {
        double? tens = null;
        foreach (Match word in Words().Matches(text))
        {
            if (!Values.TryGetValue(word.Value.ToLowerInvariant(), out var value))
            {
                tens = null;
                continue;
            }
            yield return value;
            if (tens is { } before && value < 10)
                yield return before + value;
            tens = value is >= 20 and < 100 ? value : null;
        }
    }

    [GeneratedRegex("[A-Za-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    private static Dictionary<string, double> Table()
    {
        Dictionary<string, double> table = new()
        {
            ["once"] = 1, ["single"] = 1, ["first"] = 1, ["twice"] = 2, ["double"] = 2, ["both"] = 2, ["second"] = 2, ["third"] = 3,
            ["half"] = 0.5, ["dozen"] = 12, ["hundred"] = 100, ["thousand"] = 1000, ["million"] = 1e6,
        };
        string[] small =
        [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
            "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ];
        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        string[] months =
        [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        ];
        for (var i = 0; i < small.Length; i++)
            table[small[i]] = i;
        for (var i = 0; i < tens.Length; i++)
            table[tens[i]] = (i + 2) * 10;
        for (var i = 0; i < months.Length; i++)
            table[months[i]] = i + 1;
        return table;
    }
}
