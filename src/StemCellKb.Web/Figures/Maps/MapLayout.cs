using StemCellKb.Web.Figures.Mechanisms;

namespace StemCellKb.Web.Figures.Maps;

/// <param name="Id">Unique in the map.</param>
/// <param name="LabelHeight">The least height of its box.</param>
public sealed record MapItem(string Id, double LabelHeight);

/// <summary>A tie from a column to one further right.</summary>
public readonly record struct MapLink(string From, string To);

/// <summary>
/// Three columns of boxes and the lines between them. A line between neighbouring columns meets no box on its way; one from the first column
/// to the last crosses the middle column in a lane of its own, above, below or between the boxes there. Which order the boxes have is given.
/// </summary>
public sealed class MapLayout
{
    public const double Width = 1000;
    public const double FirstWidth = 196;
    public const double MiddleWidth = 190;
    public const double LastWidth = 236;

    private const double Gap = 12;
    private const double PortSpacing = 5;
    private const double LaneSpacing = 6;
    private const double BesideBox = 9;
    private const double BesideColumn = 14;

    private static readonly double[] Lefts = [0, FirstWidth + (Width - FirstWidth - MiddleWidth - LastWidth) / 2, Width - LastWidth];
    private static readonly double[] Widths = [FirstWidth, MiddleWidth, LastWidth];

    private readonly Dictionary<string, (Box Box, int Column)> boxes = [];

    private MapLayout(IReadOnlyList<IReadOnlyList<MapItem>> columns, IReadOnlyList<MapLink> links)
    {
        var ports = links.SelectMany(link => new[] { (Id: link.From, IsRight: true), (Id: link.To, IsRight: false) }).CountBy(port => port).ToDictionary();
        var heights = columns.SelectMany(column => column).ToDictionary(item => item.Id, item => Math.Max(
            item.LabelHeight, (Math.Max(ports.GetValueOrDefault((item.Id, true)), ports.GetValueOrDefault((item.Id, false))) + 1) * PortSpacing));
        Height = columns.Max(column => column.Sum(item => heights[item.Id] + Gap)) + LanesBeyond(columns, links);
        for (var i = 0; i < columns.Count; i++)
            PlaceColumn(columns[i], heights, i);
        Lines = Route(links);
    }

    public double Height { get; }

    /// <summary>In the order of the links.</summary>
    public IReadOnlyList<LayoutLine> Lines { get; }

    public static MapLayout Of(IReadOnlyList<IReadOnlyList<MapItem>> columns, IReadOnlyList<MapLink> links) => new(columns, links);

    public Box BoxOf(string id) => boxes[id].Box;

    /// <summary>Room for lanes where the middle column leaves too little.</summary>
    private static double LanesBeyond(IReadOnlyList<IReadOnlyList<MapItem>> columns, IReadOnlyList<MapLink> links)
    {
        var (first, last) = (columns[0].Select(item => item.Id).ToHashSet(), columns[2].Select(item => item.Id).ToHashSet());
        return links.Count(link => first.Contains(link.From) && last.Contains(link.To)) * LaneSpacing + columns[1].Count * 2 * BesideBox;
    }

    /// <summary>Spread over the whole height.</summary>
    private void PlaceColumn(IReadOnlyList<MapItem> column, Dictionary<string, double> heights, int index)
    {
        var free = (Height - column.Sum(item => heights[item.Id])) / Math.Max(1, column.Count);
        var top = free / 2;
        foreach (var item in column)
        {
            boxes[item.Id] = (new(Lefts[index], top, Widths[index], heights[item.Id]), index);
            top += heights[item.Id] + free;
        }
    }

    private LayoutLine[] Route(IReadOnlyList<MapLink> links)
    {
        var (starts, ends) = (new double[links.Count], new double[links.Count]);
        Spread(links, link => link.From, link => link.To, starts);
        Spread(links, link => link.To, link => link.From, ends);
        var lines = new LayoutLine[links.Count];
        var middle = boxes.Values.Where(box => box.Column == 1).Select(box => box.Box).ToList();
        var lanes = new List<double>();
        foreach (var i in Enumerable.Range(0, links.Count).OrderBy(i => starts[i] + ends[i]).ThenBy(i => links[i].From, StringComparer.Ordinal).ThenBy(i => links[i].To, StringComparer.Ordinal))
        {
            var (from, to) = (boxes[links[i].From], boxes[links[i].To]);
            var (start, end) = (new Point(from.Box.Right, starts[i]), new Point(to.Box.Left, ends[i]));
            if (to.Column - from.Column == 1)
            {
                lines[i] = new([start, end]);
                continue;
            }
            var lane = FreeLane((starts[i] + ends[i]) / 2, middle, lanes);
            lanes.Add(lane);
            lines[i] = new([start, new(Lefts[1] - BesideColumn, lane), new(Lefts[1] + MiddleWidth + BesideColumn, lane), end]);
        }
        return lines;
    }

    /// <summary>The ports of a box in the order in which its lines come from above.</summary>
    private void Spread(IReadOnlyList<MapLink> links, Func<MapLink, string> here, Func<MapLink, string> there, double[] ports)
    {
        foreach (var meeting in Enumerable.Range(0, links.Count).GroupBy(i => here(links[i])))
        {
            var ordered = meeting.OrderBy(i => boxes[there(links[i])].Box.MiddleY).ThenBy(i => there(links[i]), StringComparer.Ordinal).ToList();
            var box = boxes[meeting.Key].Box;
            var spacing = Math.Min(PortSpacing, (box.Height - 2) / ordered.Count);
            for (var n = 0; n < ordered.Count; n++)
                ports[ordered[n]] = box.MiddleY + (n - (ordered.Count - 1) / 2.0) * spacing;
        }
    }

    private double FreeLane(double wanted, List<Box> middle, List<double> lanes)
    {
        for (var away = 0; ; away++)
        {
            foreach (var y in (ReadOnlySpan<double>)[wanted - away * LaneSpacing, wanted + away * LaneSpacing])
            {
                if (y >= 1 && y <= Height - 1 && middle.TrueForAll(box => y < box.Top - BesideBox || y > box.Bottom + BesideBox) && lanes.TrueForAll(lane => Math.Abs(lane - y) >= LaneSpacing * .99))
                    return y;
            }
            // More lanes than the height has room for: they come closer.
            if (away * LaneSpacing > Height)
                return Closest(wanted, middle);
        }
    }

    private double Closest(double wanted, List<Box> middle)
    {
        for (var away = 0; away < Height; away++)
        {
            foreach (var y in (ReadOnlySpan<double>)[wanted - away, wanted + away])
            {
                if (y >= 1 && y <= Height - 1 && middle.TrueForAll(box => y < box.Top - 1 || y > box.Bottom + 1))
                    return y;
            }
        }
        return 0;
    }
}
