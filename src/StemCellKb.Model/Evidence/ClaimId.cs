using System.Diagnostics.CodeAnalysis;

namespace StemCellKb.Model;

/// <summary>The id of a claim, unique over all evidence files.</summary>
public readonly record struct ClaimId : IParsable<ClaimId>, IComparable<ClaimId>
{
    private ClaimId(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, out ClaimId id)
    {
        var valid = text is not null && Slug.IsValid(text);
        id = valid ? new ClaimId(text!) : default;
        return valid;
    }

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ClaimId result) => TryParse(s, out result);

    public static ClaimId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, out var id) ? id : throw new FormatException($"'{s}' is not an id: lower-case letters, digits and single hyphens.");

    public int CompareTo(ClaimId other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(ClaimId left, ClaimId right) => left.CompareTo(right) < 0;

    public static bool operator >(ClaimId left, ClaimId right) => left.CompareTo(right) > 0;

    public static bool operator <=(ClaimId left, ClaimId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ClaimId left, ClaimId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;
}
