using System.Text.Json.Serialization;

namespace StemCellKb.Model;

/// <summary>A work: an article, a web page, a regulator's notice. From a CSL-JSON record.</summary>
public sealed record Reference
{
    public required ReferenceKey Key { get; init; }

    /// <summary>The CSL type, e.g. <c>article-journal</c>, <c>webpage</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Plain text; the styled title is in <see cref="WorkDetails.Title"/>.</summary>
    public required string Title { get; init; }

    /// <summary>In order; empty where the record names none.</summary>
    public IReadOnlyList<PersonName> Authors { get; init; } = [];

    /// <summary>The record's <c>custom.authors</c> is <c>incomplete</c>: there are more authors than it names.</summary>
    public bool AuthorsIncomplete { get; init; }

    /// <summary>In order. A work may have only editors, as a handbook does.</summary>
    public IReadOnlyList<PersonName> Editors { get; init; } = [];

    public string? ContainerTitle { get; init; }

    /// <summary>As precise as the record; the start of a range; null where there is no date.</summary>
    public PartialDate? Issued { get; init; }

    /// <summary>The end of a range: <c>November 2016 to February 2017</c>.</summary>
    public PartialDate? IssuedUntil { get; init; }

    /// <summary>Given in place of a month.</summary>
    public Season? IssuedSeason { get; init; }

    /// <summary>The date is an estimate.</summary>
    public bool IssuedCirca { get; init; }

    /// <summary>Of unpublished work: <c>in press</c>, <c>submitted</c>.</summary>
    public string? Status { get; init; }

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    public string? Page { get; init; }

    public string? Publisher { get; init; }

    /// <summary>The language of the work as the record writes it: <c>zh</c>, <c>en-US</c>, <c>Chinese</c>.</summary>
    public string? Language { get; init; }

    public string? Doi { get; init; }

    public string? Pmid { get; init; }

    public string? Pmcid { get; init; }

    public string? Url { get; init; }

    /// <summary>The record's <c>custom.other-title</c>: the title in the other of the site's two languages, for a work that has one there.</summary>
    public string? OtherTitle { get; init; }

    /// <summary>When the work was last seen at its address.</summary>
    public PartialDate? Accessed { get; init; }

    /// <summary>What the record lacks, in its maker's words.</summary>
    public string? Note { get; init; }

    /// <summary>The record's <c>custom.status</c> is <c>retracted</c>: marked wherever it is shown, and not counted.</summary>
    public bool Retracted { get; init; }

    /// <summary>The record's <c>custom.status-checked</c>: when the work was last looked up among retractions; null where nobody recorded it.</summary>
    public DateOnly? StatusChecked { get; init; }

    /// <summary>The whole record from <c>references.json</c>, compact; empty for a work that stands in none.</summary>
    public string CslJson { get; init; } = "";

    /// <summary>The authors, or the editors where there are none.</summary>
    [JsonIgnore]
    public IReadOnlyList<PersonName> Makers => Authors.Count > 0 ? Authors : Editors;
}

/// <summary>A date known to the year, the month or the day.</summary>
public sealed record PartialDate(int Year, int? Month = null, int? Day = null) : IComparable<PartialDate>
{
    /// <summary>ISO 8601 at the known precision: <c>2025</c>, <c>2024-12</c>, <c>2024-12-18</c>.</summary>
    public string Iso => (Month, Day) switch
    {
        ({ } month, { } day) => $"{Year:D4}-{month:D2}-{day:D2}",
        ({ } month, null) => $"{Year:D4}-{month:D2}",
        _ => $"{Year:D4}",
    };

    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PartialDate? date)
    {
        date = null;
        var parts = text?.Split('-') ?? [];
        if (parts.Length is 0 or > 3 || parts[0].Length != 4 || parts.Skip(1).Any(part => part.Length != 2)
            || parts.Any(part => !part.All(char.IsAsciiDigit)))
            return false;
        var numbers = parts.Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        if (numbers[0] == 0 || (numbers.Length > 1 && numbers[1] is < 1 or > 12)
            || (numbers.Length > 2 && (numbers[2] < 1 || numbers[2] > DateTime.DaysInMonth(numbers[0], numbers[1]))))
            return false;
        date = new PartialDate(numbers[0], numbers.Length > 1 ? numbers[1] : null, numbers.Length > 2 ? numbers[2] : null);
        return true;
    }

    public int CompareTo(PartialDate? other) => other is null ? 1 : string.CompareOrdinal(Iso, other.Iso);

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;
}
