using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Figures.Mechanisms;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Figures.Maps;

/// <summary>The map for a window of at least 60rem: cell types, mechanisms and diseases, and the claims that tie them.</summary>
public static class MapDrawing
{
    private const double NameHeight = 16;
    private const double Padding = 16;
    private const double IconRoom = 26;

    public static SvgElement Draw(EvidenceMap map, UiText text)
    {
        var columns = map.Columns.Select((column, i) => (IReadOnlyList<MapItem>)[.. column.Select(concept => new MapItem(concept.Id.Value, NamesOf(concept, i).Count * NameHeight + Padding))]).ToList();
        var layout = MapLayout.Of(columns, [.. map.Ties.Select(tie => new MapLink(tie.From.Id.Value, tie.To.Id.Value))]);
        var ties = new Canvas("g", ("class", "ties"));
        for (var i = 0; i < map.Ties.Count; i++)
        {
            var tie = map.Ties[i];
            ties.Add(Canvas.Make(
                "path", ("class", "tie"), ("d", LinePath.Of(layout.Lines[i])), ("stroke-width", tie.Weight), ("data-word", tie.Firmest.Word.Word()), ("data-from", tie.From.Id.Value), ("data-to", tie.To.Id.Value))
                .With(Canvas.Make("title").With(text.Map.InWords(tie.From.Name, tie.To.Name, tie.Items, tie.Firmest.Word, tie.Firmest.Certainty, text))));
        }
        var nodes = map.Columns.SelectMany((column, i) => column.Select(concept => Node(concept, layout.BoxOf(concept.Id.Value), NamesOf(concept, i))));
        var picture = Canvas.Picture(MapLayout.Width, Math.Ceiling(layout.Height), text.Map.PictureLabel, text.Map.Lead, [ties.Element, .. nodes]);
        picture["class"] = "figure-svg map";
        picture["data-map"] = "ties";
        return picture;
    }

    private static SvgElement Node(ConceptLink concept, Box box, IReadOnlyList<string> names)
    {
        var link = new Canvas("a", ("href", concept.Url), ("class", "node f-target"), ("data-kind", concept.Kind.Word), ("data-node", concept.Id.Value));
        link.Add(Canvas.Make("rect", ("x", box.Left + 1), ("y", box.Top), ("width", box.Width - 2), ("height", box.Height), ("rx", 8)));
        link.Add(ConceptIcon.Of(concept.Kind, box.Left + 18, box.MiddleY));
        MechanismDrawing.Lines(link, names, box.Left + IconRoom + 8, box.MiddleY, NameHeight, Lettering.Value, Anchor.Start);
        return link.Element;
    }

    private static IReadOnlyList<string> NamesOf(ConceptLink concept, int column) => TextWidth.Wrap(
        concept.Name, (column switch { 0 => MapLayout.FirstWidth, 1 => MapLayout.MiddleWidth, _ => MapLayout.LastWidth }) - IconRoom - 18, Lettering.Value.Size, bold: true);
}
