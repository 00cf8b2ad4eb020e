using CsCheck;
using StemCellKb.Model;

namespace StemCellKb.Store.Tests.Evidence;

/// <summary>Effects and intervals against examples worked in print, and against laws that hold of any.</summary>
public sealed class IntervalsTests
{
    private static readonly Gen<(int Events, int N)> Counts = Gen.Int[1, 400].SelectMany(n => Gen.Int[0, n].Select(events => (events, n)));

    private static readonly Gen<(double Mean, double Sd, int N)> Means = Gen.Select(Gen.Double[-100, 100], Gen.Double[0.1, 50], Gen.Int[2, 500]);

    /// <summary>Newcombe, Statistics in Medicine 1998;17:857–872, table I, method 3.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void A_proportion_has_the_interval_of_Wilson(int events, int n, double low, double high) =>
        Close(Intervals.Proportion(events, n), (double)events / n, low, high, 4);

    /// <summary>Newcombe, Statistics in Medicine 1998;17:873–890, table II, method 10.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void A_risk_difference_has_the_hybrid_score_interval_of_Newcombe(int a, int m, int b, int n, double low, double high) =>
        Close(Intervals.RiskDifference(a, m, b, n), ((double)a / m) - ((double)b / n), low, high, 4);

    /// <summary>Heart attacks under placebo and aspirin in the Physicians' Health Study: Agresti, Categorical Data Analysis, section 3.1.</summary>
    [Fact]
    public void Ratios_have_the_intervals_of_Katz_and_of_Woolf()
    {
        Close(Intervals.RiskRatio(189, 11034, 104, 11037), 1.82, 1.43, 2.31, 2);
        Close(Intervals.OddsRatio(189, 11034, 104, 11037), 1.83, 1.44, 2.33, 2);
    }

    /// <summary>Student's data on sleep, as statistical programs print them: t = -1.8608 on 17.776 degrees of freedom.</summary>
    [Fact]
    public void Means_have_the_intervals_of_Student_and_of_Welch()
    {
        Close(Intervals.Mean(0.75, 1.789010, 10), 0.75, -0.52978, 2.02978, 4);
        Close(Intervals.MeanDifference(0.75, 1.789010, 10, 2.33, 2.002249, 10), -1.58, -3.36548, 0.20548, 4);
    }

    [Theory]
    [InlineData(2, 12.7062)]
    [InlineData(3, 4.3027)]
    [InlineData(6, 2.5706)]
    [InlineData(31, 2.0423)]
    [InlineData(121, 1.9799)]
    [InlineData(5_000_000, 1.9600)]
    public void Quantiles_are_those_of_the_tables(int n, double quantile) =>
        Assert.Equal(quantile, Intervals.Mean(0, Math.Sqrt(n), n)!.Value.High, 3.0e-4);

    [Fact]
    public void An_empty_cell_gets_half_an_event_and_says_so()
    {
        var ratio = Intervals.RiskRatio(0, 10, 3, 10)!.Value;
        Assert.True(ratio.Corrected);
        Assert.Equal(0.5 / 11 / (3.5 / 11), ratio.Value, 1e-12);
        Assert.False(Intervals.RiskRatio(10, 10, 3, 10)!.Value.Corrected);
        Assert.True(Intervals.OddsRatio(10, 10, 3, 10)!.Value.Corrected);
    }

    [Fact]
    public void What_cannot_be_estimated_is_nothing()
    {
        Assert.Null(Intervals.RiskRatio(0, 10, 0, 12));
        Assert.Null(Intervals.OddsRatio(10, 10, 12, 12));
        Assert.Null(Intervals.Proportion(3, 2));
        Assert.Null(Intervals.Proportion(0, 0));
        Assert.Null(Intervals.RiskDifference(1, 5, -1, 5));
        Assert.Null(Intervals.MeanDifference(1, 1, 1, 2, 1, 10));
    }

    [Fact]
    public void An_interval_holds_its_estimate() => Gen.Select(Counts, Counts, Means, Means).Sample((one, other, first, second) =>
    {
        foreach (var estimate in new[] { Intervals.Proportion(one.Events, one.N), Ratio(one, other), Odds(one, other), Difference(one, other), Intervals.Mean(first.Mean, first.Sd, first.N), Means2(first, second) })
        {
            if (estimate is { } held)
                Assert.InRange(held.Value, held.Low - 1e-12, held.High + 1e-12);
        }
    }, iter: 2000);

    [Fact]
    public void Arms_exchanged_invert_a_ratio_and_turn_a_difference() => Gen.Select(Counts, Counts, Means, Means).Sample((one, other, first, second) =>
    {
        foreach (var ratio in new Func<(int, int), (int, int), Estimate?>[] { Ratio, Odds })
        {
            if (ratio(one, other) is { } there)
                Same(there with { Value = 1 / there.Value, Low = 1 / there.High, High = 1 / there.Low }, ratio(other, one));
        }
        if (Difference(one, other) is { } difference)
            Same(new(-difference.Value, -difference.High, -difference.Low), Difference(other, one));
        var means = Means2(first, second)!.Value;
        Same(new(-means.Value, -means.High, -means.Low), Means2(second, first));
    }, iter: 2000);

    [Fact]
    public void Ten_times_the_people_narrow_an_interval() => Gen.Select(Counts, Counts).Sample((one, other) =>
    {
        var (oneMore, otherMore) = ((one.Events * 10, one.N * 10), (other.Events * 10, other.N * 10));
        Narrower(Intervals.Proportion(one.Events, one.N), Intervals.Proportion(one.Events * 10, one.N * 10), ratio: false);
        Narrower(Difference(one, other), Difference(oneMore, otherMore), ratio: false);
        if (Ratio(one, other) is { Corrected: false } risk)
            Narrower(risk, Ratio(oneMore, otherMore), ratio: true);
        if (Odds(one, other) is { Corrected: false } odds)
            Narrower(odds, Odds(oneMore, otherMore), ratio: true);
    }, iter: 2000);

    private static Estimate? Ratio((int Events, int N) one, (int Events, int N) other) => Intervals.RiskRatio(one.Events, one.N, other.Events, other.N);

    private static Estimate? Odds((int Events, int N) one, (int Events, int N) other) => Intervals.OddsRatio(one.Events, one.N, other.Events, other.N);

    private static Estimate? Difference((int Events, int N) one, (int Events, int N) other) => Intervals.RiskDifference(one.Events, one.N, other.Events, other.N);

    private static Estimate? Means2((double Mean, double Sd, int N) one, (double Mean, double Sd, int N) other) =>
        Intervals.MeanDifference(one.Mean, one.Sd, one.N, other.Mean, other.Sd, other.N);

    private static void Narrower(Estimate? few, Estimate? many, bool ratio)
    {
        double Width(Estimate of) => ratio ? Math.Log(of.High / of.Low) : of.High - of.Low;
        if (few is { } wide && Width(wide) > 1e-9)
            Assert.True(Width(many!.Value) < Width(wide), $"{few} {many}");
    }

    private static void Same(Estimate expected, Estimate? actual)
    {
        foreach (var (one, other) in new[] { (expected.Value, actual!.Value.Value), (expected.Low, actual.Value.Low), (expected.High, actual.Value.High) })
            Assert.Equal(one, other, 1e-9 * Math.Max(1, Math.Abs(one)));
        Assert.Equal(expected.Corrected, actual.Value.Corrected);
    }

    private static void Close(Estimate? actual, double value, double low, double high, int digits)
    {
        var unit = 0.51 * Math.Pow(10, -digits);
        Assert.NotNull(actual);
        Assert.InRange(actual.Value.Value, value - unit, value + unit);
        Assert.InRange(actual.Value.Low, low - unit, low + unit);
        Assert.InRange(actual.Value.High, high - unit, high + unit);
    }
}
