namespace StemCellKb.Web.Interface;

public sealed record ReferenceText
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string Filter { get; init; }

    public required string SortNewest { get; init; }

    public required string SortOldest { get; init; }

    public required string SortAuthor { get; init; }

    public required string SortBy { get; init; }

    public required Func<int, string> Count { get; init; }

    public required string Claims { get; init; }

    public required string OriginOf { get; init; }

    public required string CitedBy { get; init; }

    public required string Retracted { get; init; }

    public required string Note { get; init; }

    public required string Type { get; init; }

    public required Func<string, string> TypeName { get; init; }

    public required string Export { get; init; }

    public required string NothingRests { get; init; }

    public required Func<int, string> UsedBy { get; init; }
}
