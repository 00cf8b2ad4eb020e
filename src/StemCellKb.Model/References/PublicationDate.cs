namespace StemCellKb.Model;

/// <summary>Northern hemisphere, as journals name their issues.</summary>
public enum Season
{
    Spring = 1,
    Summer,
    Autumn,
    Winter,
}

/// <summary>When a work appeared, with everything its record says about it.</summary>
/// <param name="From">The date, or the start of a range; null where the record has only words.</param>
/// <param name="Until">The end of a range: <c>November 2016 to February 2017</c>.</param>
/// <param name="Season">Given in place of a month.</param>
/// <param name="Circa">The date is an estimate.</param>
/// <param name="Words">Given in place of a date, as written: <c>in press</c>, <c>n.d.</c></param>
public sealed record PublicationDate(PartialDate? From, PartialDate? Until = null, Season? Season = null, bool Circa = false, string? Words = null);
