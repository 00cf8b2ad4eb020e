using StemCellKb.Model;

namespace StemCellKb.Store.Reading;

/// <summary>A concept as a link shows it, in the reader's language.</summary>
/// <param name="OtherName">The name in the other language.</param>
public sealed record ConceptLink(ConceptId Id, ConceptKind Kind, string Name, string? Abbreviation, string OtherName, string Url);

/// <summary>A concept as a list shows it.</summary>
/// <param name="Summary">The article's summary, or the term's definition.</param>
/// <param name="Group">Its part of the list: a term's glossary file, or the field of medicine of a disease.</param>
/// <param name="GroupName">Of a field of medicine.</param>
/// <param name="Claims">How many claims bear on it, by word.</param>
public sealed record ConceptEntry(ConceptLink Concept, string Summary, string? Group, string? GroupName, IReadOnlyDictionary<ClaimWord, int> Claims);

/// <summary>The names of a concept in one script.</summary>
/// <param name="Script"><c>en</c>, <c>zh</c> or <c>zh-Hant</c>.</param>
public sealed record NameForms(string Script, string Name, string? Abbreviation, IReadOnlyList<string> Also);

/// <summary>An entry in a public vocabulary.</summary>
/// <param name="Relation"><c>exact</c>, or what the entry is to the concept: broad, narrow, close, related, obsolete.</param>
public sealed record IdentifierEntry(string Scheme, string SchemeName, string Value, string Relation, string? Label, Uri? Address);

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
