using System.Globalization;
using CsCheck;
using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Content.Tests;

public sealed class NumberTests
{
    private static readonly Gen<int> Counts = Gen.Int[1, 9_999_999];

    [Theory]
    [InlineData("1 million", "100万")]
    [InlineData("1,000,000", "100万")]
    [InlineData("one million", "1000000")]
    [InlineData("40 million", "4×10⁷")]
    [InlineData("4 × 10⁷", "4 × 10⁷")]
    [InlineData("4 x 10^7", "4千万")]
    [InlineData("120 million", "1.2亿")]
    [InlineData("45%", "45％")]
    [InlineData("P = .05", "P＝0.05")]
    [InlineData("12 patients", "十二例")]
    [InlineData("53 patients", "五十三例")]
    [InlineData("fifty-three patients", "53例")]
    [InlineData("120 people", "一百二十人")]
    [InlineData("2 trials", "两项试验")]
    [InlineData("both trials", "2项试验")]
    [InlineData("December 2024", "2024年12月")]
    [InlineData("6–12 months", "6～12个月")]
    [InlineData("10⁶ cells", "1×10⁶个细胞")]
    [InlineData("2,3 and 1,2", "2,3和1,2")]
    [InlineData("interleukin IL-10", "白介素IL-10")]
    [InlineData("phase 1/2, type 1", "Ⅰ/Ⅱ期，1型")]
    public void Both_languages_may_write_a_number_in_their_own_way(string english, string chinese) => Assert.Empty(Differences(english, chinese));

    [Theory]
    [InlineData("1 million", "100亿", 2)]
    [InlineData("45%", "54%", 2)]
    [InlineData("18 people", "许多人", 1)]
    [InlineData("no number", "共几十人", 0)]
    [InlineData("no number", "共五十人", 1)]
    [InlineData("no number", "一般而言，三者皆然", 0)]
    [InlineData("1.5", "1.50", 0)]
    [InlineData("0.05", "0.005", 2)]
    public void A_different_number_is_noticed(string english, string chinese, int differences) =>
        Assert.Equal(differences, Differences(english, chinese).Count);

    [Fact]
    public void A_count_is_the_same_with_or_without_commas_and_in_ten_thousands() =>
        Counts.Sample(count => Differences(
            count.ToString("N0", CultureInfo.InvariantCulture) + " people",
            (count / 10_000m).ToString(CultureInfo.InvariantCulture) + "万人").Count == 0);

    [Fact]
    public void Two_different_counts_are_always_noticed_on_both_sides() =>
        Gen.Select(Counts, Counts).Where((left, right) => left != right).Sample((left, right) =>
            Differences($"{left.ToString(CultureInfo.InvariantCulture)} people", $"{right.ToString(CultureInfo.InvariantCulture)}例").Count == 2);

    private static List<string> Differences(string english, string chinese) =>
    [
        .. ContentDraft.WithConcept("c")
            .WithArticle(Language.English, english)
            .WithArticle(Language.Chinese, chinese)
            .Compile().Diagnostics
            .Where(diagnostic => diagnostic.Code == "KB0604")
            .Select(diagnostic => diagnostic.Message),
    ];
}
