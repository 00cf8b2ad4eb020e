using CsCheck;
using StemCellKb.Web.Figures.Maps;
using StemCellKb.Web.Figures.Mechanisms;

namespace StemCellKb.Web.Tests.Figures;

/// <summary>The map by its geometry, whatever is tied to whatever.</summary>
public sealed class MapLayoutTests
{
    private static readonly Gen<(int First, int Middle, int Last, List<(int, int, int)> Ties)> AnyMap =
        Gen.Select(Gen.Int[1, 8], Gen.Int[0, 8], Gen.Int[1, 30], Gen.Select(Gen.Int[0, 2], Gen.Int[0, 30], Gen.Int[0, 30]).List[0, 120]);

    [Fact]
    public void No_line_runs_behind_a_box_and_everything_is_inside() => AnyMap.Sample(map =>
    {
        var columns = new[] { ("c", map.First), ("m", map.Middle), ("d", map.Last) }.Select(column => (IReadOnlyList<MapItem>)[.. Enumerable.Range(0, column.Item2).Select(i => new MapItem($"{column.Item1}{i}", 30 + 16 * (i % 3)))]).ToList();
        var links = map.Ties.Where(tie => map.Middle > 0 || tie.Item1 == 2).Select(tie => tie.Item1 switch
        {
            0 => new MapLink($"c{tie.Item2 % map.First}", $"m{tie.Item3 % map.Middle}"),
            1 => new MapLink($"m{tie.Item2 % map.Middle}", $"d{tie.Item3 % map.Last}"),
            _ => new MapLink($"c{tie.Item2 % map.First}", $"d{tie.Item3 % map.Last}"),
        }).Distinct().ToList();
        var layout = MapLayout.Of(columns, links);
        var boxes = columns.SelectMany(column => column).Select(item => (item.Id, Box: layout.BoxOf(item.Id))).ToList();

        for (var i = 0; i < boxes.Count; i++)
        {
            Assert.InRange(boxes[i].Box.Top, 0, layout.Height);
            Assert.InRange(boxes[i].Box.Bottom, 0, layout.Height + .01);
            Assert.DoesNotContain(boxes.Skip(i + 1), other => other.Box.Overlaps(boxes[i].Box));
        }
        foreach (var (link, line) in links.Zip(layout.Lines))
        {
            Assert.DoesNotContain(boxes, box => box.Id != link.From && box.Id != link.To && LayoutFaults.Crosses(line, box.Box));
            Assert.All(line.Points, point => Assert.InRange(point.Y, 0, layout.Height));
        }
        var lanes = layout.Lines.Where(line => line.Points.Count == 4).Select(line => line.Points[1].Y).Order().ToList();
        Assert.All(lanes.Zip(lanes.Skip(1)), pair => Assert.True(pair.Second - pair.First > .5, "Two lines lie on each other."));
    }, iter: 200);
}
