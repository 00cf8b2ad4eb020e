using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StemCellKb.Content;

/// <summary>Signs of other kinds of Markdown in what a reader will see. Code is shown as it stands, and means to be.</summary>
internal static partial class LeftOvers
{
    public static IEnumerable<Diagnostic> Find(IReadOnlyList<MarkdownObject> nodes, SourceText source, int bodyStart)
    {
        foreach (var block in nodes.OfType<LeafBlock>().Where(block => block.Inline is not null && block is not HeadingBlock))
        {
            List<Inline> inlines = [.. MarkdownTree.NodesOf([block]).OfType<Inline>().Where(inline => inline is (LiteralInline or LineBreakInline or LinkDelimiterInline) && !IsInLink(inline))];
            if (inlines.Count == 0)
                continue;
            var start = bodyStart + inlines.Min(inline => inline.Span.Start);
            foreach (Match match in Signs().Matches(TextOf(inlines, source, bodyStart, start)))
            {
                var (what, mend) = Explained(match);
                yield return Problems.Articles.LeftOver(source.At(start + match.Index, match.Length), what, mend);
            }
        }
    }

    /// <summary>The source from there on, with everything blotted out that is no plain text of its own: code, links, citations.</summary>
    private static string TextOf(List<Inline> inlines, SourceText source, int bodyStart, int start)
    {
        var end = Math.Min(bodyStart + inlines.Max(inline => inline.Span.End) + 1, source.Text.Length);
        var shown = new char[Math.Max(0, end - start)];
        shown.AsSpan().Fill(Template.Hole);
        foreach (var inline in inlines)
        {
            var from = Math.Clamp(bodyStart + inline.Span.Start, start, end);
            var to = Math.Clamp(bodyStart + inline.Span.End + 1, from, end);
            source.Text.AsSpan(from, to - from).CopyTo(shown.AsSpan(from - start));
        }
        return new string(shown);
    }

    private static bool IsInLink(Inline inline)
    {
        for (var at = inline.Parent; at is not null; at = at.Parent)
        {
            if (at is LinkInline)
                return true;
        }
        return false;
    }

    private static (string What, string Mend) Explained(Match match) => match.Groups.Values.Skip(1).First(group => group.Success).Name switch
    {
        "heading" => ("A heading without a space", "write '## ' before its words"),
        "note" => ("A footnote", "say it in the text, or cite a work with [@key]"),
        "reference" => ("A link to an address that is not defined", "write [words](https://…) or [[id|words]]"),
        "struck" => ("Struck-out text", "leave it out"),
        "task" => ("A box to tick", "write a plain list"),
        "lowered" => ("A lowered letter", "write the character itself, as in H₂O"),
        _ => ("A bare address", "write <https://…>, or [words](https://…)"),
    };

    [GeneratedRegex(@"(?<heading>^\#{1,6}[^\s#\uFFFC][^\n]*)|(?<note>\[\^[^\]\s]{1,40}\]:?)|(?<reference>\[[^\[\]\n]{1,200}\]\[[^\[\]\n]{0,80}\])|(?<struck>~~[^~\n]{1,400}~~)|(?<task>^\[[ xX]\](?= ))|(?<lowered>(?<=[A-Za-z])~[A-Za-z0-9+\-]{1,10}~)|(?<address>(?:https?://|www\.)[^\s\uFFFC<>\p{IsCJKUnifiedIdeographs}，。；：！？（）、”」]{3,})", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Signs();
}
