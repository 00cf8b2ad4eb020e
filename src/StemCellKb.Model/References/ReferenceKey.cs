using System.Diagnostics.CodeAnalysis;

namespace StemCellKb.Model;

/// <summary>The citation key of a work, the <c>id</c> of its CSL-JSON record.</summary>
public readonly record struct ReferenceKey : IParsable<ReferenceKey>, IComparable<ReferenceKey>
{
    private ReferenceKey(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, out ReferenceKey id)
    {
        var valid = text is not null && Slug.IsValid(text);
        id = valid ? new ReferenceKey(text!) : default;
        return valid;
    }

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ReferenceKey result) => TryParse(s, out result);

    public static ReferenceKey Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, out var id) ? id : throw new FormatException($"'{s}' is not an id: lower-case letters, digits and single hyphens.");

    public int CompareTo(ReferenceKey other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(ReferenceKey left, ReferenceKey right) => left.CompareTo(right) < 0;

    public static bool operator >(ReferenceKey left, ReferenceKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(ReferenceKey left, ReferenceKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ReferenceKey left, ReferenceKey right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;
}
