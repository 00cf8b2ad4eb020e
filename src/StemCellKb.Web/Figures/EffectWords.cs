using System.Globalization;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Figures;

/// <summary>Numbers of effects as they are printed.</summary>
public static class EffectWords
{
    /// <summary><c>0.07 (0.02–0.24)</c>; a difference with its sign, <c>+2.4 (−6.0 to +10.8)</c>.</summary>
    public static string Of(ForestPanel panel, ForestRow row, UiText text)
    {
        var (estimate, interval) = Parts(panel, row, text);
        return estimate + text.Figures.Space + interval;
    }

    public static (string Estimate, string Interval) Parts(ForestPanel panel, ForestRow row, UiText text)
    {
        return (Number(row.Effect.Estimate), text.Figures.Interval(Number(row.Effect.Low), Number(row.Effect.High)) + (row.Effect.IsComputed ? "†" : ""));

        string Number(double value) => Signed(value, panel, Math.Abs(value).ToString(FormOf(panel, Math.Abs(value)), CultureInfo.InvariantCulture)) + (panel.IsShare ? "%" : "");
    }

    /// <summary>As precise as journals print: a ratio to a hundredth, a share to a tenth of a percent, a large number whole.</summary>
    private static string FormOf(ForestPanel panel, double value) => value switch
    {
        >= 100 when !panel.IsPercent => "0",
        >= 10 => "0.0",
        < .01 when panel.IsRatio => "0.000",
        _ => panel.IsRatio ? "0.00" : panel.IsPercent ? "0.0" : "0.0#",
    };

    /// <param name="number">With or without a sign.</param>
    public static string Signed(double value, ForestPanel panel, string number) =>
        panel.IsRatio || panel.IsShare ? number : (value > 0 ? "+" : value < 0 ? "−" : "") + number.TrimStart('-');
}
