using StemCellKb.Model;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Figures;

/// <summary>An effect with its interval, in the unit it is drawn in: shares and differences of shares in percent.</summary>
/// <param name="IsComputed">By the program, from the counts the source gives.</param>
public sealed record ShownEffect(double Estimate, double Low, double High, int Level, bool IsComputed)
{
    /// <summary>The effect of an outcome, or the reason why it cannot be drawn.</summary>
    public static (ShownEffect? Effect, WhyNotDrawn Why) Of(Outcome outcome)
    {
        if (outcome.Measure == EffectMeasure.Mean)
            return (null, WhyNotDrawn.MeanOfOneGroup);
        var (effect, why) = outcome.Shown;
        if (effect is not { } shown)
            return (null, why == WhyNoEffect.NothingToCompare ? WhyNotDrawn.NothingToCompare : WhyNotDrawn.NoEffect);
        if (shown is not { Low: { } low, High: { } high })
            return (null, WhyNotDrawn.NoInterval);
        var unit = outcome.Measure is EffectMeasure.RD or EffectMeasure.Proportion ? 100 : 1;
        return (new ShownEffect(shown.Estimate * unit, low * unit, high * unit, shown.Level, shown.IntervalComputed), default);
    }
}
