namespace StemCellKb.Web.Interface;

public sealed record SearchText
{
    public required string Title { get; init; }

    public required string Placeholder { get; init; }

    public required string Submit { get; init; }

    public required Func<int, string> Count { get; init; }

    public required Func<string, string> ResultsFor { get; init; }

    public required string Nothing { get; init; }

    public required string NothingHelp { get; init; }

    public required string Empty { get; init; }

    public required string DidYouMean { get; init; }

    public required string CloseMatches { get; init; }

    public required string Concepts { get; init; }

    public required string Passages { get; init; }

    public required string Claims { get; init; }

    public required string Works { get; init; }

    public required string Narrow { get; init; }

    public required Func<string, string> Facet { get; init; }

    public required Func<string, string> Remove { get; init; }

    public required string RemoveAll { get; init; }

    public required string OtherLanguageOnly { get; init; }

    /// <summary>On a site that stands as files, where the browser searches by itself.</summary>
    public required string NeedsScript { get; init; }

    public required Func<string, string> MatchedName { get; init; }

    public required string Previous { get; init; }

    public required string Next { get; init; }

    public required Func<int, string> Page { get; init; }

    public required Func<int, string> Suggestions { get; init; }

    public required string More { get; init; }
}
