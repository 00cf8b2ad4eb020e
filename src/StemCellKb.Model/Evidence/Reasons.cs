using System.Text.Json.Serialization;

namespace StemCellKb.Model;

/// <summary>What moved a claim's certainty or decided its word.</summary>
public enum ReasonKind
{
    /// <summary>The body are randomized studies: it starts high.</summary>
    Randomized,

    /// <summary>The body are reviews that pool randomized studies, of which none is held one by one: it starts high.</summary>
    PooledRandomized,

    /// <summary>The body are studies with a comparison group that was not formed at random: it starts low.</summary>
    Controlled,

    /// <summary>No study has a comparison that tests the claim: it starts very low and stays there.</summary>
    Uncontrolled,

    /// <summary>No study is held, only systematic reviews that do not say what they pool.</summary>
    ReviewsOnly,

    RiskOfBias,

    /// <summary>Studies of the body point different ways.</summary>
    Inconsistency,

    /// <summary>A systematic review points another way than the body.</summary>
    ReviewDisagrees,

    Indirectness,

    /// <summary>Too few people and events.</summary>
    Imprecision,

    /// <summary>The reported interval holds both no effect and a clear one.</summary>
    WideInterval,

    /// <summary>Several studies, each of them small: those without a success may lie in drawers.</summary>
    SmallStudies,

    LargeEffect,

    /// <summary>A review's or guideline's panel printed a lower certainty.</summary>
    PrintedGrade,

    /// <summary>Every study of the body is against the claim.</summary>
    AllAgainst,

    /// <summary>Studies with a comparison group do not clearly favour the claim.</summary>
    NotClearlyFor,

    /// <summary>Below moderate certainty no study may be set aside, and one outside the body is against.</summary>
    OtherStudyAgainst,

    HarmFound,

    /// <summary>A review, guideline or regulator is against.</summary>
    AppraisalAgainst,
}

/// <summary>A fact of a study that lets bias in, or that nobody recorded.</summary>
public enum BiasConcern
{
    OpenLabel,
    NotIntentionToTreat,
    NotRegisteredBefore,
    StoppedEarly,
    NotAFullReport,
    BaselineImbalance,
    AfterCrossover,
    ReportContradictsItself,
    RegistryDisagrees,
    MaskingNotRecorded,
    AnalysisSetNotRecorded,
    RegistrationTimeNotRecorded,
    EndNotRecorded,
    ReportNotRecorded,
    FlawsNotRecorded,
}

/// <summary>One reason, as data; a language makes the sentence.</summary>
/// <param name="Levels">By which certainty went up or down; 0 for where it starts and for what decides the word alone.</param>
/// <param name="Studies">That give the reason; 0 where it does not rest on studies of the body.</param>
/// <param name="People">In them.</param>
public sealed record Reason(ReasonKind Kind, int Levels, int Studies, long People)
{
    /// <summary>Of <see cref="ReasonKind.RiskOfBias"/>: each concern once.</summary>
    public IReadOnlyList<BiasConcern> Concerns { get; init; } = [];

    /// <summary>For tables: <c>imprecision:-1</c>.</summary>
    [JsonIgnore]
    public string Code => Levels == 0 ? Kind.Word() : $"{Kind.Word()}:{(Levels > 0 ? "+" : "-")}{Math.Abs(Levels)}";
}
