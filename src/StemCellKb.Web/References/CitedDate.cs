using System.Globalization;
using StemCellKb.Model;

namespace StemCellKb.Web.References;

/// <summary>The publication date in a citation's words: a range, a season, an estimate, or that the work has not appeared yet.</summary>
internal static class CitedDate
{
    /// <summary>For a journal issue: <c>2017</c>, <c>2016-2017</c>, <c>[2016?]</c>, <c>In press</c>; empty if unknown.</summary>
    public static string Year(Reference work) => Written(work, date => Number(date.Year), exact: false);

    /// <summary>For anything else, as precise as known: <c>2024 Dec 18</c>, <c>2016 Nov-2017 Feb</c>, <c>2013 Winter</c>.</summary>
    public static string Day(Reference work) => Written(work, Day, exact: true);

    /// <summary><c>2024 Dec 18</c>, as precise as known.</summary>
    public static string Day(PartialDate date) => (date.Month, date.Day) switch
    {
        ({ } month, { } day) => $"{Number(date.Year)} {MonthName(month)} {day}",
        ({ } month, null) => $"{Number(date.Year)} {MonthName(month)}",
        _ => Number(date.Year),
    };

    private static string Written(Reference work, Func<PartialDate, string> write, bool exact)
    {
        if (work.Issued is not { } from)
            return work.Status is { Length: > 0 } status ? char.ToUpperInvariant(status[0]) + status[1..] : "";
        var date = write(from);
        if (exact && work.IssuedSeason is { } season)
            date += $" {season}";
        if (work.IssuedUntil is { } until && write(until) != write(from))
            date += $"-{write(until)}";
        return work.IssuedCirca ? $"[{date}?]" : date;
    }

    private static string Number(int year) => year.ToString("D4", CultureInfo.InvariantCulture);

    private static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month);
}
