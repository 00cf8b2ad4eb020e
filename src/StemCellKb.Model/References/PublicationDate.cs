namespace StemCellKb.Model;

/// <summary>Of the northern half of the world, as journals name their issues.</summary>
public enum Season
{
    Spring = 1,
    Summer,
    Autumn,
    Winter,
}

/// <summary>When a work appeared, in everything its record says of it.</summary>
/// <param name="From">The date, or the first of a range; null where the record has words only.</param>
/// <param name="Until">The last of a range: <c>November 2016 to February 2017</c>.</param>
/// <param name="Season">Stands in the place of a month.</param>
/// <param name="Circa">The date is an estimate.</param>
/// <param name="Words">What stands in place of a date, as written: <c>in press</c>, <c>n.d.</c></param>
public sealed record PublicationDate(PartialDate? From, PartialDate? Until = null, Season? Season = null, bool Circa = false, string? Words = null);
