namespace StemCellKb.Model;

/// <summary>
/// The only place where effects and 95% confidence intervals are computed from counts and means. What cannot be estimated is null.
/// </summary>
public static class Intervals
{
    /// <summary>Of the normal distribution, for 95% in the middle.</summary>
    internal const double Z = 1.959963984540054;

    /// <summary>A proportion with Wilson's score interval.</summary>
    public static Estimate? Proportion(int events, int n)
    {
        if (!IsCount(events, n))
            return null;
        var (p, z2) = ((double)events / n, Z * Z);
        var middle = (p + (z2 / (2 * n))) / (1 + (z2 / n));
        var half = Z * Math.Sqrt((p * (1 - p) / n) + (z2 / (4.0 * n * n))) / (1 + (z2 / n));
        return new(p, events == 0 ? 0 : middle - half, events == n ? 1 : middle + half);
    }

    /// <summary>A risk ratio with the log interval of Katz.</summary>
    public static Estimate? RiskRatio(int events1, int n1, int events2, int n2)
    {
        if (!IsCount(events1, n1) || !IsCount(events2, n2) || events1 + events2 == 0)
            return null;
        var corrected = events1 == 0 || events2 == 0 || (events1 == n1 && events2 == n2);
        var (add, all) = corrected ? (0.5, 1) : (0, 0);
        var (a, m, b, n) = (events1 + add, (double)n1 + all, events2 + add, (double)n2 + all);
        return Ratio(a / m / (b / n), Math.Sqrt((1 / a) - (1 / m) + (1 / b) - (1 / n)), corrected);
    }

    /// <summary>An odds ratio with the log interval of Woolf.</summary>
    public static Estimate? OddsRatio(int events1, int n1, int events2, int n2)
    {
        if (!IsCount(events1, n1) || !IsCount(events2, n2) || events1 + events2 == 0 || (events1 == n1 && events2 == n2))
            return null;
        var corrected = events1 == 0 || events2 == 0 || events1 == n1 || events2 == n2;
        var add = corrected ? 0.5 : 0;
        var (a, c, b, d) = (events1 + add, n1 - events1 + add, events2 + add, n2 - events2 + add);
        return Ratio(a * d / (b * c), Math.Sqrt((1 / a) + (1 / b) + (1 / c) + (1 / d)), corrected);
    }

    /// <summary>A difference of two risks with Newcombe's hybrid score interval (his method 10).</summary>
    public static Estimate? RiskDifference(int events1, int n1, int events2, int n2)
    {
        if (Proportion(events1, n1) is not { } first || Proportion(events2, n2) is not { } second)
            return null;
        var difference = first.Value - second.Value;
        return new(
            difference,
            difference - Distance(first.Value - first.Low, second.High - second.Value),
            difference + Distance(first.High - first.Value, second.Value - second.Low));
    }

    /// <summary>A mean with the interval of Student's t.</summary>
    public static Estimate? Mean(double mean, double sd, int n) => n < 2 || sd < 0 ? null : Around(mean, sd / Math.Sqrt(n), n - 1);

    /// <summary>A difference of two means with Welch's interval, which lets the two groups spread differently.</summary>
    public static Estimate? MeanDifference(double mean1, double sd1, int n1, double mean2, double sd2, int n2)
    {
        if (n1 < 2 || n2 < 2 || sd1 < 0 || sd2 < 0)
            return null;
        var (v1, v2) = (sd1 * sd1 / n1, sd2 * sd2 / n2);
        if (v1 + v2 == 0)
            return new(mean1 - mean2, mean1 - mean2, mean1 - mean2);
        var freedom = (v1 + v2) * (v1 + v2) / ((v1 * v1 / (n1 - 1)) + (v2 * v2 / (n2 - 1)));
        return Around(mean1 - mean2, Math.Sqrt(v1 + v2), freedom);
    }

    private static bool IsCount(int events, int n) => n > 0 && events >= 0 && events <= n;

    private static double Distance(double first, double second) => Math.Sqrt((first * first) + (second * second));

    private static Estimate Ratio(double ratio, double logError, bool corrected) =>
        new(ratio, ratio * Math.Exp(-Z * logError), ratio * Math.Exp(Z * logError), corrected);

    private static Estimate Around(double value, double error, double freedom)
    {
        var half = StudentT.Quantile975(freedom) * error;
        return new(value, value - half, value + half);
    }
}
