namespace StemCellKb.Content;

/// <summary>The text of one content file, and the only place where offsets become lines and columns.</summary>
public sealed class SourceText
{
    private int[]? lineStarts;

    public SourceText(string path, string text) => (Path, Text) = (path, text);

    /// <summary>As messages show it, e.g. <c>content/diseases/psoriasis/zh.md</c>.</summary>
    public string Path { get; }

    /// <summary>Without byte order mark; line breaks as written.</summary>
    public string Text { get; }

    public int LineCount => LineStarts.Length;

    private int[] LineStarts => lineStarts ??= FindLineStarts(Text);

    public TextPosition PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var found = Array.BinarySearch(LineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new TextPosition(line + 1, offset - LineStarts[line] + 1);
    }

    /// <summary>The line (from 1) without its line break.</summary>
    public TextSpan LineSpan(int line)
    {
        var start = LineStarts[line - 1];
        var end = line < LineStarts.Length ? LineStarts[line] : Text.Length;
        while (end > start && Text[end - 1] is '\n' or '\r')
            end--;
        return TextSpan.FromBounds(start, end);
    }

    public string Slice(TextSpan span) => Text.Substring(span.Start, span.Length);

    public Place At(TextSpan span) => new(this, span);

    public Place At(int start, int length) => new(this, new TextSpan(start, length));

    private static int[] FindLineStarts(string text)
    {
        List<int> starts = [0];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }
        return [.. starts];
    }
}
