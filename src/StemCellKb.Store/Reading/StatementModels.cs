using StemCellKb.Model;

namespace StemCellKb.Store.Reading;

/// <summary>A text, sentence by sentence, beside what the studies found.</summary>
public sealed record StatementAnswer(Language Language, IReadOnlyList<CheckedSentence> Sentences);

/// <param name="Relation">To the nearest claim; <see cref="StatementRelation.NotCovered"/> where there is none, or where the sentence asks and states nothing.</param>
/// <param name="IsQuestion">It asks. The claims are those that answer it.</param>
/// <param name="See">A page that answers what claims do not, such as what is approved; or null.</param>
/// <param name="Matches">At most three, nearest first.</param>
public sealed record CheckedSentence(string Text, StatementRelation Relation, bool IsQuestion, string? See, IReadOnlyList<StatementMatch> Matches);

/// <summary>A claim on the subject of a sentence, and how the sentence stands to its evidence.</summary>
public sealed record StatementMatch
{
    public required ClaimId Claim { get; init; }

    public required string Says { get; init; }

    public required string Url { get; init; }

    public required StatementRelation Relation { get; init; }

    public required ClaimWord Word { get; init; }

    public required Certainty? Certainty { get; init; }

    /// <summary>The strongest study for the claim, or null.</summary>
    public required StatementStudy? For { get; init; }

    /// <summary>The strongest study against it, or null.</summary>
    public required StatementStudy? Against { get; init; }

    /// <summary>The strongest study with a mixed result, where a side has none of its own; else null.</summary>
    public required StatementStudy? Mixed { get; init; }

    public required IReadOnlyList<Omission> LeavesOut { get; init; }
}

/// <param name="Participants">Null where not recorded.</param>
public sealed record StatementStudy(
    ReferenceKey Work, string Title, int? Year, string Url, EvidenceModel Model, StudyDesign Design, int? Participants, Direction Direction, string Found);
