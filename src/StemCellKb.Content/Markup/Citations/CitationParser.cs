using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace StemCellKb.Content;

internal sealed class CitationParser : InlineParser
{
    /// <summary>Characters between the brackets.</summary>
    private const int MaximumLength = 2000;

    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '@')
            return false;

        var from = slice.Start + 1;
        var rest = slice.Text.AsSpan(from, Math.Min(slice.End - from + 1, MaximumLength));
        var close = rest.IndexOf(']');
        var start = processor.GetSourcePosition(slice.Start, out _, out _);
        if (close < 0)
        {
            processor.Inline = new CitationInline { Items = [], HasEnd = false, Span = new SourceSpan(start, start + 1) };
            slice.Start = from + 1;
            return true;
        }

        List<CitationItem> items = [];
        foreach (var range in rest[..close].Split(';'))
        {
            var text = rest[range];
            var trimmed = text.Trim();
            var at = from + range.Start.Value + (text.Length - text.TrimStart().Length);
            var span = trimmed.IsEmpty
                ? new SourceSpan(start, start)
                : new SourceSpan(processor.GetSourcePosition(at, out _, out _), processor.GetSourcePosition(at + trimmed.Length - 1, out _, out _));
            items.Add(new CitationItem(trimmed.ToString(), span));
        }
        processor.Inline = new CitationInline
        {
            Items = items,
            Span = new SourceSpan(start, processor.GetSourcePosition(from + close, out _, out _)),
        };
        slice.Start = from + close + 1;
        return true;
    }
}
