using StemCellKb.Model;
using StemCellKb.Store.Documents;

namespace StemCellKb.Store.Reading;

/// <summary>A concept in both languages.</summary>
/// <param name="Texts">What its page says of it, in each language it is written in.</param>
/// <param name="Reviewed">Null for a term.</param>
public sealed record ConceptRecord(
    ConceptId Id,
    ConceptKind Kind,
    Localized<string> Name,
    IReadOnlyList<NameForms> Names,
    IReadOnlyList<ConceptText> Texts,
    IReadOnlyList<IdentifierEntry> Identifiers,
    IReadOnlyList<ConceptId> Broader,
    DateOnly? Reviewed)
{
    /// <summary>See <see cref="Concept.Group"/>.</summary>
    public string? Group { get; init; }

    public bool IsIn(Language language) => Texts.Any(text => ReferenceEquals(text.Language, language));
}

/// <summary>The title and summary of an article, or the name and definition of a term.</summary>
public sealed record ConceptText(Language Language, string Title, string Summary);

/// <summary>An article in one language.</summary>
/// <param name="Citations">Works in order of first appearance.</param>
public sealed record ArticleRecord(
    ConceptId Concept, Language Language, string Title, string Summary, IReadOnlyList<SectionText> Sections, IReadOnlyList<ReferenceKey> Citations);
