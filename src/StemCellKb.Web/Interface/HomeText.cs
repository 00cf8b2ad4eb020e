namespace StemCellKb.Web.Interface;

public sealed record HomeText
{
    public required string Lead { get; init; }

    public required string ThreeWaysIn { get; init; }

    public required string All { get; init; }

    public required Func<int, string> ClaimCount { get; init; }

    public required string MatrixHeading { get; init; }

    public required string MatrixLead { get; init; }

    public required string NewHeading { get; init; }

    public required Func<string, string> ReviewedOn { get; init; }

    public required string StartHere { get; init; }
}
