namespace StemCellKb.Web.Interface;

public sealed record MapText
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string Table { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required string Items { get; init; }

    public required string PictureLabel { get; init; }

    public required string LineSolid { get; init; }

    public required string LineDashed { get; init; }

    public required string LineDotted { get; init; }

    public required Func<int, string> ItemCount { get; init; }
}
