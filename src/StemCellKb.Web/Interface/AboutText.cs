namespace StemCellKb.Web.Interface;

public sealed record AboutText
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string DisclaimerHeading { get; init; }

    public required IReadOnlyList<string> Disclaimer { get; init; }

    public required string WhatHeading { get; init; }

    public required IReadOnlyList<string> What { get; init; }

    public required string SourceHeading { get; init; }

    public required string Source { get; init; }

    public required string LicenceHeading { get; init; }

    public required string Licence { get; init; }

    public required string ProblemsHeading { get; init; }

    public required string Problems { get; init; }
}
