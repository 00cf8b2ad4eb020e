using StemCellKb.Content;
using StemCellKb.LanguageServer.Protocol;
using Range = StemCellKb.LanguageServer.Protocol.Range;

namespace StemCellKb.LanguageServer.Texts;

/// <summary>Between offsets in a text and the lines and UTF-16 units of an editor, both from 0.</summary>
internal static class EditorPositions
{
    /// <summary>Beyond the end of a line stands its end; beyond the last line, that of the text.</summary>
    public static int OffsetOf(this SourceText source, Position position)
    {
        if (position.Line < 0)
            return 0;
        if (position.Line >= source.LineCount)
            return source.Text.Length;
        var line = source.LineSpan(position.Line + 1);
        return Math.Clamp(line.Start + (long)position.Character, line.Start, line.End) is var at ? (int)at : 0;
    }

    public static Range RangeOf(this SourceText source, TextSpan span) => new(source.PlaceOf(span.Start), source.PlaceOf(span.End));

    public static Range RangeOf(Place place) => place.Source.RangeOf(place.Span);

    public static Range RangeOf(ReportedPlace place) => new(PositionOf(place.Start), PositionOf(place.End));

    /// <summary>The text after the edits of one notification, each applied to the result of those before it.</summary>
    public static SourceText With(this SourceText source, IEnumerable<ContentChange> changes)
    {
        foreach (var change in changes)
        {
            if (change.Range is not { } range)
            {
                source = new SourceText(source.Path, change.Text);
                continue;
            }
            var (start, end) = (source.OffsetOf(range.Start), source.OffsetOf(range.End));
            (start, end) = (Math.Min(start, end), Math.Max(start, end));
            source = new SourceText(source.Path, string.Concat(source.Text.AsSpan(0, start), change.Text, source.Text.AsSpan(end)));
        }
        return source;
    }

    private static Position PlaceOf(this SourceText source, int offset) => PositionOf(source.PositionOf(offset));

    private static Position PositionOf(TextPosition position) => new(position.Line - 1, position.Column - 1);
}
