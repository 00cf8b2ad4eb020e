using StemCellKb.Model;

namespace StemCellKb.Store.Tests.Evidence;

/// <summary>The effect that is shown of an outcome: reported, computed, or why there is none.</summary>
public sealed class OutcomeEffectTests
{
    private static readonly Arm Nine = Arm(12, events: 9);
    private static readonly Arm Five = Arm(6, events: 5);

    [Fact]
    public void A_reported_effect_is_shown_as_reported()
    {
        var shown = Outcome(EffectMeasure.HR, new ReportedEffect(0.07, 0.02, 0.24, 90), Nine, Five).Shown;
        Assert.Equal(new ShownOutcome(new OutcomeEffect(0.07, 0.02, 0.24, 90, false, false, false), null), shown);
    }

    [Fact]
    public void Without_one_it_is_computed_from_the_groups_and_says_so()
    {
        var shown = Outcome(EffectMeasure.RR, null, Nine, Five).Shown.Effect!;
        Assert.Equal((0.90, 0.55, 1.46), (Math.Round(shown.Estimate, 2), Math.Round(shown.Low!.Value, 2), Math.Round(shown.High!.Value, 2)));
        Assert.Equal((95, true, true, false), (shown.Level, shown.Computed, shown.IntervalComputed, shown.Corrected));
    }

    [Fact]
    public void A_reported_estimate_without_its_interval_gets_that_of_the_groups()
    {
        var shown = Outcome(EffectMeasure.RR, new ReportedEffect(0.9, null, null), Nine, Five).Shown;
        Assert.Equal((0.9, false, true), (shown.Effect!.Estimate, shown.Effect.Computed, shown.Effect.IntervalComputed));
        Assert.Null(shown.Why);
    }

    [Fact]
    public void An_adjusted_estimate_gets_no_interval_from_unadjusted_counts()
    {
        var shown = (Outcome(EffectMeasure.RR, new ReportedEffect(0.9, null, null), Nine, Five) with { Adjusted = true }).Shown;
        Assert.Null(shown.Effect!.Low);
        Assert.Equal(WhyNoEffect.OnlyAsReported, shown.Why);
    }

    [Theory]
    [InlineData(31.8, 44, 14)] // 13 are 29.5%, 15 are 34.1%
    [InlineData(75, 12, 9)]
    [InlineData(33, 27, 9)]
    [InlineData(0, 12, 0)]
    [InlineData(100, 12, 12)]
    [InlineData(56, 400, null)] // 222 to 226
    [InlineData(50, 7, null)] // none
    [InlineData(100, 400, null)] // 398 to 400
    public void A_percentage_is_a_number_of_people_only_where_rounding_leaves_one(double percent, int n, int? count) =>
        Assert.Equal(count, Arm(n, percent: percent).Count);

    public static TheoryData<string, EffectMeasure, WhyNoEffect> Missing() => new()
    {
        { "", EffectMeasure.RR, WhyNoEffect.NoNumbers },
        { "", EffectMeasure.HR, WhyNoEffect.NoNumbers },
        { "9/12", EffectMeasure.RR, WhyNoEffect.OneGroup },
        { "9/12 5/6 1/2", EffectMeasure.OR, WhyNoEffect.ManyGroups },
        { "9/12 5/6", EffectMeasure.Proportion, WhyNoEffect.ManyGroups },
        { "?/12 5/6", EffectMeasure.RR, WhyNoEffect.NoCounts },
        { "9/? 5/6", EffectMeasure.RD, WhyNoEffect.NoCounts },
        { "56%/400 5/6", EffectMeasure.RR, WhyNoEffect.RoundedPercent },
        { "0/12 0/6", EffectMeasure.RR, WhyNoEffect.NothingToCompare },
        { "12/12 6/6", EffectMeasure.OR, WhyNoEffect.NothingToCompare },
        { "9/12 5/6", EffectMeasure.MD, WhyNoEffect.NoSpread },
        { "9/12", EffectMeasure.Mean, WhyNoEffect.NoSpread },
        { "9/12 5/6", EffectMeasure.HR, WhyNoEffect.OnlyAsReported },
        { "9/12 5/6", EffectMeasure.SMD, WhyNoEffect.OnlyAsReported },
        { "9/12 5/6", EffectMeasure.RateRatio, WhyNoEffect.OnlyAsReported },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public void What_is_missing_is_said(string arms, EffectMeasure measure, WhyNoEffect why) => Assert.Equal(
        new ShownOutcome(null, why), Outcome(measure, null, [.. arms.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ArmOf)]).Shown);

    [Fact]
    public void Every_measure_of_whole_groups_can_be_shown()
    {
        var measured = new Arm { Name = Five.Name, N = 40, Mean = 8.9, Sd = 10.5 };
        Assert.Equal(0.75, Outcome(EffectMeasure.Proportion, null, Nine).Shown.Effect!.Estimate);
        Assert.Equal(8.9, Outcome(EffectMeasure.Mean, null, measured).Shown.Effect!.Estimate);
        Assert.Equal(2.1, Outcome(EffectMeasure.MD, null, measured with { N = 48, Mean = 11, Sd = 12.5 }, measured).Shown.Effect!.Estimate, 1e-9);
        Assert.Equal(-1.0 / 12, Outcome(EffectMeasure.RD, null, Nine, Five).Shown.Effect!.Estimate, 1e-9);
        Assert.Equal(0.6, Outcome(EffectMeasure.OR, null, Nine, Five).Shown.Effect!.Estimate, 1e-9);
    }

    private static Arm ArmOf(string written)
    {
        var (what, n) = written.Split('/') is [var one, var other] ? (one, other) : throw new FormatException(written);
        return Arm(
            n == "?" ? null : int.Parse(n),
            what is "?" || what.EndsWith('%') ? null : int.Parse(what),
            what.EndsWith('%') ? double.Parse(what.TrimEnd('%')) : null);
    }

    private static Arm Arm(int? n, int? events = null, double? percent = null) => new() { Name = new("cells", "细胞"), N = n, Events = events, Percent = percent };

    private static Outcome Outcome(EffectMeasure measure, ReportedEffect? effect, params Arm[] arms) => new()
    {
        Name = new("Remission", "缓解"), Type = OutcomeType.Dichotomous, Measure = measure, Better = BetterWay.Higher, Arms = arms, Effect = effect,
    };
}
