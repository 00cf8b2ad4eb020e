using System.Text;

namespace StemCellKb.Content;

/// <summary>The source line of a place, cut to a readable width, and the marks that underline the place.</summary>
internal sealed record SourceExcerpt(string Line, string Underline)
{
    /// <summary>Terminal columns; a paragraph of an article is one line of many hundred.</summary>
    private const int Width = 100;
    private const int Before = 40;

    public static SourceExcerpt Of(Place place)
    {
        var source = place.Source;
        var line = source.LineSpan(place.Start.Line);
        var start = Math.Min(place.Span.Start, line.End);
        var end = Math.Clamp(place.Span.End, start, line.End);

        var from = WindowStart(source.Text, line.Start, start);
        var to = WindowEnd(source.Text, from, line.End);
        end = Math.Min(end, to);

        var text = new StringBuilder(from > line.Start ? "…" : "");
        var marks = new StringBuilder(from > line.Start ? " " : "");
        foreach (var (offset, rune) in Runes(source.Text, from, to))
        {
            text.Append(rune.Value == '\t' ? " " : rune.ToString());
            if (offset < end)
                marks.Append(offset < start ? ' ' : '^', CharacterClasses.DisplayWidth(rune));
        }
        if (to < line.End)
            text.Append('…');
        var underline = marks.ToString();
        return new SourceExcerpt(text.ToString(), underline.Contains('^', StringComparison.Ordinal) ? underline : underline + "^");
    }

    private static int WindowStart(string text, int lineStart, int start)
    {
        var columns = 0;
        var from = start;
        while (from > lineStart && columns < Before)
        {
            from -= from - 1 > lineStart && char.IsLowSurrogate(text[from - 1]) ? 2 : 1;
            columns += CharacterClasses.DisplayWidth(RuneAt(text, from));
        }
        return from - lineStart <= 4 ? lineStart : from;
    }

    private static int WindowEnd(string text, int from, int lineEnd)
    {
        var columns = 0;
        foreach (var (offset, rune) in Runes(text, from, lineEnd))
        {
            columns += CharacterClasses.DisplayWidth(rune);
            if (columns > Width)
                return offset;
        }
        return lineEnd;
    }

    private static IEnumerable<(int Offset, Rune Rune)> Runes(string text, int from, int to)
    {
        while (from < to)
        {
            var rune = RuneAt(text, from);
            yield return (from, rune);
            from += rune.Utf16SequenceLength;
        }
    }

    private static Rune RuneAt(string text, int offset) =>
        Rune.TryGetRuneAt(text, offset, out var rune) && !CharacterClasses.IsForbidden(text[offset]) ? rune : Rune.ReplacementChar;
}
