namespace StemCellKb.Content;

/// <summary>Lines without an empty one between them. Some work of a Markdown parser grows with the square of their length.</summary>
internal static class Paragraphs
{
    /// <summary>UTF-16 units; the longest of a real article are about 2,000.</summary>
    public const int MaximumLength = 16_000;

    /// <summary>The first line of a paragraph that is longer.</summary>
    public static Place? FindOverlong(SourceText source, int start)
    {
        var first = source.PositionOf(start).Line;
        for (var line = first; line <= source.LineCount; line++)
        {
            var span = source.LineSpan(line);
            if (source.Text.AsSpan(span.Start, span.Length).IsWhiteSpace())
                first = line + 1;
            else if (span.End - source.LineSpan(first).Start > MaximumLength)
                return source.At(source.LineSpan(first));
        }
        return null;
    }
}
