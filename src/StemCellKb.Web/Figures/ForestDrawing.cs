using StemCellKb.Model;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Figures;

/// <summary>The forest plot for a place of at least 640 px: one row for each result, panels with one axis each. A narrow place shows lines with a small picture each.</summary>
public static class ForestDrawing
{
    public const double Width = 720;

    /// <summary>Of the picture in a line of the narrow form.</summary>
    public const double LineWidth = 320;

    private const double LargestHalf = 9;
    private const double NameLeft = 8;
    private const double PlotLeft = 236;

    /// <summary>So that a name is clear of the largest box at the left end of the axis.</summary>
    private const double NameWidth = PlotLeft - LargestHalf - 2 - NameLeft;
    private const double PlotRight = 520;
    private const double WordsRight = 690;
    private const double LineHeight = 15;

    public static SvgElement Draw(ForestPlot plot, UiText text, string subject)
    {
        var content = new List<SvgElement>();
        var y = 0.0;
        foreach (var panel in plot.Panels)
            y = DrawPanel(panel, text, y, content) + 22;
        return Canvas.Picture(Width, y - 14, text.Figures.ForestOf(subject), text.Figures.ForestInWords(plot), content);
    }

    /// <summary>The whisker and box of one row on the panel's axis, for a line of the narrow form.</summary>
    public static SvgElement Line(ForestPanel panel, ForestRow row)
    {
        var axis = NarrowAxis(panel);
        var canvas = new Canvas("svg", ("class", "f-line"), ("viewBox", $"0 0 {LineWidth} 28"), ("aria-hidden", "true"));
        canvas.Add(axis.Lines(0, 28));
        Mark(canvas, axis, row, 14);
        return canvas.Element;
    }

    /// <summary>The axis beneath those lines.</summary>
    public static SvgElement LineAxis(ForestPanel panel, UiText text)
    {
        var canvas = new Canvas("svg", ("class", "f-line"), ("viewBox", $"0 0 {LineWidth} {Canvas.Number(AxisHeight(panel, 0, LineWidth, text))}"), ("aria-hidden", "true"));
        DrawAxis(canvas, panel, NarrowAxis(panel), 0, 0, LineWidth, text);
        return canvas.Element;
    }

    private static EffectAxis NarrowAxis(ForestPanel panel) => new(panel, EffectAxis.Overhang, LineWidth - EffectAxis.Overhang);

    /// <returns>The lower edge.</returns>
    private static double DrawPanel(ForestPanel panel, UiText text, double top, List<SvgElement> content)
    {
        var axis = new EffectAxis(panel, PlotLeft, PlotRight);
        var front = new Canvas();
        var heading = TextWidth.Wrap(text.Figures.PanelHeading(panel), Width - 20, Lettering.Heading.Size, bold: true);
        for (var i = 0; i < heading.Count; i++)
            front.Text(0, top + 16 + i * 18, heading[i], Lettering.Heading);
        var y = top + 16 + heading.Count * 18 - 10;
        front.Path("f-rule", $"M0 {y}H{Width}");
        var plotTop = y;
        y += 4;
        foreach (var row in panel.Rows)
            y += DrawRow(panel, row, axis, text, y, front);
        y += 4;
        DrawAxis(front, panel, axis, y, PlotLeft, PlotRight, text);
        content.Add(axis.Lines(plotTop, y));
        content.Add(front.Element);
        return y + AxisHeight(panel, PlotLeft, PlotRight, text);
    }

    private static double DrawRow(ForestPanel panel, ForestRow row, EffectAxis axis, UiText text, double top, Canvas canvas)
    {
        var people = text.Figures.RowPeople(row);
        var name = TextWidth.Cut(row.Label, NameWidth - Lettering.Note.WidthOf(people) - 8, Lettering.Name.Size, bold: true);
        var outcome = TextWidth.Wrap(text.Figures.RowOutcome(row), NameWidth, Lettering.Note.Size);
        var words = WordsOf(panel, row, text);
        var height = Math.Max((1 + outcome.Count) * LineHeight, Math.Max(2, words.Count) * LineHeight) + 10;

        var link = new Canvas("a", ("href", row.Url), ("class", "f-row"));
        link.Element.With(Canvas.Make("title").With(text.Figures.RowInWords(panel, row)));
        link.Add(Canvas.Make("rect", ("class", "f-hit"), ("y", top), ("width", Width), ("height", height), ("rx", 5)));
        link.Text(NameLeft, top + 17, name, Lettering.Name);
        link.Text(NameLeft + Lettering.Name.WidthOf(name) + 6, top + 17, people, Lettering.Note);
        for (var i = 0; i < outcome.Count; i++)
            link.Text(NameLeft, top + 32 + i * LineHeight, outcome[i], Lettering.Note);
        Mark(link, axis, row, top + height / 2);
        for (var i = 0; i < words.Count; i++)
            link.Text(WordsRight, top + height / 2 + 4.5 + (i - (words.Count - 1) / 2.0) * LineHeight, words[i].Text, words[i].Letters, Anchor.End);
        link.Add(Glyphs.Of(row.Direction, WordsRight + 17, top + height / 2, 6));
        canvas.Add(link.Element);
        return height;
    }

    /// <summary>The effect and its interval, in one line where it has room, and the counts beneath.</summary>
    private static IReadOnlyList<(string Text, Lettering Letters)> WordsOf(ForestPanel panel, ForestRow row, UiText text)
    {
        const double Room = WordsRight - PlotRight - EffectAxis.Overhang;
        var whole = EffectWords.Of(panel, row, text);
        var (estimate, interval) = EffectWords.Parts(panel, row, text);
        var counts = FigureWords.Counts(row.Counts);
        return
        [
            .. Lettering.Value.WidthOf(whole) <= Room ? [(whole, Lettering.Value)] : new[] { (estimate, Lettering.Value), (TextWidth.Cut(interval, Room, Lettering.Note.Size), Lettering.Note) },
            .. counts.Length > 0 ? new[] { (TextWidth.Cut(counts, Room, Lettering.Note.Size), Lettering.Note) } : [],
        ];
    }

    /// <summary>A box as large as the study with the interval as a whisker; a diamond as wide as the interval for a pooled estimate.</summary>
    private static void Mark(Canvas canvas, EffectAxis axis, ForestRow row, double y)
    {
        var (low, middle, high) = (axis.Of(row.Effect.Low), axis.Of(row.Effect.Estimate), axis.Of(row.Effect.High));
        var mark = new Canvas("g", ("data-direction", row.Direction.Word()));
        if (row.IsPooled)
        {
            mark.Path("f-pooled", $"M{low} {y}L{middle} {y - 8}L{high} {y}L{middle} {y + 8}Z");
        }
        else
        {
            var half = Math.Clamp(Math.Sqrt(row.People ?? 0) * .45, 3.5, LargestHalf);
            mark.Path("f-whisker", $"M{low} {y}H{high}{End(row.Effect.Low, low, 1)}{End(row.Effect.High, high, -1)}");
            mark.Add(Canvas.Make("rect", ("class", "f-box"), ("x", middle - half), ("y", y - half), ("width", 2 * half), ("height", 2 * half)));
        }
        canvas.Add(mark.Element);

        // An end within the axis is a bar, one beyond it an arrow.
        string End(double value, double x, int inwards) => axis.Holds(value)
            ? Canvas.PathOf($"M{x} {y - 5}v10")
            : Canvas.PathOf($"M{x + 5 * inwards} {y - 5}L{x} {y}L{x + 5 * inwards} {y + 5}");
    }

    private static void DrawAxis(Canvas canvas, ForestPanel panel, EffectAxis axis, double y, double left, double right, UiText text)
    {
        axis.Numbers(canvas, y + 13);
        var (first, second) = text.Figures.Sides(panel);
        if (first.Length == 0)
            return;
        var isTwoLines = !SidesFit(panel, left, right, text);
        canvas.Text(left, y + 31, first, Lettering.Note);
        canvas.Text(right, y + (isTwoLines ? 46 : 31), second, Lettering.Note, Anchor.End);
    }

    private static double AxisHeight(ForestPanel panel, double left, double right, UiText text) =>
        text.Figures.Sides(panel).Low.Length == 0 ? 18 : SidesFit(panel, left, right, text) ? 36 : 51;

    private static bool SidesFit(ForestPanel panel, double left, double right, UiText text)
    {
        var (first, second) = text.Figures.Sides(panel);
        return Lettering.Note.WidthOf(first) + Lettering.Note.WidthOf(second) + 16 <= right - left;
    }
}
