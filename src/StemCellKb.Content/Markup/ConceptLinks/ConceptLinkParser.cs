using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using StemCellKb.Model;

namespace StemCellKb.Content;

internal sealed class ConceptLinkParser : InlineParser
{
    /// <summary>Characters between the brackets; it also keeps a text of nothing but brackets from being searched to its end for each.</summary>
    private const int MaximumLength = 400;

    private readonly Language language;

    /// <param name="language">Of the article.</param>
    public ConceptLinkParser(Language language) => (this.language, OpeningCharacters) = (language, ['[']);

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[')
            return false;

        var from = slice.Start + 2;
        var rest = slice.Text.AsSpan(from, Math.Min(slice.End - from + 1, MaximumLength));
        var close = rest.IndexOf("]]");
        var start = processor.GetSourcePosition(slice.Start, out _, out _);
        if (close < 0)
        {
            processor.Inline = new ConceptLinkInline
            {
                Target = "",
                TargetSpan = new SourceSpan(start, start + 1),
                HasEnd = false,
                Span = new SourceSpan(start, start + 1),
            };
            slice.Start = from;
            return true;
        }

        var inside = rest[..close];
        var bar = inside.IndexOf('|');
        var target = bar < 0 ? inside : inside[..bar];
        processor.Inline = new ConceptLinkInline
        {
            Target = target.ToString(),
            TargetSpan = SpanOf(processor, from, target.Length),
            Words = bar < 0 ? null : LineBreaks.Join(inside[(bar + 1)..], language),
            Span = new SourceSpan(start, processor.GetSourcePosition(from + close + 1, out _, out _)),
        };
        slice.Start = from + close + 2;
        return true;
    }

    private static SourceSpan SpanOf(InlineProcessor processor, int start, int length) => length == 0
        ? SourceSpan.Empty
        : new SourceSpan(processor.GetSourcePosition(start, out _, out _), processor.GetSourcePosition(start + length - 1, out _, out _));
}
