namespace StemCellKb.Content;

/// <summary>Runs of non-blank lines. Some of a Markdown parser's work grows with the square of their length.</summary>
internal static class Paragraphs
{
    /// <summary>UTF-16 units; the longest in a real article are about 2,000.</summary>
    public const int MaximumLength = 16_000;

    /// <summary>A table is filled up to its widest row, so that fifteen hundred columns and as many short rows are two million cells.</summary>
    public const int MaximumCells = 10_000;

    /// <summary>The first line of a paragraph whose widest line, as often as it has lines, makes more cells.</summary>
    public static Place? FindHugeTable(SourceText source, int start)
    {
        var first = source.PositionOf(start).Line;
        var widest = 0;
        for (var line = first; line <= source.LineCount; line++)
        {
            var span = source.LineSpan(line);
            var text = source.Text.AsSpan(span.Start, span.Length);
            if (text.IsWhiteSpace())
                (first, widest) = (line + 1, 0);
            widest = Math.Max(widest, text.Count('|'));
            if ((long)widest * (line - first + 1) > MaximumCells)
                return source.At(source.LineSpan(first));
        }
        return null;
    }

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
