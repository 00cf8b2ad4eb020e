using StemCellKb.Model;

namespace StemCellKb.Store.Documents;

/// <summary>A concept. The columns that are not documents serve links, lists and filters.</summary>
/// <param name="Kind">The word of <see cref="ConceptKind"/>.</param>
/// <param name="GroupId">See <see cref="Concept.Group"/>.</param>
/// <param name="Reviewed">ISO date.</param>
internal sealed record ConceptRow(string Id, string Kind, string? GroupId, string? Reviewed, Localized<ConceptLabel> Label, ConceptDocument Document);

/// <summary>A concept's own entry in a public vocabulary, for finding the concept by it.</summary>
internal sealed record IdentifierRow(string Value, string ConceptId);

internal sealed record BroaderRow(string ConceptId, string BroaderId);

/// <param name="Id">1 for the first article of the corpus, and so on; also the row id of its full-text entry.</param>
internal sealed record ArticleRow(int Id, string ConceptId, string Language, string Title, string Summary, ArticleDocument Document);

internal sealed record SectionRow(
    int ArticleId, int Ordinal, string Anchor, int Level, string Heading, string Html, string PlainText, string Markdown, string Fingerprint);

/// <param name="SourceId">The concept whose article links.</param>
internal sealed record CrossLinkRow(int ArticleId, int Ordinal, string SourceId, string Anchor, string TargetId);

/// <param name="Number">The citation's number on the page, from 1.</param>
internal sealed record CitationRow(int ArticleId, int Number, string ConceptId, string ReferenceKey);

/// <param name="Ordinal">The claim's place among all claims as written.</param>
internal sealed record ClaimRow(string Id, int Ordinal, string Word, string? OriginKey, Claim Document);

/// <summary>A claim is about a concept; for finding a concept's claims.</summary>
internal sealed record ClaimConceptRow(string ClaimId, int Ordinal, string ConceptId);

/// <summary>A claim states an effect; for finding it by what acts, how, and on what.</summary>
internal sealed record EffectRow(string ClaimId, string SubjectId, string Predicate, string ObjectId);

/// <summary>An item cites a work; for finding a work's claims.</summary>
internal sealed record EvidenceItemRow(string ClaimId, int Ordinal, string ReferenceKey);

/// <param name="Issued">ISO date at the known precision.</param>
internal sealed record WorkRow(string Key, string? Issued, bool Retracted, Reference Document);

internal sealed record ApprovalRow(int Ordinal, Approval Document);

/// <summary>The one row that identifies the build in the file.</summary>
internal sealed record BuildRow(int Id, string BuildId, string Fingerprint);
