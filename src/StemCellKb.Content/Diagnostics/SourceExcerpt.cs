using System.Text;

namespace StemCellKb.Content;

/// <summary>The source line of a place, cut to a readable width, with the position of the place in it.</summary>
/// <param name="Before">Columns before the place.</param>
/// <param name="Marked">Columns of the place, at least one.</param>
internal sealed record SourceExcerpt(string Line, int Before, int Marked)
{
    /// <summary>Terminal columns; a paragraph of an article is one line of many hundreds.</summary>
    private const int Width = 100;
    private const int WidthBefore = 40;

    /// <summary>The carets that underline the place.</summary>
    public string Underline => new string(' ', Before) + new string('^', Marked);

    public static SourceExcerpt Of(Place place)
    {
        var source = place.Source;
        var line = source.LineSpan(place.Start.Line);
        var start = Math.Min(place.Span.Start, line.End);
        var end = Math.Clamp(place.Span.End, start, line.End);

        var from = WindowStart(source.Text, line.Start, start);
        var to = WindowEnd(source.Text, from, line.End);

        var text = new StringBuilder(from > line.Start ? "…" : "", to - from + 2);
        var (before, marked) = (from > line.Start ? 1 : 0, 0);
        for (var at = from; at < to;)
        {
            var rune = RuneAt(source.Text, at);
            if (rune.Value == '\t')
                text.Append(' ');
            else
                text.Append(rune);
            if (at < start)
                before += CharacterClasses.DisplayWidth(rune);
            else if (at < end)
                marked += CharacterClasses.DisplayWidth(rune);
            at += rune.Utf16SequenceLength;
        }
        if (to < line.End)
            text.Append('…');
        return new SourceExcerpt(text.ToString(), before, Math.Max(1, marked));
    }

    private static int WindowStart(string text, int lineStart, int start)
    {
        var columns = 0;
        var from = start;
        while (from > lineStart && columns < WidthBefore)
        {
            from -= from - 1 > lineStart && char.IsLowSurrogate(text[from - 1]) ? 2 : 1;
            columns += CharacterClasses.DisplayWidth(RuneAt(text, from));
        }
        return from - lineStart <= 4 ? lineStart : from;
    }

    private static int WindowEnd(string text, int from, int lineEnd)
    {
        var columns = 0;
        while (from < lineEnd)
        {
            var rune = RuneAt(text, from);
            columns += CharacterClasses.DisplayWidth(rune);
            if (columns > Width)
                return from;
            from += rune.Utf16SequenceLength;
        }
        return lineEnd;
    }

    private static Rune RuneAt(string text, int offset) =>
        Rune.TryGetRuneAt(text, offset, out var rune) && !CharacterClasses.IsForbidden(text[offset]) ? rune : Rune.ReplacementChar;
}
