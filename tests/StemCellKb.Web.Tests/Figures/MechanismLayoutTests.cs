using CsCheck;
using StemCellKb.Testing;
using StemCellKb.Web.Figures.Mechanisms;

namespace StemCellKb.Web.Tests.Figures;

/// <summary>Paths by their geometry, whatever acts on whatever.</summary>
public sealed class MechanismLayoutTests
{
    private const double Top = 24;

    private static readonly Dictionary<string, LabelSize> Sizes = Enumerable.Range(0, 12).ToDictionary(i => $"m{i}", i => new LabelSize(40 + 7 * i, i % 4 == 0 ? 38 : 24));

    private static readonly Gen<LayoutRow> AnyRow = Gen.Select(
        Gen.Int[0, 6], Gen.Int[0, 20], Gen.Int[0, 11].List[0, 4], Gen.Bool, Gen.Double[28, 70], Gen.Double[14, 110],
        (group, target, through, isInward, targetHeight, textHeight) => new LayoutRow(
            "", isInward ? "inward" : $"g{group}", $"t{target}", [.. through.Distinct().Select(i => $"m{i}")], isInward, targetHeight, textHeight, 30 + targetHeight));

    private static readonly Gen<LayoutBand> AnyBand = Gen.Select(AnyRow.List[1, 60], Gen.Double[40, 200], (rows, height) => Band(height, rows));

    [Fact]
    public void No_line_runs_behind_a_box_and_no_box_lies_on_another() =>
        AnyBand.List[1, 4].Sample(
            bands => Assert.Empty(LayoutFaults.Of(MechanismLayout.Of(bands, Sizes, Top), Top)), iter: TestExtent.Times(60), print: bands => string.Join('\n', bands.SelectMany(band => band.Rows)));

    [Fact]
    public void What_is_added_to_one_band_moves_nothing_within_another() =>
        Gen.Select(AnyBand, AnyBand, AnyRow).Sample((first, second, added) =>
        {
            var before = MechanismLayout.Of([first, second], Sizes, Top).Bands[0];
            var after = MechanismLayout.Of([first, Band(second.SubjectHeight, [.. second.Rows, added])], Sizes, Top).Bands[0];

            Assert.Equal(before.Mediators.Select(each => (each.Mediator, each.Box.Top)), after.Mediators.Select(each => (each.Mediator, each.Box.Top)));
            Assert.Equal(before.Rows.Select(row => (row.Row, row.Y)), after.Rows.Select(row => (row.Row, row.Y)));
        });

    [Fact]
    public void A_mediator_stands_beside_a_target_that_it_serves() =>
        AnyBand.Sample(band =>
        {
            var placed = MechanismLayout.Of([band], Sizes, Top).Bands[0];
            foreach (var mediator in placed.Mediators)
                Assert.Contains(mediator.Mediator, placed.Rows.Single(row => row.Extent.Top <= mediator.Box.Top && mediator.Box.Bottom <= row.Extent.Bottom).Row.Through);
        });

    [Fact]
    public void Rows_with_the_same_target_share_its_box_and_each_has_its_own_line()
    {
        var placed = MechanismLayout.Of([Band(60, [Row("a", "a", "th17"), Row("b", "a", "th17", "m1"), Row("c", "b", "th17")])], Sizes, Top).Bands[0];

        Assert.Equal([2, 1], placed.Targets.Select(target => target.Rows.Count));
        Assert.Equal(["a", "b"], placed.Groups.Select(group => group.Group));
        Assert.All(placed.Targets[0].Rows, row => Assert.InRange(row.Y, placed.Targets[0].Box.Top, placed.Targets[0].Box.Bottom));
    }

    private static LayoutRow Row(string id, string group, string target, params string[] through) => new(id, group, target, through, false, 34, 20, 50);

    /// <summary>Rows in order, as the input must be.</summary>
    private static LayoutBand Band(double height, IEnumerable<LayoutRow> rows) => new(
        "subject", height,
        [.. rows.OrderBy(row => row.Group == "inward" ? "" : row.Group, StringComparer.Ordinal).ThenBy(row => row.Target, StringComparer.Ordinal).Select((row, i) => row with { Id = row.Id.Length > 0 ? row.Id : $"r{i}" })]);
}
