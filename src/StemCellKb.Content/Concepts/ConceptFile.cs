using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>A concept as written: a <c>concept.yaml</c>, or one term of a glossary file.</summary>
internal sealed record ConceptFile
{
    /// <summary>The start of a <c>concept.yaml</c>, whose folder is the id; the <c>id</c> value of a term.</summary>
    public required Located<ConceptId> Id { get; init; }

    public required ConceptKind Kind { get; init; }

    /// <summary>Falls back to the id if the file gives none, so that links to it are not reported as well.</summary>
    public required ConceptNames Names { get; init; }

    public Localized<string>? Definition { get; init; }

    public required IReadOnlyList<Identifier> Identifiers { get; init; }

    public required IReadOnlyList<CloseIdentifier> CloseIdentifiers { get; init; }

    public required IReadOnlyList<Located<ConceptId>> Broader { get; init; }

    /// <summary>Null for a term.</summary>
    public Located<DateOnly>? Reviewed { get; init; }

    /// <summary>The glossary file, or null.</summary>
    public string? Group { get; init; }

    /// <summary>The pair's fingerprints when it was last declared in step.</summary>
    public required IReadOnlyList<TranslatedSection> Translated { get; init; }

    public Concept ToConcept() => new()
    {
        Id = Id.Value,
        Kind = Kind,
        Names = Names,
        Definition = Definition,
        Identifiers = Identifiers,
        CloseIdentifiers = CloseIdentifiers,
        Broader = [.. Broader.Select(broader => broader.Value)],
        Reviewed = Reviewed?.Value,
        Group = Group,
    };
}

/// <summary>A section's fingerprints when the pair was declared in step.</summary>
internal sealed record TranslatedSection(Located<string> Anchor, string English, string Chinese)
{
    public string this[Language language] => ReferenceEquals(language, Language.English) ? English : Chinese;
}
