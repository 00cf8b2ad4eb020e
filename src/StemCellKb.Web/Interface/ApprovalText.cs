using StemCellKb.Model;

namespace StemCellKb.Web.Interface;

public sealed record ApprovalText
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required Func<ApprovalStatus, string> Status { get; init; }

    public required Func<string, string> Jurisdiction { get; init; }

    public required string Product { get; init; }

    public required string Where { get; init; }

    public required string StatusHeading { get; init; }

    public required string Since { get; init; }

    public required string Indication { get; init; }

    public required string Source { get; init; }

    public required Func<string, string> NotApprovedAsOf { get; init; }

    public required string Caption { get; init; }

    public required string Details { get; init; }

    /// <summary>In a cell for which there is no decision.</summary>
    public required string NoneKnown { get; init; }

    public required Func<string, string> NoneKnownMeans { get; init; }
}
