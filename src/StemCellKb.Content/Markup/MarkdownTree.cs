using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StemCellKb.Content;

/// <summary>Every node of a syntax tree, blocks and inlines, in the order of the text.</summary>
internal static class MarkdownTree
{
    /// <summary>The first block that has something in it, or is something, more than so many levels deep.</summary>
    public static Block? FindDeeper(MarkdownDocument document, int levels)
    {
        Stack<(MarkdownObject Node, Block Block, int Depth)> open = new(document.Reverse().Select(block => ((MarkdownObject)block, block, 1)));
        while (open.TryPop(out var at))
        {
            if (at.Depth > levels)
                return at.Block;
            if (at.Node is ContainerBlock container)
            {
                for (var i = container.Count - 1; i >= 0; i--)
                    open.Push((container[i], container[i], at.Depth + 1));
            }
            var inlines = at.Node is LeafBlock leaf ? leaf.Inline : at.Node as ContainerInline;
            for (var child = inlines?.LastChild; child is not null; child = child.PreviousSibling)
                open.Push((child, at.Block, at.Depth + 1));
        }
        return null;
    }

    public static List<MarkdownObject> NodesOf(IEnumerable<Block> blocks)
    {
        List<MarkdownObject> nodes = [];
        Stack<MarkdownObject> open = new();
        foreach (var block in blocks)
        {
            open.Push(block);
            while (open.TryPop(out var node))
            {
                nodes.Add(node);
                if (node is ContainerBlock container)
                {
                    for (var i = container.Count - 1; i >= 0; i--)
                        open.Push(container[i]);
                }
                var inlines = node is LeafBlock leaf ? leaf.Inline : node as ContainerInline;
                for (var child = inlines?.LastChild; child is not null; child = child.PreviousSibling)
                    open.Push(child);
            }
        }
        return nodes;
    }
}
