namespace StemCellKb.Model;

/// <summary>Student's t distribution.</summary>
internal static class StudentT
{
    /// <summary>What leaves 2.5% above it.</summary>
    /// <param name="freedom">Degrees of freedom, at least 1; need not be whole.</param>
    public static double Quantile975(double freedom)
    {
        if (freedom > 1e6)
            return Intervals.Z;
        // With one degree it is 12.7, and it falls from there.
        var (low, high) = (Intervals.Z, 13.0);
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            if (BothTails(middle, freedom) > 0.05)
                low = middle;
            else
                high = middle;
        }
        return (low + high) / 2;
    }

    private static double BothTails(double t, double freedom) => IncompleteBeta(freedom / 2, 0.5, freedom / (freedom + (t * t)));

    /// <summary>Regularized, by its continued fraction (Lentz's method).</summary>
    private static double IncompleteBeta(double a, double b, double x)
    {
        if (x > (a + 1) / (a + b + 2))
            return 1 - IncompleteBeta(b, a, 1 - x);
        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x))) / a;
        var (c, d) = (1.0, 1 / NotZero(1 - ((a + b) * x / (a + 1))));
        var fraction = d;
        for (var m = 1; m <= 300; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / NotZero(1 + (even * d));
            c = NotZero(1 + (even / c));
            fraction *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / NotZero(1 + (odd * d));
            c = NotZero(1 + (odd / c));
            fraction *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-14)
                break;
        }
        return front * fraction;
    }

    private static double NotZero(double value) => Math.Abs(value) < 1e-300 ? 1e-300 : value;

    /// <summary>Stirling's series, after moving the argument to where it converges.</summary>
    private static double LogGamma(double x)
    {
        var moved = 0.0;
        for (; x < 10; x++)
            moved -= Math.Log(x);
        var square = x * x;
        return moved + ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI))
            + (1 / (12 * x)) - (1 / (360 * x * square)) + (1 / (1260 * x * square * square)) - (1 / (1680 * x * square * square * square));
    }
}
