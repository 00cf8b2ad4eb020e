using StemCellKb.Model;

namespace StemCellKb.Web.Interface;

public sealed record MethodsText
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string RuleHeading { get; init; }

    public required IReadOnlyList<string> Rule { get; init; }

    public required string VerdictsHeading { get; init; }

    public required Func<ClaimVerdict, string> VerdictMeaning { get; init; }

    public required string ExampleHeading { get; init; }

    public required string ExampleLead { get; init; }

    public required string DirectionsHeading { get; init; }

    public required Func<Direction, string> DirectionMeaning { get; init; }

    public required string ItemsHeading { get; init; }

    public required IReadOnlyList<string> Items { get; init; }

    public required string LimitsHeading { get; init; }

    public required IReadOnlyList<string> Limits { get; init; }
}
