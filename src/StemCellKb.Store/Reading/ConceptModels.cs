using StemCellKb.Model;
using StemCellKb.Store.Documents;

namespace StemCellKb.Store.Reading;

/// <summary>A concept as a link shows it, in the reader's language.</summary>
/// <param name="OtherName">The name in the other language.</param>
public sealed record ConceptLink(ConceptId Id, ConceptKind Kind, string Name, string? Abbreviation, string OtherName, string Url);

/// <summary>Where a concept has pages.</summary>
/// <param name="Languages">With an article, or the definition of a term.</param>
/// <param name="Reviewed">Null for a term.</param>
public sealed record WrittenConcept(ConceptId Id, ConceptKind Kind, IReadOnlyList<Language> Languages, DateOnly? Reviewed);

/// <summary>A concept as a list shows it.</summary>
/// <param name="Summary">The article's summary, or the term's definition.</param>
/// <param name="Group">Its part of the list: a term's glossary file, or the field of medicine of a disease.</param>
/// <param name="GroupName">Of a field of medicine.</param>
/// <param name="Claims">How many claims its page shows, by word: those on it and on narrower concepts.</param>
public sealed record ConceptEntry(ConceptLink Concept, string Summary, string? Group, string? GroupName, IReadOnlyDictionary<ClaimWord, int> Claims);

/// <summary>What is known of a concept in any language.</summary>
public sealed record ConceptFacts(
    ConceptLink Concept,
    IReadOnlyList<NameForms> Names,
    IReadOnlyList<IdentifierEntry> Identifiers,
    IReadOnlyList<ConceptLink> Broader,
    IReadOnlyList<ConceptLink> Narrower,
    DateOnly? Reviewed,
    DateOnly? ReviewDue);

/// <summary>How two concepts are tied, whichever side wrote it down.</summary>
/// <param name="Claims">Claims that name both.</param>
/// <param name="MentionedHere">This page's article links to the other concept.</param>
/// <param name="MentionsThis">The other concept's article links here.</param>
/// <param name="Summary">What the other concept is, in the language that this page's text is written in.</param>
public sealed record Connection(ConceptLink Concept, int Claims, bool MentionedHere, bool MentionsThis, string Summary);
