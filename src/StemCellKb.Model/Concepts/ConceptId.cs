using System.Diagnostics.CodeAnalysis;

namespace StemCellKb.Model;

/// <summary>The name of a concept's folder, or of a glossary term: one id for both languages, never reused.</summary>
public readonly record struct ConceptId : IParsable<ConceptId>, IComparable<ConceptId>
{
    private ConceptId(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, out ConceptId id)
    {
        var valid = text is not null && Slug.IsValid(text);
        id = valid ? new ConceptId(text!) : default;
        return valid;
    }

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ConceptId result) => TryParse(s, out result);

    public static ConceptId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, out var id) ? id : throw new FormatException($"'{s}' is not an id: lower-case letters, digits and single hyphens.");

    public int CompareTo(ConceptId other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(ConceptId left, ConceptId right) => left.CompareTo(right) < 0;

    public static bool operator >(ConceptId left, ConceptId right) => left.CompareTo(right) > 0;

    public static bool operator <=(ConceptId left, ConceptId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ConceptId left, ConceptId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;
}
