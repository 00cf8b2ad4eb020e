using StemCellKb.Model;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Figures;

/// <summary>The strip for a place of at least 640 px: years across, groups and lanes down. A narrow place shows the list.</summary>
public static class StripDrawing
{
    public const double Width = 720;

    private const double Left = 124;
    private const double Right = Width - 14;
    private const double TopOfGroups = 26;
    private const double GroupHeading = 34;
    private const double GroupGap = 10;
    private const double LanePadding = 7;
    private const double LineHeight = 15;
    private const double Gap = 8;

    public static SvgElement Draw(StudyStrip strip, UiText text, string subject)
    {
        var (first, last) = (strip.Marks.Min(mark => mark.Issued.Year), strip.Marks.Max(mark => mark.Issued.Year));
        // The first and the last marks stand in their year, and wholly within the picture.
        var axis = new YearAxis(first, last, Left + RadiusIn(first), Width - 6 - RadiusIn(last));
        var bands = new Canvas();
        var marks = new List<SvgElement>();
        var top = TopOfGroups;
        foreach (var group in strip.Groups)
        {
            var y = top + GroupHeading;
            var heading = new Canvas();
            Heading(heading, group, text, top + 22);
            var lanes = new Canvas();
            foreach (var lane in group.Marks.GroupBy(mark => mark.Lane))
            {
                if (y > top + GroupHeading)
                    lanes.Path("f-hair", $"M{Left} {y}H{Right}");
                y += DrawLane(lane, axis, text, y, lanes, marks);
            }
            bands.Add(Canvas.Make("rect", ("class", "f-band"), ("y", top), ("width", Width), ("height", y - top + 4), ("rx", 8)));
            marks.Add(heading.Element);
            marks.Add(lanes.Element);
            top = y + 4 + GroupGap;
        }
        var height = top - GroupGap + 2;

        return Canvas.Picture(Width, height, text.Figures.StudiesOf(subject), text.Figures.StripInWords(strip), [bands.Element, axis.Draw(height), .. marks]);

        double RadiusIn(int year) => strip.Marks.Where(mark => mark.Issued.Year == year).Max(RadiusOf);
    }

    private static void Heading(Canvas canvas, StripGroup group, UiText text, double y)
    {
        var name = TextWidth.Cut(group.Name ?? text.Figures.NoGroup, Width / 2, Lettering.Heading.Size, bold: true);
        canvas.Text(14, y, name, Lettering.Heading);
        canvas.Text(14 + Lettering.Heading.WidthOf(name) + 10, y, text.Figures.Question(group.Asks), Lettering.Note);
    }

    /// <returns>The height of the lane.</returns>
    private static double DrawLane(IGrouping<StripLane, StripMark> lane, YearAxis axis, UiText text, double top, Canvas lanes, List<SvgElement> marks)
    {
        var lines = TextWidth.Wrap(text.Figures.Lane(lane.Key), Left - 24, Lettering.Note.Size);
        var rows = Pack(lane.Select(mark => new Placed(mark, axis.Of(mark.Issued), RadiusOf(mark), [mark.Label, text.Figures.StripNote(mark)])));
        var heights = rows.ConvertAll(row => Math.Max(2 * LineHeight, 2 * row.Max(placed => placed.Radius)) + LanePadding);
        var height = Math.Max(heights.Sum() + LanePadding, lines.Count * LineHeight + 2 * LanePadding);
        for (var i = 0; i < lines.Count; i++)
            lanes.Text(Left - 12, top + height / 2 + (i - (lines.Count - 1) / 2.0) * LineHeight + 4, lines[i], Lettering.Note, Anchor.End);
        var y = top + (height - heights.Sum()) / 2;
        foreach (var (row, rowHeight) in rows.Zip(heights))
        {
            marks.AddRange(row.Select(placed => placed.Draw(y + rowHeight / 2, text)));
            y += rowHeight;
        }
        return height;
    }

    /// <summary>Marks and their labels in as few rows as first fit needs, so that none lies on another.</summary>
    private static List<List<Placed>> Pack(IEnumerable<Placed> marks)
    {
        var rows = new List<List<Placed>>();
        foreach (var mark in marks)
        {
            var placed = rows.SelectMany(row => mark.Sides.Select(side => (row, side))).FirstOrDefault(place => place.row.TrueForAll(other => place.side.Clears(other)));
            if (placed.row is { } free)
                free.Add(placed.side);
            else
                rows.Add([mark.Sides.First()]);
        }
        return rows;
    }

    /// <summary>As large as the study, where its number of people is known; never too small for its mark.</summary>
    public static double RadiusOf(StripMark mark) => mark.People is { } people ? RadiusOf(people) : SmallestRadius + 2;

    public static double RadiusOf(int people) => Math.Clamp(Math.Sqrt(people), SmallestRadius, LargestRadius);

    private const double SmallestRadius = 8;
    public const double LargestRadius = 30;

    /// <summary>A mark with its label on one side.</summary>
    private sealed record Placed(StripMark Mark, double X, double Radius, IReadOnlyList<string> Lines, bool IsLeft = false)
    {
        private double LabelWidth => Math.Max(Lettering.Name.WidthOf(Lines[0]), Lettering.Note.WidthOf(Lines[1]));

        private double From => IsLeft ? X - Radius - 6 - LabelWidth : X - Radius;

        private double To => IsLeft ? X + Radius : X + Radius + 6 + LabelWidth;

        /// <summary>Right of the mark, else left of it; a label too long for both is cut where there is more room.</summary>
        public IEnumerable<Placed> Sides
        {
            get
            {
                var sides = new[] { this, this with { IsLeft = true } }.Where(side => side.From >= Left && side.To <= Width - 4).ToList();
                return sides.Count > 0 ? sides : [CutToFit()];
            }
        }

        public bool Clears(Placed other) => To + Gap <= other.From || other.To + Gap <= From;

        private Placed CutToFit()
        {
            var isLeft = X - Left > Width - X;
            var room = (isLeft ? X - Left : Width - 4 - X) - Radius - 6;
            return this with
            {
                IsLeft = isLeft,
                Lines = [TextWidth.Cut(Lines[0], room, Lettering.Name.Size, bold: true), TextWidth.Cut(Lines[1], room, Lettering.Note.Size)],
            };
        }

        public SvgElement Draw(double y, UiText text)
        {
            var link = new Canvas("a", ("href", Mark.Url), ("class", "f-mark"));
            link.Element.With(Canvas.Make("title").With(text.Figures.MarkInWords(Mark)));
            StripMarks.Draw(link, Mark, X, y, Radius);
            var (x, anchor) = IsLeft ? (X - Radius - 6, Anchor.End) : (X + Radius + 6, Anchor.Start);
            link.Text(x, y + (Lines[1].Length > 0 ? -3 : 4.5), Lines[0], Lettering.Name, anchor);
            if (Lines[1].Length > 0)
                link.Text(x, y + 11.5, Lines[1], Lettering.Note, anchor);
            return link.Element;
        }
    }
}
