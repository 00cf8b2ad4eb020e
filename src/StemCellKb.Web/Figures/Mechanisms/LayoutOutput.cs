namespace StemCellKb.Web.Figures.Mechanisms;

public readonly record struct Point(double X, double Y);

public readonly record struct Box(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public double MiddleX => Left + Width / 2;

    public double MiddleY => Top + Height / 2;

    /// <summary>Touching is not overlapping.</summary>
    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}

/// <summary>A line by its corners, from its beginning to its end.</summary>
public sealed record LayoutLine(IReadOnlyList<Point> Points)
{
    public Point End => Points[^1];
}

/// <param name="Mediator">Its id; an inward row has mediators of its own.</param>
public sealed record PlacedMediator(string Mediator, Box Box);

/// <param name="Rows">Whose target it is.</param>
public sealed record PlacedTarget(string Target, Box Box, IReadOnlyList<PlacedRow> Rows);

/// <param name="Top">Where its heading begins.</param>
public sealed record PlacedGroup(string Group, double Top);

/// <param name="Extent">The whole strip of the picture that belongs to the row.</param>
/// <param name="Lines">What carries the evidence: one line, or for an inward row one for each mediator. The last point is the end that has a sign.</param>
/// <param name="Carriers">From the mediators to the line, or from the target to the mediators.</param>
public sealed record PlacedRow(LayoutRow Row, Box Extent, IReadOnlyList<LayoutLine> Lines, IReadOnlyList<LayoutLine> Carriers)
{
    public double Y => Extent.MiddleY;
}

/// <param name="Carriers">From the subject to the mediators.</param>
public sealed record PlacedBand(
    LayoutBand Band, Box Subject, IReadOnlyList<PlacedMediator> Mediators, IReadOnlyList<PlacedGroup> Groups, IReadOnlyList<PlacedTarget> Targets, IReadOnlyList<LayoutLine> Carriers)
{
    public IEnumerable<PlacedRow> Rows => Targets.SelectMany(target => target.Rows);
}
