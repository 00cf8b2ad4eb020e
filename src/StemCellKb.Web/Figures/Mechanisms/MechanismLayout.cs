namespace StemCellKb.Web.Figures.Mechanisms;

/// <summary>
/// Where everything of a picture of paths stands: subjects left, mediators in the middle, targets right, each row a strip of its own.
/// A mediator stands in the strip of one row that it serves, and reaches the others by a track between mediators and targets, where no box
/// is; a row without mediators has no box in its strip. So no line can run behind a box, whatever is drawn. What a band looks like depends on
/// that band alone.
/// </summary>
public sealed class MechanismLayout
{
    public const double SubjectWidth = 128;
    public const double TargetWidth = 178;
    public const double GroupHeading = 30;
    public const double LeastRow = 38;

    /// <summary>The height of a label on a line that meets no mediator.</summary>
    public const double WayHeight = 14;

    private const double RowPadding = 10;
    private const double BandGap = 22;

    /// <summary>Between the subject and the mediators: room for the end of a line towards the subject.</summary>
    private const double Gutter = 34;

    private const double LeastMiddle = 60;
    private const double BetweenMediators = 6;
    private const double TrackSpacing = 9;
    private const double MostTracks = 90;
    private const double BesideTracks = 12;
    private const double Merge = 16;
    private const double Stub = 42;
    private const double BranchSpacing = 7;

    /// <summary>As many mediators as one row takes before the next row that they serve is preferred.</summary>
    private const int MediatorsPerRow = 2;

    private readonly IReadOnlyDictionary<string, LabelSize> mediators;
    private readonly double middle;
    private readonly double trackSpacing;

    private MechanismLayout(IReadOnlyList<LayoutBand> bands, IReadOnlyDictionary<string, LabelSize> mediators, double top)
    {
        this.mediators = mediators;
        // Whole numbers are shorter in the picture.
        middle = Math.Ceiling(bands.SelectMany(band => band.Rows).SelectMany(row => row.IsDirect ? [row.WayWidth] : row.Through.Select(id => mediators[id].Width)).Append(LeastMiddle).Max());
        var strips = bands.Select(Strips).ToList();
        var tracks = strips.Max(band => band.Tracks.Count == 0 ? 0 : band.Tracks.Values.Max() + 1);
        HasTracks = tracks > 0;
        trackSpacing = Math.Min(TrackSpacing, MostTracks / Math.Max(1, tracks));
        JoinLeft = MiddleRight + BesideTracks + (tracks > 0 ? (tracks - 1) * trackSpacing + BesideTracks : 0);
        foreach (var band in strips)
        {
            var placed = Place(band, top);
            Bands.Add(placed);
            top = Math.Max(placed.Subject.Bottom, placed.Rows.Last().Extent.Bottom) + BandGap;
        }
        Bottom = top - BandGap;
    }

    public List<PlacedBand> Bands { get; } = [];

    public double Bottom { get; }

    /// <summary>Some mediator serves several rows, so lines cross.</summary>
    public bool HasTracks { get; }

    public const double MiddleLeft = SubjectWidth + Gutter;

    public double MiddleRight => MiddleLeft + middle;

    private double JoinLeft { get; }

    private double JoinRight => JoinLeft + Merge;

    public double TargetLeft => JoinRight + Stub;

    public double TargetRight => TargetLeft + TargetWidth;

    /// <param name="top">Where the first band begins.</param>
    public static MechanismLayout Of(IReadOnlyList<LayoutBand> bands, IReadOnlyDictionary<string, LabelSize> mediators, double top) => new(bands, mediators, top);

    /// <summary>A band before it has a place in the picture; heights count from its top.</summary>
    private sealed record BandStrips(LayoutBand Band, IReadOnlyList<RowStrip> Rows, IReadOnlyList<(string Group, double Top)> Groups, IReadOnlyDictionary<string, int> Tracks);

    /// <param name="Homed">The mediators that stand in it, with their middles.</param>
    private sealed record RowStrip(LayoutRow Row, double Top, double Height, IReadOnlyList<(string Mediator, double Y)> Homed)
    {
        public double Y => Top + Height / 2;
    }

    private BandStrips Strips(LayoutBand band)
    {
        var homed = Homes(band.Rows);
        var rows = new List<RowStrip>();
        var groups = new List<(string, double)>();
        double top = 0;
        for (var i = 0; i < band.Rows.Count; i++)
        {
            var row = band.Rows[i];
            if (i == 0 || row.Group != band.Rows[i - 1].Group)
            {
                groups.Add((row.Group, top));
                top += GroupHeading;
            }
            var stack = homed[i].Sum(id => mediators[id].Height + BetweenMediators) - BetweenMediators;
            var height = Math.Ceiling(Math.Max(LeastRow, RowPadding + Math.Max(stack, Math.Max(row.TargetHeight, row.TextHeight))) / 2) * 2;
            var y = top + (height - stack) / 2;
            var placed = new List<(string, double)>();
            foreach (var id in homed[i])
            {
                placed.Add((id, y + mediators[id].Height / 2));
                y += mediators[id].Height + BetweenMediators;
            }
            rows.Add(new(row, top, height, placed));
            top += height;
        }
        return new(band, rows, groups, Tracks(rows));
    }

    /// <summary>The mediators that stand in each row: the first that it serves and that is not full yet.</summary>
    private static List<string>[] Homes(IReadOnlyList<LayoutRow> rows)
    {
        var homed = rows.Select(row => row.IsInward ? row.Through.ToList() : []).ToArray();
        var outward = Enumerable.Range(0, rows.Count).Where(i => !rows[i].IsInward).ToList();
        foreach (var mediator in outward.SelectMany(i => rows[i].Through).Distinct())
        {
            var served = outward.Where(i => rows[i].Through.Contains(mediator)).ToList();
            homed[served.FindIndex(i => homed[i].Count < MediatorsPerRow) is >= 0 and var free ? served[free] : served.MinBy(i => homed[i].Count)].Add(mediator);
        }
        return homed;
    }

    /// <summary>A vertical track for each mediator that serves rows beyond its own, so that no two run on each other.</summary>
    private static Dictionary<string, int> Tracks(List<RowStrip> rows)
    {
        var outward = rows.Where(row => !row.Row.IsInward).ToList();
        var spans = (
            from home in outward
            from mediator in home.Homed
            let others = outward.Where(row => row != home && row.Row.Through.Contains(mediator.Mediator)).ToList()
            where others.Count > 0
            select (mediator.Mediator, Top: Math.Min(mediator.Y, others[0].Top), Bottom: Math.Max(mediator.Y, others[^1].Top + others[^1].Height)))
            .OrderBy(span => span.Top).ThenBy(span => span.Mediator, StringComparer.Ordinal);
        var tracks = new Dictionary<string, int>();
        var ends = new List<double>();
        foreach (var span in spans)
        {
            var track = ends.FindIndex(end => end <= span.Top);
            if (track < 0)
            {
                track = ends.Count;
                ends.Add(0);
            }
            ends[track] = span.Bottom;
            tracks[span.Mediator] = track;
        }
        return tracks;
    }

    private PlacedBand Place(BandStrips band, double top)
    {
        // A low band stands in the middle of a subject that is higher.
        var height = band.Rows[^1].Top + band.Rows[^1].Height;
        var first = band.Rows[0].Top;
        var shift = Math.Max(0, (band.Band.SubjectHeight - (height - first)) / 2);
        var rows = band.Rows.Select(row => PlaceRow(band, row, top + shift)).ToList();
        var subject = new Box(0, top + first, SubjectWidth, Math.Max(band.Band.SubjectHeight, height - first));
        var placed = band.Rows.SelectMany(row => row.Homed.Select(mediator => (row.Row, Mediator: new PlacedMediator(mediator.Mediator, BoxOf(mediator, top + shift))))).ToList();
        return new(
            band.Band,
            subject,
            [.. placed.Select(each => each.Mediator)],
            [.. band.Groups.Select(group => new PlacedGroup(group.Group, top + group.Top + shift))],
            TargetsOf(rows),
            [.. placed.Where(each => !each.Row.IsInward).Select(each => new LayoutLine([new(SubjectWidth, each.Mediator.Box.MiddleY), new(each.Mediator.Box.Left, each.Mediator.Box.MiddleY)]))]);
    }

    private PlacedRow PlaceRow(BandStrips band, RowStrip row, double top)
    {
        var y = top + row.Y;
        var extent = new Box(0, top + row.Top, TargetRight, row.Height);
        if (row.Row.IsInward)
        {
            return row.Row.IsDirect
                ? new(row.Row, extent, [new([new(TargetLeft, y), new(SubjectWidth, y)])], [])
                : new(
                    row.Row,
                    extent,
                    [.. row.Homed.Select(each => BoxOf(each, top)).Select(box => new LayoutLine([new(box.Left, box.MiddleY), new(SubjectWidth, box.MiddleY)]))],
                    [.. row.Homed.Select(each => BoxOf(each, top)).Select(box => new LayoutLine([new(TargetLeft, y), new(JoinRight, y), new(JoinLeft, box.MiddleY), new(box.Right, box.MiddleY)]))]);
        }
        if (row.Row.IsDirect)
            return new(row.Row, extent, [new([new(SubjectWidth, y), new(TargetLeft, y)])], []);

        var taken = row.Homed.Select(each => each.Y).ToList();
        var carriers = row.Homed.Select(each => new LayoutLine([new(BoxOf(each, top).Right, top + each.Y), new(JoinLeft, top + each.Y), new(JoinRight, y)])).ToList();
        var homes = band.Rows.SelectMany(each => each.Row.IsInward ? [] : each.Homed).ToDictionary(each => each.Mediator);
        foreach (var mediator in row.Row.Through.Where(id => row.Homed.All(each => each.Mediator != id)))
        {
            var (home, track) = (homes[mediator], MiddleRight + BesideTracks + band.Tracks[mediator] * trackSpacing);
            var branch = Free(row, taken);
            taken.Add(branch);
            carriers.Add(new([new(BoxOf(home, top).Right, top + home.Y), new(track, top + home.Y), new(track, top + branch), new(JoinLeft, top + branch), new(JoinRight, y)]));
        }
        return new(row.Row, extent, [new([new(JoinRight, y), new(TargetLeft, y)])], carriers);
    }

    /// <summary>The height nearest the middle of a row at which no line enters yet.</summary>
    private static double Free(RowStrip row, List<double> taken)
    {
        for (var spacing = BranchSpacing; ; spacing /= 2)
        {
            for (var i = 0; i * spacing < row.Height / 2 - 3; i++)
            {
                foreach (var y in (ReadOnlySpan<double>)[row.Y - i * spacing, row.Y + i * spacing])
                {
                    if (taken.TrueForAll(each => Math.Abs(each - y) >= spacing * .9))
                        return y;
                }
            }
        }
    }

    private Box BoxOf((string Mediator, double Y) mediator, double top)
    {
        var size = mediators[mediator.Mediator];
        return new(MiddleLeft + (middle - size.Width) / 2, top + mediator.Y - size.Height / 2, size.Width, size.Height);
    }

    private List<PlacedTarget> TargetsOf(List<PlacedRow> rows)
    {
        var targets = new List<PlacedTarget>();
        for (var i = 0; i < rows.Count;)
        {
            var end = i + 1;
            while (end < rows.Count && rows[end].Row.Group == rows[i].Row.Group && rows[end].Row.Target == rows[i].Row.Target)
                end++;
            var (top, bottom) = (rows[i].Y - rows[i].Row.TargetHeight / 2, rows[end - 1].Y + rows[end - 1].Row.TargetHeight / 2);
            targets.Add(new(rows[i].Row.Target, new(TargetLeft, top, TargetWidth, bottom - top), rows[i..end]));
            i = end;
        }
        return targets;
    }
}
