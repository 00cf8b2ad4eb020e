using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StemCellKb.Content;

/// <summary>Every node of a syntax tree, blocks and inlines, in the order of the text.</summary>
internal static class MarkdownTree
{
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
