using System.Globalization;
using CsCheck;
using StemCellKb.Model;
using StemCellKb.Testing;
using StemCellKb.Web.Figures;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Tests.Figures;

/// <summary>Pictures by their geometry: no text lies on another or on a mark, and nothing is outside.</summary>
public sealed class DrawingTests
{
    public static TheoryData<string> Languages => ["en", "zh"];

    private static readonly Gen<Finding> AnyFinding = Gen.Select(
        Gen.Int[0, 400], Gen.Int[2004, 2026], Pick(Enum.GetValues<StudyDesign>()), Pick(Enum.GetValues<Direction>()), Gen.Int[-200, 3000].Select(people => people < 0 ? (int?)null : people),
        Pick<string?>("MSCs", "A cell type whose name is longer than any picture has room for in its heading line", "造血干细胞移植", null), Pick(Enum.GetValues<ClaimQuestion>()),
        Gen.Select(Pick(Enum.GetValues<EffectMeasure>()), Pick(Enum.GetValues<BetterWay>()), Gen.Double[.001, 400], Gen.Double[.001, 40], Gen.Double[1, 90]).List[0, 3],
        (n, year, design, direction, people, group, asks, outcomes) => FindingDraft.Of(
            $"{(n % 3 == 0 ? "averyveryveryveryverylongfamilyname" : "li")}-{n}", year, design, direction, people, group, asks,
            design switch { StudyDesign.Animal => EvidenceModel.Animal, StudyDesign.InVitro => EvidenceModel.InVitro, _ => EvidenceModel.Human }, $"claim-{n % 7}",
            [.. outcomes.Select((each, i) => FindingDraft.Outcome(
                $"An outcome {new string('x', n % 40)} measured with a scale of considerable length at week {i}", $"第{i}周以某种名称相当长的量表测得的某项结局", OutcomeType.Dichotomous, each.Item1, each.Item2,
                EffectOf(each.Item1, each.Item3, each.Item4, each.Item5), FindingDraft.Arm("cells", "细胞", 1000, 3), FindingDraft.Arm("placebo", "安慰剂", 2000, n)))]));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Nothing_lies_on_anything_else_in_a_strip(string code) => AssertClear(FindingDraft.All, code);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Nothing_lies_on_anything_else_whatever_is_drawn(string code) =>
        AnyFinding.List[1, 60].Sample(findings => AssertClear(findings, code), iter: TestExtent.Times(100), print: findings => $"{findings.Count} findings");

    [Fact]
    public void The_largest_study_at_the_left_end_of_the_axis_is_clear_of_any_name() => AssertClear(
        [
            .. Enumerable.Range(0, 40).Select(i => FindingDraft.Of($"li-{i}", 2020, StudyDesign.Rct, Direction.Supports, 3000, outcomes:
            [
                FindingDraft.Outcome(
                    $"An outcome {new string('x', i)} measured with a scale of considerable length at week {i}", "某项结局", OutcomeType.Dichotomous, EffectMeasure.RR, BetterWay.Lower,
                    (.0001, .00005, .001), FindingDraft.Arm("cells", "细胞", 1000, 3), FindingDraft.Arm("placebo", "安慰剂", 2000, 900)),
            ])),
        ],
        "en");

    [Fact]
    public void The_style_sheet_has_the_sizes_that_the_layout_reckons_with()
    {
        foreach (var letters in Lettering.All)
            Assert.Contains($".{letters.Class} {{ font-size: {letters.Size.ToString(CultureInfo.InvariantCulture)}px;", Assets.TextOf("figures.css"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_findings_give_the_same_picture() =>
        Assert.Equal(Pictures(FindingDraft.All, UiText.Of(Language.Chinese)).Select(picture => picture.Markup()), Pictures([.. FindingDraft.All], UiText.Of(Language.Chinese)).Select(picture => picture.Markup()));

    [Fact]
    public void Numbers_are_written_to_a_tenth_and_none_is_minus_nothing() =>
        Gen.Double[-20_000, 20_000].Select(Gen.Int[0, 3], (number, digits) => digits == 3 ? number : Math.Round(number, digits)).Sample(number =>
        {
            var rounded = Math.Round(number, 1, MidpointRounding.AwayFromZero);
            Assert.Equal((rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture), Canvas.Number(number));
            Assert.Equal($"M{Canvas.Number(number)} 4L7", Canvas.PathOf($"M{number} {4}L{"7"}"));
        }, print: number => number.ToString("R", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.MinValue)]
    public void A_number_that_is_none_does_no_harm(double number) => Assert.InRange(Canvas.Number(number).Length, 1, SvgNumber.MostLength);

    [Fact]
    public void Markup_is_escaped_where_it_must_be_and_what_is_empty_is_closed()
    {
        var made = Canvas.Make("g", ("id", "a\"b<c>&d"), ("lang", (string?)null)).With(Canvas.Make("title").With("\"a\" < b & c > d")).With(Canvas.Make("path")).With(Canvas.Make("desc").With(""));

        Assert.Equal(
            "<g id=\"a&quot;b&lt;c&gt;&amp;d\" xmlns=\"http://www.w3.org/2000/svg\"><title>\"a\" &lt; b &amp; c &gt; d</title><path /><desc></desc></g>",
            made.Markup());
    }

    private static Gen<T> Pick<T>(params T[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);

    private static void AssertClear(IReadOnlyList<Finding> findings, string code)
    {
        foreach (var picture in Pictures(findings, UiText.Of(Language.Parse(code))))
            Assert.Empty(Geometry.FaultsOf(picture));
    }

    private static IEnumerable<SvgElement> Pictures(IReadOnlyList<Finding> findings, UiText text)
    {
        if (StudyStrip.Of(findings) is { Groups.Count: > 0 } strip)
            yield return StripDrawing.Draw(strip, text, "Subject");
        if (ForestPlot.Of(findings) is { Panels.Count: > 0 } forest)
        {
            yield return ForestDrawing.Draw(forest, text, "Subject");
            foreach (var panel in forest.Panels)
                yield return ForestDrawing.LineAxis(panel, text);
        }
        if (PeoplePair.Of(findings) is { Count: > 0 } pairs)
            yield return PeopleDrawing.DrawAll(pairs, text, "Subject");
    }

    private static (double, double, double) EffectOf(EffectMeasure measure, double estimate, double below, double above) => measure switch
    {
        EffectMeasure.RR or EffectMeasure.OR or EffectMeasure.HR or EffectMeasure.RateRatio => (estimate, estimate / (1 + below), estimate * above),
        EffectMeasure.Proportion => (.5, .5 - below / 81, .5 + above / 181),
        EffectMeasure.RD => (0, -below / 41, above / 91),
        _ => (estimate - 200, estimate - 200 - below, estimate - 200 + above),
    };
}
