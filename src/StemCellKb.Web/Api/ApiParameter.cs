using StemCellKb.Model;
using StemCellKb.Store;

namespace StemCellKb.Web.Api;

/// <summary>A parameter of API operations: the same object describes and validates it.</summary>
/// <param name="Means">One sentence without a full stop.</param>
internal sealed record ApiParameter(string Name, Localized<string> Means)
{
    /// <summary>The allowed values; empty if any text will do.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The value used when none is given, or null.</summary>
    public string? Default { get; init; }

    /// <summary>The value is a concept id.</summary>
    public bool IsConcept { get; init; }

    /// <summary>The value is a whole number from 1 to this.</summary>
    public int? Maximum { get; init; }

    /// <summary>Longer texts are cut here, in UTF-16 units.</summary>
    public int? MaxLength { get; init; }

    /// <summary>May be repeated: any of the values may match.</summary>
    public bool Repeatable { get; init; }

    public bool InPath { get; init; }

    /// <summary>A call without it has no answer.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Still understood, under another name now.</summary>
    public bool Deprecated { get; init; }

    /// <summary>A value with results, for the description.</summary>
    public string? Example { get; init; }

    /// <summary>The problem with a value, or null.</summary>
    public string? ProblemWith(string value, KbDatabase database)
    {
        if (Words.Count > 0 && !Words.Contains(value, StringComparer.Ordinal))
            return $"{Name} is one of: {string.Join(", ", Words)}.";
        if (Maximum is { } maximum && !(int.TryParse(value, System.Globalization.NumberStyles.None, null, out var number) && number >= 1 && number <= maximum))
            return $"{Name} is a whole number from 1 to {maximum}.";
        if (IsConcept && (!ConceptId.TryParse(value, out var id) || database.Indexes.Find(Language.English, id.Value) is null))
            return $"{Name} is the id of a concept, as {SiteUrls.ApiRoot}/concepts lists them.";
        return null;
    }
}
