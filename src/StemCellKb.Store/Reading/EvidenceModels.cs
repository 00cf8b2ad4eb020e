using System.Text.Json.Serialization;
using StemCellKb.Model;

namespace StemCellKb.Store.Reading;

/// <summary>A claim with what its evidence adds up to and every item that bears on it, strongest design first.</summary>
public sealed record ClaimCard
{
    public required ClaimId Id { get; init; }

    public required string Says { get; init; }

    public required string OtherSays { get; init; }

    public required string Url { get; init; }

    public required ConceptLink? Disease { get; init; }

    public required ConceptLink? CellType { get; init; }

    public required IReadOnlyList<ConceptLink> Mechanisms { get; init; }

    public required ConceptLink? Topic { get; init; }

    /// <summary>The work that makes the claim.</summary>
    public required ReferenceKey? Origin { get; init; }

    /// <summary>Its counts; the word and what belongs to it stand beside.</summary>
    [JsonPropertyName("state")]
    public required Assessment Assessment { get; init; }

    public ClaimQuestion Asks => Assessment.Asks;

    public ClaimWord Word => Assessment.Word;

    public Certainty? Certainty => Assessment.Certainty;

    public IReadOnlyList<Reason> Reasons => Assessment.Reasons;

    /// <summary>What does what to what, where the claim says it.</summary>
    public ClaimEffect? Effect { get; init; }

    public required IReadOnlyList<EvidenceEntry> Items { get; init; }

    /// <summary>The narrower concept the claim is about, where it stands on a wider concept's page; otherwise null.</summary>
    public required ConceptLink? Via { get; init; }
}

/// <summary>One study and what it found, in the reader's language.</summary>
public sealed record EvidenceEntry : EvidenceFacts
{
    /// <param name="facts">The fields of the item that it shows.</param>
    internal EvidenceEntry(EvidenceFacts facts)
        : base(facts)
    {
    }

    /// <summary>The study's bibliographic record.</summary>
    public required Reference Work { get; init; }

    public required EvidenceModel Model { get; init; }

    public required StudyDesign Design { get; init; }

    public required Direction Direction { get; init; }

    public required string Found { get; init; }

    public required bool Retracted { get; init; }

    /// <summary>Why the item stays although its work is retracted.</summary>
    public string? DespiteRetraction { get; init; }

    /// <summary>The records of the works that fields name.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<ReferenceKey, Reference> NamedWorks { get; init; } = new Dictionary<ReferenceKey, Reference>();

    public IEnumerable<Reference> NamedBy(EvidenceField field) => field.Works(this).Select(key => NamedWorks[key]);
}

/// <summary>A study as news: the work, and for claims it bears on, which way it points.</summary>
/// <param name="Total">Of its findings; the first of them are given.</param>
public sealed record NewStudy(Reference Work, IReadOnlyList<NewFinding> Findings, int Total);

public sealed record NewFinding(Direction Direction, string Says, string Url);

/// <summary>A regulator's decision, in the reader's language.</summary>
public sealed record ApprovalEntry
{
    public required string Product { get; init; }

    /// <summary>The glossary term that says what the product is.</summary>
    public required ConceptLink? Term { get; init; }

    public required ConceptLink CellType { get; init; }

    public required ConceptLink Disease { get; init; }

    public required string? CellSource { get; init; }

    public required string Jurisdiction { get; init; }

    public required ApprovalStatus Status { get; init; }

    public required PartialDate Date { get; init; }

    public required string Indication { get; init; }

    /// <summary>The work that says so, or null where <see cref="Source"/> gives an address.</summary>
    public required Reference? Work { get; init; }

    public required string? Source { get; init; }

    public required string? Note { get; init; }

    internal static ApprovalEntry Of(Approval approval, ConceptHeads heads, Dictionary<ReferenceKey, Reference> works, Language language) => new()
    {
        Product = approval.Product[language],
        Term = approval.Term is { } term ? heads.Link(term, language) : null,
        CellType = heads.Link(approval.CellType, language),
        Disease = heads.Link(approval.Disease, language),
        CellSource = approval.CellSource,
        Jurisdiction = approval.Jurisdiction,
        Status = approval.Status,
        Date = approval.Date,
        Indication = approval.Indication[language],
        Work = approval.Reference is { } key ? works[key] : null,
        Source = approval.Source,
        Note = approval.Note?[language],
    };
}

/// <summary>A work's page: what it is and what rests on it, the first where that is very much.</summary>
public sealed record ReferencePage(
    Language Language, Reference Reference, IReadOnlyList<ClaimCard> Claims, IReadOnlyList<ClaimCard> OriginOf, IReadOnlyList<ConceptLink> CitedBy)
{
    public required int ClaimCount { get; init; }

    public required int OriginCount { get; init; }

    public required int CitingCount { get; init; }
}

/// <summary>A work in the bibliography.</summary>
/// <param name="Claims">Evidence items that report it.</param>
/// <param name="Articles">Articles (pairs) that cite it.</param>
public sealed record ReferenceEntry(Reference Reference, int Claims, int Articles);
