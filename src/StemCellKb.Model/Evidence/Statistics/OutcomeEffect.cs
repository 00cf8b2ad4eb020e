namespace StemCellKb.Model;

/// <summary>Why an outcome has no effect to show.</summary>
public enum WhyNoEffect
{
    /// <summary>Neither an effect nor groups.</summary>
    NoNumbers,

    /// <summary>A comparison needs two groups.</summary>
    OneGroup,

    /// <summary>More than two groups: which are compared is not said.</summary>
    ManyGroups,

    /// <summary>A group's size, or the number of people in whom it happened, is missing.</summary>
    NoCounts,

    /// <summary>A percentage is rounded so far that more than one number of people fits it.</summary>
    RoundedPercent,

    /// <summary>It happened to nobody, or to everybody, in all groups.</summary>
    NothingToCompare,

    /// <summary>A group's mean, standard deviation or size is missing.</summary>
    NoSpread,

    /// <summary>A hazard ratio, a ratio of rates, a standardized difference: known only as reported.</summary>
    OnlyAsReported,
}

/// <summary>The effect that is shown of an outcome; risks and proportions as fractions of 1.</summary>
/// <param name="Low">Null where no interval was reported and none can be computed.</param>
/// <param name="Level">Of the interval, in percent.</param>
/// <param name="Computed">The estimate was computed from the groups, not reported.</param>
/// <param name="IntervalComputed">The same of the interval.</param>
/// <param name="Corrected">Half an event was added to every cell, since one was empty.</param>
public sealed record OutcomeEffect(double Estimate, double? Low, double? High, int Level, bool Computed, bool IntervalComputed, bool Corrected);

/// <param name="Effect">Null where <paramref name="Why"/> says why.</param>
/// <param name="Why">Why there is no effect, or no interval of it; null where nothing is missing.</param>
public sealed record ShownOutcome(OutcomeEffect? Effect, WhyNoEffect? Why);

/// <summary>From an outcome as recorded to the effect that is shown: the reported one, else what its groups give.</summary>
internal static class OutcomeEffects
{
    public static ShownOutcome Of(Outcome outcome)
    {
        var (computed, why) = Compute(outcome);
        if (outcome.Effect is not { } reported)
            return computed is { } value ? new(new(value.Value, value.Low, value.High, 95, true, true, value.Corrected), null) : new(null, why);
        if (reported is { Low: not null, High: not null })
            return new(new(reported.Estimate, reported.Low, reported.High, reported.Level, false, false, false), null);
        // An adjusted estimate is no longer that of the counts; neither is one that they contradict.
        return !outcome.Adjusted && computed is { } interval && interval.Low <= reported.Estimate && reported.Estimate <= interval.High
            ? new(new(reported.Estimate, interval.Low, interval.High, 95, false, true, interval.Corrected), null)
            : new(new(reported.Estimate, null, null, reported.Level, false, false, false), why ?? WhyNoEffect.OnlyAsReported);
    }

    /// <summary>From the groups alone, whatever was reported.</summary>
    public static (Estimate? Value, WhyNoEffect? Why) Compute(Outcome outcome) => outcome.Measure switch
    {
        EffectMeasure.Proportion => OfOne(outcome, arm => Counted(arm) is var (events, n, why) ? (events is { } k ? Intervals.Proportion(k, n) : null, why) : default),
        EffectMeasure.Mean => OfOne(outcome, arm => Measured(arm) is var (mean, sd, n) ? (Intervals.Mean(mean, sd, n), null) : (null, WhyNoEffect.NoSpread)),
        EffectMeasure.RR => OfCounts(outcome, Intervals.RiskRatio),
        EffectMeasure.OR => OfCounts(outcome, Intervals.OddsRatio),
        EffectMeasure.RD => OfCounts(outcome, Intervals.RiskDifference),
        EffectMeasure.MD => OfTwo(outcome, (first, second) => (Measured(first), Measured(second)) is ({ } one, { } other)
            ? (Intervals.MeanDifference(one.Mean, one.Sd, one.N, other.Mean, other.Sd, other.N), null)
            : (null, WhyNoEffect.NoSpread)),
        EffectMeasure.HR or EffectMeasure.RateRatio or EffectMeasure.SMD => (null, outcome is { Effect: null, Arms.Count: 0 } ? WhyNoEffect.NoNumbers : WhyNoEffect.OnlyAsReported),
    };

    private static (Estimate?, WhyNoEffect?) OfCounts(Outcome outcome, Func<int, int, int, int, Estimate?> estimate) => OfTwo(outcome, (first, second) =>
    {
        var ((events1, n1, why1), (events2, n2, why2)) = (Counted(first), Counted(second));
        if (events1 is not { } one || events2 is not { } other)
            return (null, why1 ?? why2);
        return estimate(one, n1, other, n2) is { } value ? (value, null) : (null, WhyNoEffect.NothingToCompare);
    });

    private static (Estimate?, WhyNoEffect?) OfTwo(Outcome outcome, Func<Arm, Arm, (Estimate?, WhyNoEffect?)> of) => outcome.Arms switch
    {
        [] => (null, WhyNoEffect.NoNumbers),
        [_] => (null, WhyNoEffect.OneGroup),
        [var first, var second] => of(first, second),
        _ => (null, WhyNoEffect.ManyGroups),
    };

    private static (Estimate?, WhyNoEffect?) OfOne(Outcome outcome, Func<Arm, (Estimate?, WhyNoEffect?)> of) => outcome.Arms switch
    {
        [] => (null, WhyNoEffect.NoNumbers),
        [var only] => of(only),
        _ => (null, WhyNoEffect.ManyGroups),
    };

    private static (int? Events, int N, WhyNoEffect? Why) Counted(Arm arm) =>
        arm.N is not { } n ? (null, 0, WhyNoEffect.NoCounts)
        : arm.Count is { } events && events <= n ? (events, n, null)
        : (null, n, arm is { Events: null, Percent: not null } ? WhyNoEffect.RoundedPercent : WhyNoEffect.NoCounts);

    private static (double Mean, double Sd, int N)? Measured(Arm arm) =>
        arm is { Mean: { } mean, Sd: { } sd and >= 0, N: { } n and > 1 } ? (mean, sd, n) : null;
}
