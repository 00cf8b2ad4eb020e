using System.Buffers;
using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Collects the visible words of a section, and its gist for the fingerprint: words, link targets and citations, without spaces.</summary>
internal sealed class VisibleTextBuilder(SourceText source, int bodyStart, Language language)
{
    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\r\n\u00A0\u3000");

    private readonly StringBuilder text = new();
    private readonly StringBuilder gist = new();
    private readonly List<ConceptHole> holes = [];
    private readonly List<VisibleRun> runs = [];

    public VisibleText Visible
    {
        get
        {
            while (text.Length > 0 && char.IsWhiteSpace(text[^1]))
                text.Length--;
            return new VisibleText(source, new Template(text.ToString(), [.. holes]), [.. runs]);
        }
    }

    public string Gist => gist.ToString();

    public void Add(Block block)
    {
        switch (block)
        {
            case CodeBlock code:
                Show(code.Lines.ToString(), code.Span);
                break;
            case LeafBlock { Inline: { } inlines }:
                AddAll(inlines);
                break;
            case TableRow row:
                AddAll(row);
                TrimSpaces();
                break;
            case ContainerBlock container:
                AddAll(container);
                return;
        }
        EndBlock(block.Parent is TableCell ? ' ' : '\n');
    }

    private void AddAll(ContainerBlock blocks)
    {
        foreach (var block in blocks)
            Add(block);
    }

    private void AddAll(ContainerInline inlines)
    {
        foreach (var inline in inlines)
            Add(inline);
    }

    private void Add(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Show(literal.Content.ToString(), literal.Span);
                break;
            case CodeInline code:
                Show(code.Content, code.Span);
                break;
            case HtmlEntityInline entity:
                Show(entity.Transcoded.ToString(), entity.Span);
                break;
            case AutolinkInline autolink:
                Show(autolink.Url, autolink.Span);
                break;
            case LineBreakInline { IsHard: true }:
                EndBlock('\n');
                break;
            case LineBreakInline lineBreak when !InlineEdges.JoinsChinese(lineBreak, language):
                text.Append(' ');
                break;
            case ConceptLinkInline { HasEnd: true } link:
                AddLink(link);
                break;
            case CitationInline citation:
                AddCitation(citation);
                break;
            case LinkInline link:
                AddAll(link);
                gist.Append('(').Append(link.Url).Append(')');
                break;
            case ContainerInline container:
                AddAll(container);
                break;
        }
    }

    private void AddLink(ConceptLinkInline link)
    {
        gist.Append("[[").Append(link.Target).Append('|');
        if (link.Words is { } words)
        {
            Show(words, new SourceSpan(link.TargetSpan.End + 1, link.Span.End), isLink: true);
        }
        else
        {
            runs.Add(new VisibleRun(text.Length, bodyStart + link.Span.Start, 1, IsLink: true));
            text.Append(Template.Hole);
            holes.Add(new ConceptHole(link.Target, null));
        }
        gist.Append("]]");
    }

    private void AddCitation(CitationInline citation)
    {
        TrimSpaces();
        gist.Append('[').AppendJoin(';', citation.Items.Select(item => item.Text)).Append(']');
    }

    private void Show(string words, SourceSpan span, bool isLink = false)
    {
        if (words.Length == 0)
            return;
        var (start, length) = FindIn(span, words);
        runs.Add(new VisibleRun(text.Length, start, length, isLink));
        text.Append(words);
        foreach (var word in words.AsSpan().SplitAny(Spaces))
            gist.Append(words.AsSpan(word));
    }

    /// <summary>A node's span can be wider than its words: a table cell has spaces around them, code its backticks.</summary>
    private (int Start, int Length) FindIn(SourceSpan span, string words)
    {
        var start = bodyStart + span.Start;
        var found = source.Text.IndexOf(words, start, Math.Clamp(span.Length, 0, source.Text.Length - start), StringComparison.Ordinal);
        return found >= 0 ? (found, words.Length) : (start, Math.Max(1, Math.Min(words.Length, span.Length)));
    }

    private void TrimSpaces()
    {
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;
    }

    private void EndBlock(char separator)
    {
        if (text.Length > 0 && text[^1] != '\n')
            text.Append(separator);
    }
}
