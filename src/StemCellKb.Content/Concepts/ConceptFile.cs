using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>A concept as written: a <c>concept.yaml</c>, or one term of a glossary file.</summary>
/// <param name="Id">The start of a <c>concept.yaml</c>, whose folder is the id; the <c>id</c> value of a term.</param>
/// <param name="Names">Falls back to the id if the file gives none, so that links to it are not reported as well.</param>
/// <param name="Reviewed">Null for a term.</param>
/// <param name="Group">The glossary file, or null.</param>
/// <param name="Translated">The pair's fingerprints when it was last declared in step.</param>
internal sealed record ConceptFile(
    Located<ConceptId> Id,
    ConceptKind Kind,
    ConceptNames Names,
    Localized<string>? Definition,
    IReadOnlyList<Identifier> Identifiers,
    IReadOnlyList<CloseIdentifier> CloseIdentifiers,
    IReadOnlyList<Located<ConceptId>> Broader,
    Located<DateOnly>? Reviewed,
    string? Group,
    IReadOnlyList<TranslatedSection> Translated)
{
    public Concept ToConcept() => new(
        Id.Value, Kind, Names, Definition, Identifiers, CloseIdentifiers,
        [.. Broader.Select(broader => broader.Value)], Reviewed?.Value, Group);
}

/// <summary>A section's fingerprints when the pair was declared in step.</summary>
internal sealed record TranslatedSection(Located<string> Anchor, string English, string Chinese)
{
    public string this[Language language] => ReferenceEquals(language, Language.English) ? English : Chinese;
}
