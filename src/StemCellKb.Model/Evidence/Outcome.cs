using System.Globalization;

namespace StemCellKb.Model;

/// <summary>The kind of a result, which decides how it is compared and drawn.</summary>
public enum OutcomeType
{
    Dichotomous,
    Continuous,
    TimeToEvent,
    Rate,
    SingleArm,
}

/// <summary>
/// How two groups are compared, or one is described: risk ratio, odds ratio, hazard ratio, risk difference, mean difference,
/// standardized mean difference, ratio of rates, proportion, mean.
/// </summary>
public enum EffectMeasure
{
    RR,
    OR,
    HR,
    RD,
    MD,
    SMD,
    RateRatio,
    Proportion,
    Mean,
}

/// <summary>Which way is good for the patient.</summary>
public enum BetterWay
{
    Lower,
    Higher,
}

/// <summary>What part the outcome had in its study.</summary>
public enum OutcomeRole
{
    Primary,
    Secondary,
    PostHoc,
    Subgroup,
    Safety,
}

/// <summary>One group of people. With a comparison, the group with the cells stands first.</summary>
public sealed record Arm
{
    public required Localized<string> Name { get; init; }

    /// <summary>People in it; for a rate, too.</summary>
    public int? N { get; init; }

    /// <summary>People in whom it happened.</summary>
    public int? Events { get; init; }

    /// <summary>Where a source gives no count: 0 to 100.</summary>
    public double? Percent { get; init; }

    public double? Mean { get; init; }

    /// <summary>Standard deviation of <see cref="Mean"/>.</summary>
    public double? Sd { get; init; }

    /// <summary>People in whom it happened: as written, or where only one number of people gives the percentage as it is rounded.</summary>
    public int? Count => Events ?? (Percent is { } percent && N is { } n ? CountOf(percent, n) : null);

    /// <summary>Of its people, those in whom it happened: 0 to 1.</summary>
    public double? Share => Events is { } events && N is { } n and > 0 ? (double)events / n : Percent / 100;

    private static int? CountOf(double percent, int n)
    {
        // Half a unit of the last digit written, and a breath for binary fractions.
        var decimals = percent.ToString("0.#####", CultureInfo.InvariantCulture).Split('.') is [_, var digits] ? digits.Length : 0;
        var off = (0.5 * Math.Pow(10, -decimals)) + 1e-9;
        var (least, most) = (Math.Ceiling((percent - off) / 100 * n), Math.Floor((percent + off) / 100 * n));
        return least == most && least >= 0 && least <= n ? (int)least : null;
    }
}

/// <summary>An effect as a work reports it, in the outcome's measure; risks and proportions as fractions of 1.</summary>
/// <param name="Low">Lower end of the confidence interval, or null where none was reported; given with <paramref name="High"/>.</param>
/// <param name="Level">Of the interval, in percent.</param>
public sealed record ReportedEffect(double Estimate, double? Low, double? High, int Level = 95);

/// <summary>One result of a study in numbers, as its source gives them. What can be computed from them is not recorded.</summary>
public sealed record Outcome
{
    public required Localized<string> Name { get; init; }

    public required OutcomeType Type { get; init; }

    public required EffectMeasure Measure { get; init; }

    public required BetterWay Better { get; init; }

    public OutcomeRole? Role { get; init; }

    /// <summary>Where it is not that of the study.</summary>
    public AnalysisSet? AnalysisSet { get; init; }

    /// <summary>When it was measured, in months from treatment.</summary>
    public double? TimepointMonths { get; init; }

    /// <summary>Median time under observation, in months.</summary>
    public double? FollowUpMonths { get; init; }

    /// <summary>Empty where only an effect was reported.</summary>
    public IReadOnlyList<Arm> Arms { get; init; } = [];

    public ReportedEffect? Effect { get; init; }

    /// <summary>As written: <c>0.043</c>, <c>&lt;0.001</c>.</summary>
    public string? P { get; init; }

    /// <summary>The effect was adjusted for differences between the groups.</summary>
    public bool Adjusted { get; init; }

    /// <summary>Nobody's opinion enters: death, a laboratory value.</summary>
    public bool Objective { get; init; }

    /// <summary>For a review's pooled effect.</summary>
    public Pooled? Pooled { get; init; }

    /// <summary>The reported effect, else the one that its groups give, else why there is none.</summary>
    public ShownOutcome Shown => OutcomeEffects.Of(this);
}

public static class EffectMeasures
{
    /// <summary>The measure compares by division: no effect is 1, and it is drawn on a logarithmic axis.</summary>
    public static bool IsRatio(this EffectMeasure measure) => measure is EffectMeasure.RR or EffectMeasure.OR or EffectMeasure.HR or EffectMeasure.RateRatio;
}
