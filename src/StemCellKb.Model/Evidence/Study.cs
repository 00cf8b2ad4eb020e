using System.Text.Json.Serialization;

namespace StemCellKb.Model;

/// <summary>Whether a study had a group without the cells, and when.</summary>
public enum StudyComparison
{
    None,
    Concurrent,
    Historical,
}

/// <summary>Who did not know which treatment was given; <see cref="Participants"/> stands for participants and assessors.</summary>
public enum Masking
{
    Participants,
    Assessor,
    None,
}

/// <summary>When the study was registered, seen from its first participant.</summary>
public enum RegistrationTime
{
    Before,
    After,
    None,
}

/// <summary>Why the study ended.</summary>
public enum StudyEnd
{
    Planned,
    Futility,
    Harm,
    Benefit,
    Recruitment,
}

/// <summary>What the study's results are known from.</summary>
public enum ReportForm
{
    Article,
    Abstract,
    Press,
    Registry,
}

/// <summary>Whose results were analysed: everybody as randomized, a modified set, those treated to plan, those who completed.</summary>
public enum AnalysisSet
{
    Itt,
    Mitt,
    Pp,
    Completers,
}

/// <summary>A known weakness that no other fact of a study says.</summary>
public enum StudyFlaw
{
    BaselineImbalance,
    AfterCrossover,
    ReportContradictsItself,
    RegistryDisagrees,
}

/// <summary>What a review pooled.</summary>
/// <param name="Design">Of the studies in it.</param>
/// <param name="Studies">Their number.</param>
/// <param name="Participants">In all of them.</param>
public sealed record Pooled(StudyDesign Design, int Studies, int? Participants);

/// <summary>
/// The facts of one study, which stand once however many claims it bears on. What is null was not recorded; nothing is guessed, and
/// the rule from evidence to word counts it as failed.
/// </summary>
public sealed record Study
{
    /// <summary>The key of its main report.</summary>
    public required ReferenceKey Id { get; init; }

    /// <summary>Further works that report it.</summary>
    public IReadOnlyList<ReferenceKey> Reports { get; init; } = [];

    /// <summary>Numbers in registers of trials, e.g. <c>NCT01741857</c>.</summary>
    public IReadOnlyList<string> Registrations { get; init; } = [];

    /// <summary>A word of <see cref="Vocabularies.Phases"/>.</summary>
    public string? Phase { get; init; }

    /// <summary>People whose results are reported.</summary>
    public int? Participants { get; init; }

    /// <summary>People who were randomized.</summary>
    public int? Randomized { get; init; }

    public StudyComparison? Comparison { get; init; }

    public Masking? Masked { get; init; }

    public RegistrationTime? Registered { get; init; }

    public StudyEnd? Stopped { get; init; }

    public ReportForm? Report { get; init; }

    /// <summary>Of the main result; an outcome may say otherwise of itself.</summary>
    public AnalysisSet? AnalysisSet { get; init; }

    /// <summary>Empty where somebody looked and found none; null where nobody looked.</summary>
    public IReadOnlyList<StudyFlaw>? Flaws { get; init; }

    /// <summary>Studies in which some of the same people took part.</summary>
    public IReadOnlyList<ReferenceKey> SharesPatientsWith { get; init; } = [];

    /// <summary>Where it was done, by ISO 3166-1 code in lower case: <c>cn</c>.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Of a review that pools studies.</summary>
    public Pooled? Pooled { get; init; }

    /// <summary>The day on which these facts were held against their sources.</summary>
    public DateOnly? Checked { get; init; }

    /// <summary>Those whose results are reported, or else those who were randomized; null where neither was recorded.</summary>
    [JsonIgnore]
    public int? People => Participants ?? Randomized;

    [JsonIgnore]
    public bool HasComparisonGroup => Comparison is StudyComparison.Concurrent or StudyComparison.Historical;

    /// <summary>Every work that reports it, the main report first.</summary>
    public IEnumerable<ReferenceKey> Works => Reports.Prepend(Id);
}
