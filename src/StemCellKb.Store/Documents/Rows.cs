using System.ComponentModel.DataAnnotations.Schema;
using StemCellKb.Model;

namespace StemCellKb.Store.Documents;

/// <summary>A concept. The columns that are not documents serve links, lists and filters.</summary>
[Table("concepts")]
internal sealed record ConceptRow
{
    public required string Id { get; init; }

    /// <summary>The word of <see cref="ConceptKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>See <see cref="Concept.Group"/>.</summary>
    public required string? GroupId { get; init; }

    /// <summary>ISO date.</summary>
    public required string? Reviewed { get; init; }

    public required Localized<ConceptLabel> Label { get; init; }

    public required ConceptDocument Document { get; init; }

    /// <summary>Of the claims that its page shows; lists of concepts need no more of them.</summary>
    public ClaimCounts Claims { get; init; } = new([]);

    /// <summary>Where a term is written, as the next; null for a concept, whose folder says it.</summary>
    public string? File { get; init; }

    public int Line { get; init; }
}

/// <summary>A concept's own entry in a public vocabulary, for finding the concept by it.</summary>
[Table("identifiers")]
internal sealed record IdentifierRow(string Value, string ConceptId);

[Table("broader")]
internal sealed record BroaderRow(string ConceptId, string BroaderId);

[Table("articles")]
internal sealed record ArticleRow
{
    /// <summary>1 for the first article of the corpus, and so on; also the row id of its full-text entry.</summary>
    public required int Id { get; init; }

    public required string ConceptId { get; init; }

    public required string Language { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required ArticleDocument Document { get; init; }
}

[Table("sections")]
internal sealed record SectionRow
{
    public required int ArticleId { get; init; }

    public required int Ordinal { get; init; }

    public required string Anchor { get; init; }

    public required int Level { get; init; }

    public required string Heading { get; init; }

    public required string Html { get; init; }

    public required string PlainText { get; init; }

    public required string Markdown { get; init; }

    public required string Fingerprint { get; init; }
}

/// <param name="SourceId">The concept whose article links.</param>
[Table("cross_links")]
internal sealed record CrossLinkRow(int ArticleId, int Ordinal, string SourceId, string Anchor, string TargetId);

/// <param name="Number">The citation's number on the page, from 1.</param>
[Table("citations")]
internal sealed record CitationRow(int ArticleId, int Number, string ConceptId, string ReferenceKey);

/// <param name="Ordinal">Sorts claims as they were written: the file, then the place among its claims, so that an edit of one file moves no claim of another.</param>
[Table("claims")]
internal sealed record ClaimRow(string Id, string Ordinal, string Word, string? Certainty, string? OriginKey, Claim Document)
{
    /// <summary>As in the document: a claim may also be about a disease or a cell type as its topic.</summary>
    public string? DiseaseId { get; init; }

    public string? CellTypeId { get; init; }

    /// <summary>Where it is written, as the next.</summary>
    public string? File { get; init; }

    public int Line { get; init; }
}

/// <summary>A claim is about a concept; for finding a concept's claims.</summary>
[Table("claim_concepts")]
internal sealed record ClaimConceptRow(string ClaimId, int Ordinal, string ConceptId);

/// <summary>A claim states an effect; for finding it by what acts, how, and on what.</summary>
/// <param name="Disputes">Ids of claims, separated by spaces.</param>
[Table("effects")]
internal sealed record EffectRow(string ClaimId, string SubjectId, string Predicate, string ObjectId, string Disputes);

/// <summary>An effect has to do with a concept: as one of its ends, as what it goes through, or because its claim is about it; for finding a concept's effects.</summary>
[Table("effect_concepts")]
internal sealed record EffectConceptRow(string ConceptId, string ClaimId);

/// <summary>An item cites a work; for finding a work's claims.</summary>
[Table("evidence_items")]
internal sealed record EvidenceItemRow(string ClaimId, int Ordinal, string ReferenceKey);

/// <param name="Issued">ISO date at the known precision.</param>
[Table("works")]
internal sealed record WorkRow(string Key, string? Issued, bool Retracted, Reference Document)
{
    /// <summary>Where it is written, as the next.</summary>
    public string? File { get; init; }

    public int Line { get; init; }
}

/// <summary>Its items hold a study as well; here it stands for the next build, which may have other studies.</summary>
[Table("studies")]
internal sealed record StudyRow(string Id, Study Document);

[Table("approvals")]
internal sealed record ApprovalRow(int Ordinal, Approval Document);

/// <param name="Kind">The name of <see cref="Formerly"/>.</param>
[Table("redirects")]
internal sealed record RedirectRow(string Kind, string Former, string Now, string? Folder);

/// <param name="Ordinal">The latest first.</param>
[Table("changes")]
internal sealed record ChangeSetRow(int Ordinal, ChangeSet Document);

/// <summary>The content files as they were read for the build, in one row: every start compares them all.</summary>
/// <param name="Files">Paths and hashes, as they are given.</param>
[Table("files")]
internal sealed record FilesRow(int Id, byte[] Files);

/// <summary>The one row that identifies the build in the file.</summary>
[Table("build")]
internal sealed record BuildRow(int Id, string BuildId, string Fingerprint);
