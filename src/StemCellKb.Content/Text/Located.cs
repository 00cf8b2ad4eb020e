namespace StemCellKb.Content;

/// <summary>A place in the content files.</summary>
public readonly record struct Place(SourceText Source, TextSpan Span)
{
    public TextPosition Start => Source.PositionOf(Span.Start);

    public TextPosition End => Source.PositionOf(Span.End);
}

/// <summary>A value that remembers where it was written until it has been checked.</summary>
public readonly record struct Located<T>(T Value, Place Place)
{
    public Located<TOther> With<TOther>(TOther value) => new(value, Place);
}
