using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StemCellKb.Content;

/// <summary>Markdown that our articles may not use.</summary>
internal static class MarkupRules
{
    public static IEnumerable<Diagnostic> Check(MarkdownDocument document, SourceText source, int bodyStart)
    {
        var nodes = MarkdownTree.NodesOf(document);
        foreach (var node in nodes)
        {
            if (Complaint(node) is not { } complain)
                continue;
            var start = bodyStart + Math.Max(0, node.Span.Start);
            var end = node is HeadingBlock ? source.LineSpan(source.PositionOf(start).Line).End : bodyStart + node.Span.End + 1;
            yield return complain(source.At(TextSpan.FromBounds(start, Math.Min(end, source.Text.Length))));
        }

        foreach (var left in LeftOvers.Find(nodes, source, bodyStart))
            yield return left;
        foreach (var citation in nodes.OfType<CitationInline>())
        {
            foreach (var again in citation.Items.Where(item => item.Key is not null).GroupBy(item => item.Key).SelectMany(same => same.Skip(1)))
                yield return Problems.Links.CitedTwice(new Located<string>(again.Key!, source.At(bodyStart + again.Span.Start, again.Span.Length)));
        }
        foreach (var item in nodes.OfType<CitationInline>().SelectMany(citation => citation.Items).Where(item => item.Key is null))
            yield return Problems.Links.MalformedCitation(source.At(bodyStart + item.Span.Start, item.Span.Length));
    }

    private static Func<Place, Diagnostic>? Complaint(MarkdownObject node) => node switch
    {
        HtmlBlock or HtmlInline => Problems.Articles.RawHtml,
        LinkInline { IsImage: true } => Problems.Articles.Image,
        LinkInline link when !LinkTargets.IsExternal(link.Url ?? "") && !LinkTargets.IsAnchor(link.Url ?? "") =>
            place => Problems.Links.UnsafeTarget(place, link.Url ?? ""),
        AutolinkInline { IsEmail: false } link when !LinkTargets.IsExternal(link.Url) => place => Problems.Links.UnsafeTarget(place, link.Url),
        ConceptLinkInline { HasEnd: false } => Problems.Links.UnclosedLink,
        ConceptLinkInline { Target: "" } => Problems.Links.EmptyLink,
        ConceptLinkInline { Words: "" } => Problems.Links.EmptyWords,
        CitationInline { HasEnd: false } => Problems.Links.UnclosedCitation,
        ConceptLinkInline or CitationInline or LinkInline or AutolinkInline when Ancestors(node).OfType<LinkInline>().Any() => Problems.Links.LinkInLink,
        ConceptLinkInline or CitationInline or LinkInline or AutolinkInline when IsInHeading(node) => Problems.Articles.MarkupInHeading,
        HeadingBlock { Parent: not MarkdownDocument } => Problems.Articles.HeadingInside,
        _ => null,
    };

    private static IEnumerable<ContainerInline> Ancestors(MarkdownObject node)
    {
        for (var at = (node as Inline)?.Parent; at is not null; at = at.Parent)
            yield return at;
    }

    private static bool IsInHeading(MarkdownObject node) => Ancestors(node).LastOrDefault()?.ParentBlock is HeadingBlock;
}
