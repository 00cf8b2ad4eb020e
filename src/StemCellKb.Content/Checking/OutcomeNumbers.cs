using System.Globalization;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>The numbers of an outcome agree with each other and with its study.</summary>
internal static class OutcomeNumbers
{
    /// <summary>Programs differ by stratifying and correcting; a slip of the pen is larger.</summary>
    private const double Tolerance = 0.05;

    public static IEnumerable<Diagnostic> Run(ContentIndex index) =>
        from claim in index.Claims
        from item in claim.Evidence
        from outcome in item.Outcomes
        from problem in Check(outcome, index.FindStudyOf(item.Reference.Value)?.Study)
        select problem;

    private static IEnumerable<Diagnostic> Check(OutcomeFile file, Study? study)
    {
        var outcome = file.Outcome;
        if (!Allowed(outcome.Type).Contains(outcome.Measure))
            yield return Problems.Studies.MeasureAgainstType(file.Written["measure"], outcome, Allowed(outcome.Type));
        if (outcome.Type == OutcomeType.SingleArm && outcome.Arms.Count > 1)
            yield return Problems.Studies.SingleArmWithTwo(file.Written["arms"], outcome.Arms.Count);
        var whole = true;
        foreach (var (arm, written) in outcome.Arms.Zip(file.Arms))
        {
            foreach (var found in CheckArm(arm, written, outcome.Type))
            {
                whole = false;
                yield return found;
            }
        }
        if (ArmsOff(outcome, study) is { } sum)
            yield return Problems.Studies.ArmsDoNotAddUp(file.Written["arms"], sum, study!.Randomized!.Value);
        if (outcome.Effect is not { } effect)
            yield break;
        foreach (var found in CheckEffect(outcome, effect, file.Effect!))
        {
            whole = false;
            yield return found;
        }
        if (whole && !outcome.Adjusted && FromArms(outcome) is { } value && !Agrees(effect.Estimate, value))
            yield return Problems.Studies.ArmsContradictEffect(file.Effect!["estimate"], effect.Estimate, value);
        if (outcome.P is { } p)
        {
            if (!TryReadP(p, out var least, out var most))
                yield return Problems.Studies.WrongP(new(p, file.Written["p"]));
            else if (whole && effect is { Low: { } low, High: { } high, Level: 95 } && NoEffect(outcome.Measure) is { } none
                && (low > none || high < none ? least > 0.06 : most < 0.04))
                yield return Problems.Studies.PContradictsInterval(new(p, file.Written["p"]), low > none || high < none);
        }
    }

    private static IEnumerable<Diagnostic> CheckArm(Arm arm, WrittenFields written, OutcomeType type)
    {
        // One person can have several: a rate counts them all.
        if (type != OutcomeType.Rate && arm is { Events: { } events, N: { } n } && events > n)
            yield return Problems.Studies.EventsAbovePeople(written["events"], events, n);
        if (arm.Percent is < 0 or > 100)
            yield return Problems.Studies.WrongPercent(written["percent"], arm.Percent.Value);
        if (arm.Sd is < 0)
            yield return Problems.Studies.NegativeSpread(written["sd"], arm.Sd.Value);
        if (arm is { Events: { } of, N: { } all and > 0, Percent: { } percent } && of <= all && Math.Abs((100.0 * of / all) - percent) > Unit(percent))
            yield return Problems.Studies.PercentAgainstEvents(written["percent"], percent, of, all);
    }

    private static IEnumerable<Diagnostic> CheckEffect(Outcome outcome, ReportedEffect effect, WrittenFields written)
    {
        if (effect.Low is null != effect.High is null)
            yield return Problems.Studies.HalfAnInterval(written[effect.Low is null ? "ci-high" : "ci-low"]);
        else if (effect is { Low: { } low, High: { } high } && (effect.Estimate < low || effect.Estimate > high))
            yield return Problems.Studies.IntervalWithoutEstimate(written["estimate"], effect.Estimate, low, high);
        var (least, most) = outcome.Measure switch
        {
            EffectMeasure.RD => (-1.0, 1.0),
            EffectMeasure.Proportion => (0.0, 1.0),
            EffectMeasure.RR or EffectMeasure.OR or EffectMeasure.HR or EffectMeasure.RateRatio or EffectMeasure.MD or EffectMeasure.SMD or EffectMeasure.Mean => (double.MinValue, double.MaxValue),
        };
        foreach (var (key, value) in new[] { ("estimate", effect.Estimate), ("ci-low", effect.Low), ("ci-high", effect.High) })
        {
            if (outcome.Measure.IsRatio() && value is { } ratio and <= 0)
                yield return Problems.Studies.RatioNotAboveZero(written[key], outcome.Measure, ratio);
            if (value is { } fraction && (fraction < least || fraction > most))
                yield return Problems.Studies.NotAFraction(written[key], outcome.Measure, fraction);
        }
        if (effect.Level is < 50 or > 99)
            yield return Problems.Studies.WrongLevel(written["ci-level"], effect.Level);
    }

    private static IReadOnlyList<EffectMeasure> Allowed(OutcomeType type) => type switch
    {
        OutcomeType.Dichotomous => [EffectMeasure.RR, EffectMeasure.OR, EffectMeasure.RD],
        OutcomeType.Continuous => [EffectMeasure.MD, EffectMeasure.SMD],
        OutcomeType.TimeToEvent => [EffectMeasure.HR],
        OutcomeType.Rate => [EffectMeasure.RateRatio],
        OutcomeType.SingleArm => [EffectMeasure.Proportion, EffectMeasure.Mean],
    };

    /// <summary>The people in all arms, where they are not everybody who was randomized.</summary>
    private static int? ArmsOff(Outcome outcome, Study? study) =>
        study?.Randomized is { } randomized && outcome is { Pooled: null, Arms.Count: > 1 } && outcome.Arms.All(arm => arm.N is not null)
            && (outcome.AnalysisSet ?? study.AnalysisSet) == AnalysisSet.Itt && outcome.Arms.Sum(arm => arm.N!.Value) is var sum && sum != randomized
            ? sum
            : null;

    /// <summary>Needs no spread and no exact counts: an estimate alone.</summary>
    private static double? FromArms(Outcome outcome) => (outcome.Measure, outcome.Arms) switch
    {
        (EffectMeasure.Proportion, [{ Share: { } share }]) => share,
        (EffectMeasure.Mean, [{ Mean: { } mean }]) => mean,
        (EffectMeasure.MD, [{ Mean: { } one }, { Mean: { } other }]) => one - other,
        (EffectMeasure.RD, [{ Share: { } one }, { Share: { } other }]) => one - other,
        (EffectMeasure.RR, [{ Share: > 0 and var one }, { Share: > 0 and var other }]) => one / other,
        (EffectMeasure.OR, [{ Share: > 0 and < 1 and var one }, { Share: > 0 and < 1 and var other }]) => one / (1 - one) / (other / (1 - other)),
        _ => null,
    };

    /// <summary>Within the rounding of what was reported, and a little.</summary>
    private static bool Agrees(double reported, double computed) => Math.Abs(reported - computed) <= Unit(reported) + (Tolerance * Math.Abs(computed));

    /// <summary>One of the last digit as written: 0.01 for 0.58.</summary>
    private static double Unit(double value) =>
        Math.Pow(10, -(value.ToString("0.######", CultureInfo.InvariantCulture).Split('.') is [_, var digits] ? digits.Length : 0));

    private static double? NoEffect(EffectMeasure measure) =>
        measure.IsRatio() ? 1 : measure is EffectMeasure.RD or EffectMeasure.MD or EffectMeasure.SMD ? 0 : null;

    /// <summary><c>0.043</c>, <c>&lt;0.001</c>, <c>&gt;0.05</c>: what it can be at least and at most.</summary>
    private static bool TryReadP(string p, out double least, out double most)
    {
        (least, most) = (0, 1);
        if (!double.TryParse(p.TrimStart('<', '>').Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value is < 0 or > 1)
            return false;
        if (p[0] != '<')
            least = value;
        if (p[0] != '>')
            most = value;
        return true;
    }
}
