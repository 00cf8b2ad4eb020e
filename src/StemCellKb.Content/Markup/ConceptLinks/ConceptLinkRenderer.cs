using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace StemCellKb.Content;

/// <summary>Leaves a hole: kind, address and name of the target are known only when all files have been read.</summary>
internal sealed class ConceptLinkRenderer(List<ConceptHole> holes) : HtmlObjectRenderer<ConceptLinkInline>
{
    protected override void Write(HtmlRenderer renderer, ConceptLinkInline link)
    {
        if (!link.HasEnd)
            return;
        renderer.Write(Template.Hole);
        holes.Add(new ConceptHole(link.Target, link.Words));
    }
}
