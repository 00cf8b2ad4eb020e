using StemCellKb.Model;

namespace StemCellKb.Web.Figures.Mechanisms;

/// <summary>Who acts: a cell as a cell, with its nucleus where there is room; anything else as a box.</summary>
internal static class SubjectShape
{
    private const double RoomForNucleus = 170;

    public static SvgElement Draw(PictureBand band, Box box, IReadOnlyList<string> names, double lineHeight)
    {
        var isCell = band.Subject.Kind == ConceptKind.CellType;
        var link = new Canvas("a", ("href", band.Subject.Url), ("class", band.IsRival ? "f-subject f-rival" : "f-subject"), ("data-kind", band.Subject.Kind.Word));
        link.Element.With(Canvas.Make("title").With(band.Subject.Name));
        link.Add(Canvas.Make("rect", ("x", 1), ("y", box.Top), ("width", box.Width - 1), ("height", box.Height), ("rx", isCell ? Math.Min(46, box.Height / 2.6) : 8)));
        var middle = Math.Min(box.MiddleY, box.Top + 150);
        if (isCell && box.Height >= RoomForNucleus)
        {
            link.Add(Canvas.Make("ellipse", ("class", "f-nucleus"), ("cx", box.MiddleX), ("cy", middle - 34), ("rx", 24), ("ry", 30)));
            link.Add(Canvas.Make("circle", ("class", "f-nucleolus"), ("cx", box.MiddleX + 7), ("cy", middle - 40), ("r", 6)));
            middle += 12 + names.Count * lineHeight / 2;
        }
        MechanismDrawing.Lines(link, names, box.MiddleX, middle, lineHeight, Lettering.Subject, Anchor.Middle);
        return link.Element;
    }
}
