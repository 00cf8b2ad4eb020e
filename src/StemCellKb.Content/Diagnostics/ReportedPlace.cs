namespace StemCellKb.Content;

/// <summary>A place as a report shows it, with its own line of text: a long report does not keep the files in memory.</summary>
public sealed record ReportedPlace
{
    private ReportedPlace(Place place)
    {
        (Path, Span, Start, End) = (place.Source.Path, place.Span, place.Start, place.End);
        Excerpt = SourceExcerpt.Of(place);
    }

    public string Path { get; }

    public TextSpan Span { get; }

    public TextPosition Start { get; }

    public TextPosition End { get; }

    internal SourceExcerpt Excerpt { get; }

    public static ReportedPlace Of(Place place) => new(place);
}
