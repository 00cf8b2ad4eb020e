namespace StemCellKb.Web.Interface;

public sealed record HomeText
{
    public required string Lead { get; init; }

    public required string ThreeWaysIn { get; init; }

    /// <summary>Given how many there are.</summary>
    public required Func<int, string> All { get; init; }

    public required Func<int, string> ClaimCount { get; init; }

    public required string MatrixHeading { get; init; }

    public required string MatrixLead { get; init; }

    public required string NewHeading { get; init; }

    public required string NewLead { get; init; }

    public required Func<string, string> LastReview { get; init; }

    public required string Feed { get; init; }

    public required string StartHere { get; init; }
}
