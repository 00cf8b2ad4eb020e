using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace StemCellKb.Content;

/// <summary>The explicit id at the end of a heading, <c>## What is not known {#unknown}</c>.</summary>
/// <param name="Span">Of the id without braces and <c>#</c>.</param>
internal sealed record HeadingId(string Text, SourceSpan Span)
{
    private static readonly object Key = new();

    public static HeadingId? Of(HeadingBlock heading) => heading.GetData(Key) as HeadingId;

    /// <summary>Takes the id off the heading's line. General attributes (<c>{.class}</c>, <c>{onclick=…}</c>) are not read at all.</summary>
    public static bool TryTake(BlockProcessor processor, ref StringSlice line, IBlock block)
    {
        var text = line.AsSpan().TrimEnd();
        var open = text.LastIndexOf("{#");
        if (open < 0 || text[^1] != '}')
            return false;
        var start = line.Start + open + 2;
        var id = text[(open + 2)..^1].ToString();
        block.SetData(Key, new HeadingId(id, new SourceSpan(start, start + id.Length - 1)));
        line.End = line.Start + open - 1;
        return true;
    }
}
