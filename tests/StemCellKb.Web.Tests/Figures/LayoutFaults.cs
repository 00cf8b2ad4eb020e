using StemCellKb.Web.Figures.Mechanisms;

namespace StemCellKb.Web.Tests.Figures;

/// <summary>What is wrong with a layout of paths: boxes upon boxes, lines behind boxes, ends upon ends, anything outside. Empty if nothing is.</summary>
internal static class LayoutFaults
{
    private sealed record Named(string What, Box Box);

    private sealed record Drawn(string What, LayoutLine Line, IReadOnlyList<string> Meets);

    public static IReadOnlyList<string> Of(MechanismLayout layout, double top)
    {
        var boxes = new List<Named>();
        var lines = new List<Drawn>();
        for (var i = 0; i < layout.Bands.Count; i++)
            Read(layout.Bands[i], $"band {i}: ", layout, boxes, lines);

        var whole = new Box(-.5, top - .5, layout.TargetRight + 1, layout.Bottom - top + 1);
        return
        [
            .. from i in Enumerable.Range(0, boxes.Count) from other in boxes.Skip(i + 1) where boxes[i].Box.Overlaps(other.Box) select $"{boxes[i]} lies on {other}",
            .. from line in lines from box in boxes where Crosses(line.Line, box.Box) && !line.Meets.Contains(box.What) select $"{line.What} runs behind {box}",
            .. from box in boxes where !Holds(whole, new(box.Box.Left, box.Box.Top)) || !Holds(whole, new(box.Box.Right, box.Box.Bottom)) select $"{box} is outside",
            .. from line in lines from point in line.Line.Points where !Holds(whole, point) select $"{line.What} is outside at {point}",
            .. from line in lines where line.Meets.Count > 0 && !line.Meets.Any(met => boxes.Any(box => box.What == met && Touches(box.Box, line.Line.End))) && !line.What.EndsWith("joins", StringComparison.Ordinal)
               select $"{line.What} ends nowhere",
            .. from band in layout.Bands from row in band.Rows
               let entries = row.Carriers.Select(carrier => carrier.Points[^2].Y).Order().ToList()
               from pair in entries.Zip(entries.Skip(1)) where pair.Second - pair.First < .4 select $"two lines enter the row {row.Row.Id} at {pair.First}",
        ];
    }

    private static void Read(PlacedBand band, string of, MechanismLayout layout, List<Named> boxes, List<Drawn> lines)
    {
        var subject = of + "subject";
        boxes.Add(new(subject, band.Subject));
        boxes.AddRange(band.Groups.Select((group, n) => new Named($"{of}heading {n}", new(layout.TargetLeft, group.Top, MechanismLayout.TargetWidth, MechanismLayout.GroupHeading - 4))));
        var names = band.Mediators.Select((mediator, n) => (mediator, Name: $"{of}{mediator.Mediator} #{n}")).ToList();
        boxes.AddRange(names.Select(each => new Named(each.Name, each.mediator.Box)));
        lines.AddRange(band.Carriers.Select((line, n) => new Drawn($"{of}carrier {n}", line, [subject, .. names.Where(each => Touches(each.mediator.Box, line.End)).Select(each => each.Name)])));
        for (var n = 0; n < band.Targets.Count; n++)
        {
            var target = $"{of}target {n}";
            boxes.Add(new(target, band.Targets[n].Box));
            foreach (var row in band.Targets[n].Rows)
            {
                var own = names.Where(each => row.Carriers.Any(carrier => Touches(each.mediator.Box, carrier.Points[0]) || Touches(each.mediator.Box, carrier.End)) || row.Lines.Any(line => Touches(each.mediator.Box, line.Points[0])))
                    .Select(each => each.Name).ToList();
                Assert.Equal(row.Row.Through.Count, own.Count);
                lines.AddRange(row.Lines.Select(line => new Drawn($"{of}line of {row.Row.Id}", line, [target, subject, .. own])));
                lines.AddRange(row.Carriers.Select(line => new Drawn($"{of}carrier of {row.Row.Id} joins", line, [target, .. own])));
                if (row.Row.IsDirect)
                    boxes.Add(new($"{of}way of {row.Row.Id}", new(MechanismLayout.MiddleLeft, row.Y - 4 - MechanismLayout.WayHeight, layout.MiddleRight - MechanismLayout.MiddleLeft, MechanismLayout.WayHeight)));
            }
        }
    }

    private static bool Holds(Box box, Point point) => point.X >= box.Left && point.X <= box.Right && point.Y >= box.Top && point.Y <= box.Bottom;

    private static bool Touches(Box box, Point point) => Holds(new(box.Left - .01, box.Top - .01, box.Width + .02, box.Height + .02), point);

    internal static bool Crosses(LayoutLine line, Box box)
    {
        for (var i = 1; i < line.Points.Count; i++)
        {
            if (Crosses(line.Points[i - 1], line.Points[i], box))
                return true;
        }
        return false;
    }

    /// <summary>By clipping the piece to the box (Liang and Barsky); running along an edge is not crossing.</summary>
    private static bool Crosses(Point from, Point to, Box box)
    {
        const double Edge = .2;
        if (Math.Max(from.X, to.X) <= box.Left || Math.Min(from.X, to.X) >= box.Right || Math.Max(from.Y, to.Y) <= box.Top || Math.Min(from.Y, to.Y) >= box.Bottom)
            return false;
        var (low, high) = (0.0, 1.0);
        return Clip(from.X - to.X, from.X - box.Left - Edge) && Clip(to.X - from.X, box.Right - Edge - from.X) && Clip(from.Y - to.Y, from.Y - box.Top - Edge) && Clip(to.Y - from.Y, box.Bottom - Edge - from.Y) && low < high;

        bool Clip(double slope, double distance)
        {
            if (slope == 0)
                return distance > 0;
            var at = distance / slope;
            if (slope < 0)
                low = Math.Max(low, at);
            else
                high = Math.Min(high, at);
            return low < high;
        }
    }
}
