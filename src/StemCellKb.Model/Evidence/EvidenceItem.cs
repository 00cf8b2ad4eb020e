namespace StemCellKb.Model;

/// <summary>
/// What an item may say of its study beyond what every item says. Each stands in <see cref="EvidenceFields"/>, from which it is parsed,
/// shown and exported; it is stored, and read back, as it stands here.
/// </summary>
public abstract record EvidenceFacts
{
    /// <summary>The study that the work reports, or the review's record of what it pools; null where nothing is recorded of it.</summary>
    public Study? Study { get; init; }

    /// <summary>Where the cells came from, e.g. <c>umbilical-cord</c>.</summary>
    public string? CellSource { get; init; }

    /// <summary>Null where the item does not say: then a randomized study, and one with a comparison group, tests the cells.</summary>
    public ComparisonTests? Tests { get; init; }

    public Directness Direct { get; init; }

    /// <summary>The certainty that the panel of a review or guideline printed; ours may not exceed it.</summary>
    public Certainty? Grade { get; init; }

    /// <summary>Results in numbers; the first is the main one.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; init; } = [];

    /// <summary>Works whose results this review pools.</summary>
    public IReadOnlyList<ReferenceKey> Pools { get; init; } = [];

    /// <summary>What is tested: as the item says, or else what follows from how the study was done.</summary>
    public ComparisonTests TestedIn(StudyDesign design) =>
        Tests ?? (design == StudyDesign.Rct || Study is { HasComparisonGroup: true } ? ComparisonTests.Cells : ComparisonTests.None);

    /// <summary>How far the study's comparison tests the claim.</summary>
    public StudyTier TierIn(StudyDesign design) => TestedIn(design) != ComparisonTests.Cells ? StudyTier.Uncontrolled
        : design == StudyDesign.Rct ? StudyTier.Randomized
        : Study is { HasComparisonGroup: true } ? StudyTier.Controlled
        : StudyTier.Uncontrolled;
}

/// <summary>What one work found that bears on one claim.</summary>
public sealed record EvidenceItem : EvidenceFacts
{
    public required ReferenceKey Reference { get; init; }

    public required EvidenceModel Model { get; init; }

    public required StudyDesign Design { get; init; }

    public required Direction Direction { get; init; }

    public required Localized<string> Found { get; init; }

    /// <summary>Works that fields name.</summary>
    public IEnumerable<ReferenceKey> Works => EvidenceFields.All.SelectMany(each => each.Works(this));

    /// <summary>Why the item stays although its work is retracted.</summary>
    public Localized<string>? DespiteRetraction { get; init; }

    /// <summary>The work is retracted: shown, counted for nothing.</summary>
    public bool Retracted { get; init; }
}
