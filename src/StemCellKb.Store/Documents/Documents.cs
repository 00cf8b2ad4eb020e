using StemCellKb.Model;

namespace StemCellKb.Store.Documents;

/// <summary>What every list and link shows of a concept, in one language.</summary>
/// <param name="Definition">Of a term; null for a concept with an article.</param>
/// <param name="GroupName">Of a disease's group; groups of terms have none.</param>
/// <param name="SortKey">Its ordinal order is the order of an index in this language.</param>
internal sealed record ConceptLabel(string Name, string? Abbreviation, string? Definition, string? GroupName, string SortKey);

/// <summary>The parts of a concept's page that do not come from its text.</summary>
/// <param name="Ambiguous">Names that mean something else as well; null where there is none.</param>
/// <param name="Broader">By id, as the next.</param>
/// <param name="Claims">About the concept in the order written, then those about its narrower concepts alone.</param>
/// <param name="Approvals">Of products for the disease or a narrower one, made of the cell type, or called by the term.</param>
internal sealed record ConceptDocument(
    IReadOnlyList<NameForms> Names,
    IReadOnlyList<string>? Ambiguous,
    IReadOnlyList<IdentifierEntry> Identifiers,
    IReadOnlyList<ConceptId> Broader,
    IReadOnlyList<ConceptId> Narrower,
    IReadOnlyList<ClaimTie> Claims,
    IReadOnlyList<Approval> Approvals);

/// <summary>The part of a <see cref="ConceptDocument"/> that other files than the concept's own see.</summary>
internal sealed record ConceptNamesDocument(IReadOnlyList<NameForms> Names, IReadOnlyList<string>? Ambiguous, IReadOnlyList<ConceptId> Broader);

/// <param name="Count">How many claims have it.</param>
internal sealed record WordCount(ClaimWord Word, int Count);

/// <param name="Words">Those that any claim has, by their spelling.</param>
internal sealed record ClaimCounts(IReadOnlyList<WordCount> Words);

/// <param name="Via">The narrower concept that the claim is about; null where it is about the concept itself.</param>
internal sealed record ClaimTie(ClaimId Claim, ConceptId? Via);

/// <summary>The parts of an article's page other than its sections.</summary>
/// <param name="Citations">Works in order of first appearance.</param>
/// <param name="Behind">Anchors of sections whose other language is newer.</param>
internal sealed record ArticleDocument(IReadOnlyList<ReferenceKey> Citations, IReadOnlyList<string> Behind);

/// <summary>The names of a concept in one script.</summary>
/// <param name="Script"><c>en</c>, <c>zh</c>, and <c>zh-Hant</c> or, where the regions differ, <c>zh-Hant-TW</c> and <c>zh-Hant-HK</c>.</param>
public sealed record NameForms(string Script, string Name, string? Abbreviation, IReadOnlyList<string> Also);

/// <summary>An entry in a public vocabulary.</summary>
/// <param name="Relation"><c>exact</c>, or what the entry is to the concept: broad, narrow, close, related, obsolete.</param>
public sealed record IdentifierEntry(string Scheme, string SchemeName, string Value, string Relation, string? Label, Uri? Address);
