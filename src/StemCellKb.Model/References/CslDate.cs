using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StemCellKb.Model;

/// <summary>Reads a date of CSL-JSON: <c>date-parts</c>, <c>raw</c> or <c>literal</c>, with <c>season</c> and <c>circa</c>.</summary>
internal static partial class CslDate
{
    /// <summary>Forthcoming works are announced a few years ahead at most.</summary>
    private const int LastYear = 2100;

    /// <summary>Null where the record has no such date or the date makes no sense.</summary>
    public static PublicationDate? Read(JsonElement record, string key)
    {
        if (!record.TryGetProperty(key, out var date) || date.ValueKind != JsonValueKind.Object)
            return null;
        var circa = CslValues.IsTrue(date, "circa");
        if (HasParts(date, out var first, out var second))
        {
            if (PartsOf(first) is not var (from, season) || (second is not null && PartsOf(second) is null))
                return null;
            return new PublicationDate(from, second is null ? null : PartsOf(second)!.Value.Date, season ?? SeasonOf(date), circa);
        }
        if ((CslValues.Text(date, "raw") ?? CslValues.Text(date, "literal")) is not { } words)
            return null;
        return Parse(words) is { } parsed ? parsed with { Circa = parsed.Circa || circa } : new PublicationDate(null, Circa: circa, Words: words);
    }

    /// <summary><c>2016-05-03</c>, <c>2016/05</c>, <c>2016-11/2017-02</c>, <c>2013-21</c>, <c>2016~</c>, <c>2019年3月5日</c>; null for words.</summary>
    private static PublicationDate? Parse(string words)
    {
        var ends = Iso().Match(words) is { Success: true } iso ? iso : Chinese().Match(words);
        if (!ends.Success || PartsOf(NumberOf(ends, "y"), NumberOf(ends, "m"), NumberOf(ends, "d")) is not var (from, season))
            return null;
        var until = ends.Groups["y2"].Success ? PartsOf(NumberOf(ends, "y2"), NumberOf(ends, "m2"), NumberOf(ends, "d2"))?.Date : null;
        return ends.Groups["y2"].Success && until is null ? null : new PublicationDate(from, until, season, ends.Groups["circa"].Success);
    }

    private static int? NumberOf(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>An empty list of parts, or parts that are empty texts, mean no date rather than a wrong one.</summary>
    private static bool HasParts(JsonElement date, out IReadOnlyList<JsonElement> first, out IReadOnlyList<JsonElement>? second)
    {
        (first, second) = ([], null);
        if (!date.TryGetProperty("date-parts", out var parts) || parts.ValueKind == JsonValueKind.Null)
            return false;
        if (parts.ValueKind != JsonValueKind.Array)
            return true;
        List<IReadOnlyList<JsonElement>> dates = [.. parts.EnumerateArray().Take(3).Select(GivenOf)];
        if (dates is [{ Count: > 0 }, ..])
            first = dates[0];
        if (dates is [_, { Count: > 0 }, ..])
            second = dates[1];
        return dates.Any(given => given.Count > 0) || !parts.EnumerateArray().All(each => each.ValueKind is JsonValueKind.Array or JsonValueKind.Null);
    }

    private static IReadOnlyList<JsonElement> GivenOf(JsonElement date) => date.ValueKind == JsonValueKind.Array
        ? [.. date.EnumerateArray().Take(4).Where(part => part.ValueKind is not (JsonValueKind.Null or JsonValueKind.String) || CslValues.Text(part) is not null)]
        : [];

    private static (PartialDate Date, Season? Season)? PartsOf(IReadOnlyList<JsonElement> parts)
    {
        List<int?> numbers = [.. parts.Select(CslValues.Number)];
        return parts.Count is 0 or > 3 || numbers.Contains(null) ? null : PartsOf(numbers[0], numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2));
    }

    /// <summary>Months 13 to 16 and 21 to 24 are seasons.</summary>
    private static (PartialDate Date, Season? Season)? PartsOf(int? year, int? month, int? day)
    {
        if (year is not (>= 1 and <= LastYear) || month is < 1 or > 24)
            return null;
        if (month is > 12)
            return month is >= 17 and <= 20 || day is not null ? null : (new PartialDate(year.Value), (Season)(month.Value - (month > 20 ? 20 : 12)));
        return day is { } number && (month is null || number < 1 || number > DateTime.DaysInMonth(year.Value, month.Value))
            ? null
            : (new PartialDate(year.Value, month, day), null);
    }

    private static Season? SeasonOf(JsonElement date) => CslValues.Text(date, "season")?.ToLowerInvariant() switch
    {
        "1" or "21" or "13" or "spring" => Season.Spring,
        "2" or "22" or "14" or "summer" => Season.Summer,
        "3" or "23" or "15" or "autumn" or "fall" => Season.Autumn,
        "4" or "24" or "16" or "winter" => Season.Winter,
        _ => null,
    };

    [GeneratedRegex(@"^(?<circa>(?:c\.|ca\.|circa) ?)?(?<y>[0-9]{4})(?:[-/](?<m>[0-9]{1,2})(?:[-/](?<d>[0-9]{1,2}))?)?(?<circa>[~?%])?(?:(?: ?/ ?| ?– ?| to )(?<y2>[0-9]{4})(?:-(?<m2>[0-9]{1,2})(?:-(?<d2>[0-9]{1,2}))?)?[~?%]?)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<y>[0-9]{4}) ?年(?: ?(?<m>[0-9]{1,2}) ?月(?: ?(?<d>[0-9]{1,2}) ?日)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();
}
