using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Figures.Mechanisms;

/// <summary>The picture for a place of at least 800 px: who acts, by what, on whom, and at the end of each line the studies that looked for it.</summary>
public sealed class MechanismDrawing
{
    public const double Width = 960;

    private const double HeadingsHeight = 22;
    private const double LineHeight = 15;
    private const double NameHeight = 16;
    private const double MarkSpacing = 13;
    private const double MarkSize = 5;
    private const int MarksPerLine = 4;
    private const double MarksWidth = MarksPerLine * MarkSpacing + 8;
    private const double LeastSeen = 130;
    private const int MostNameLines = 3;

    private readonly UiText text;
    private readonly MechanismPicture picture;
    private readonly Dictionary<string, ShownPath> paths;
    private readonly Dictionary<string, ConceptLink> concepts;
    private readonly MechanismLayout layout;

    private MechanismDrawing(MechanismPicture picture, UiText text)
    {
        (this.picture, this.text) = (picture, text);
        paths = picture.Paths.ToDictionary(path => path.Claim.Value);
        concepts = picture.Paths.SelectMany(path => path.Through.Prepend(path.Subject).Append(path.Object)).DistinctBy(concept => concept.Id).ToDictionary(concept => concept.Id.Value);
        var mediators = picture.Paths.SelectMany(path => path.Through).DistinctBy(mediator => mediator.Id).ToDictionary(mediator => mediator.Id.Value, mediator => SizeOf(Mediator(mediator)));
        // What stands right of the targets is as wide as the middle leaves it, and how high it is depends on that; so the columns are known first.
        SeenWidth = Math.Max(LeastSeen, MarksLeft - 12 - MechanismLayout.Of(Bands(0), mediators, 0).TargetRight - 12);
        layout = MechanismLayout.Of(Bands(SeenWidth), mediators, HeadingsHeight + 6);
    }

    private static double MarksLeft => Width - 3 * MarksWidth;

    private double SeenLeft => layout.TargetRight + 12;

    private double SeenWidth { get; }

    public static SvgElement Draw(MechanismPicture picture, UiText text, string subject) => new MechanismDrawing(picture, text).Draw(subject);

    private SvgElement Draw(string subject)
    {
        var canvas = new Canvas();
        canvas.Text(SeenLeft, 14, text.Paths.SeenColumn, Lettering.Note);
        foreach (var model in Enum.GetValues<EvidenceModel>())
            canvas.Text(MarksLeft + (int)model * MarksWidth, 14, text.Paths.SeenIn(model), Lettering.Note);
        var boxes = new Canvas();
        for (var i = 0; i < layout.Bands.Count; i++)
        {
            var (placed, band) = (layout.Bands[i], picture.Bands[i]);
            foreach (var group in placed.Groups)
                Heading(canvas, band, group);
            foreach (var carrier in placed.Carriers)
                canvas.Add(Carrier(carrier));
            // Lines of their own over the tracks that they cross.
            foreach (var row in placed.Rows.OrderBy(row => row.Row.IsDirect))
                canvas.Add(Row(row));
            Boxes(boxes, placed, band);
        }
        return Canvas.Picture(Width, Math.Ceiling(layout.Bottom + 2), text.Paths.FigureTitle(subject), text.Paths.LeadOf(picture), [Marks(), canvas.Element, boxes.Element]);
    }

    /// <summary>The marks, once: there are many.</summary>
    private SvgElement Marks() => Canvas.Make("defs").With(
    [
        .. picture.Paths.SelectMany(path => path.Seen.Studies).Select(study => study.Direction).Distinct().Order()
            .Select(direction => Canvas.Make("g", ("id", IdOf(direction))).With(Glyphs.Of(direction, 0, 0, MarkSize))),
    ]);

    private static string IdOf(Direction direction) => $"fig-mark-{direction.Word()}";

    private List<LayoutBand> Bands(double seenWidth) =>
    [
        .. picture.Bands.Select(band => new LayoutBand(
            band.Subject.Id.Value,
            SubjectNames(band.Subject).Count * NameHeight + 26,
            [
                .. from grouped in band.Groups
                   from path in grouped.Paths
                   let target = grouped.TargetOf(path)
                   select new LayoutRow(
                       path.Claim.Value, GroupId(grouped), target.Id.Value, [.. path.Through.Select(mediator => mediator.Id.Value).Distinct()], grouped.IsInward,
                       TargetNames(target).Count * NameHeight + 12,
                       seenWidth == 0 ? 0 : Math.Max(SeenLines(path, seenWidth).Count * LineHeight, MarksHeight(path)),
                       path.Way == EffectWay.NotKnown ? 0 : Lettering.Small.WidthOf(text.Paths.Way(path.Way))),
            ])),
    ];

    private static string GroupId(PictureGroup group) => group.Predicate?.Word() ?? "";

    private void Heading(Canvas canvas, PictureBand band, PlacedGroup placed)
    {
        var words = text.Paths.HeadingOf(band, placed.Group.Length == 0 ? null : Vocabularies.Parse<EffectPredicate>(placed.Group));
        canvas.Path("f-rule", $"M{layout.TargetLeft} {placed.Top + 4}H{Width}");
        canvas.Text(layout.TargetLeft, placed.Top + 21, words, Lettering.Group);
    }

    private static SvgElement Carrier(LayoutLine line) => Canvas.Make("path", ("class", "f-carrier"), ("d", LinePath.Of(line)));

    /// <summary>The path of a claim as one link: its lines, what it says, and its studies.</summary>
    private SvgElement Row(PlacedRow row)
    {
        var path = paths[row.Row.Id];
        var link = new Canvas("a", ("href", path.Url), ("class", "f-path"));
        link.Element.With(Canvas.Make("title").With(text.InWords(path)));
        link.Add(Canvas.Make("rect", ("class", "f-hit"), ("x", SeenLeft - 6), ("y", row.Extent.Top + 1), ("width", Width - SeenLeft + 6), ("height", row.Extent.Height - 2), ("rx", 4)));
        foreach (var carrier in row.Carriers)
            link.Add(Carrier(carrier));
        foreach (var line in row.Lines)
        {
            if (row.Row.IsDirect && layout.HasTracks)
                link.Path("f-halo", $"M{line.Points[0].X} {line.Points[0].Y}H{line.End.X}");
            var towards = Math.Sign(line.End.X - line.Points[0].X);
            link.Add(Canvas.Make("path", ("class", "f-seen"), ("data-reach", path.Reach.Word()), ("d", Canvas.PathOf($"M{line.Points[0].X} {line.Points[0].Y}H{line.End.X - towards * LineEnds.Length(path.Sign)}"))));
            link.Add(LineEnds.Of(path.Sign, line.End.X, line.End.Y, towards));
        }
        if (row.Row.IsDirect && path.Way != EffectWay.NotKnown)
            link.Text((MechanismLayout.MiddleLeft + layout.MiddleRight) / 2, row.Y - 6, text.Paths.Way(path.Way), Lettering.Small, Anchor.Middle);
        Lines(link, SeenLines(path, SeenWidth), SeenLeft, row.Y, LineHeight, Lettering.Said, Anchor.Start);
        Marks(link, path, row.Y);
        return link.Element;
    }

    private void Marks(Canvas canvas, ShownPath path, double middle)
    {
        var lines = MarkLines(path);
        var top = middle - MarksHeight(path) / 2;
        foreach (var model in Enum.GetValues<EvidenceModel>())
        {
            var left = MarksLeft + (int)model * MarksWidth;
            var studies = path.Seen.In(model).ToList();
            if (studies.Count == 0)
                canvas.Text(left + MarkSize, top + LineHeight / 2 + 4, "·", Lettering.Note, Anchor.Middle);
            for (var i = 0; i < studies.Count; i++)
                canvas.Add(Canvas.Make("use", ("href", "#" + IdOf(studies[i].Direction)), ("x", left + MarkSize + i % MarksPerLine * MarkSpacing), ("y", top + (i / MarksPerLine + .5) * LineHeight)));
        }
        if (path.Seen.Reviews > 0)
            canvas.Text(MarksLeft, top + lines * LineHeight + 12, text.Paths.Reviews(path.Seen.Reviews), Lettering.Small);
    }

    private static int MarkLines(ShownPath path) => Math.Max(1, Enum.GetValues<EvidenceModel>().Max(model => (path.Seen.In(model).Count() + MarksPerLine - 1) / MarksPerLine));

    private static double MarksHeight(ShownPath path) => MarkLines(path) * LineHeight + (path.Seen.Reviews > 0 ? LineHeight : 0);

    private static IReadOnlyList<string> SeenLines(ShownPath path, double width) => TextWidth.Wrap(path.Says, width, Lettering.Said.Size);

    private void Boxes(Canvas canvas, PlacedBand placed, PictureBand band)
    {
        canvas.Add(SubjectShape.Draw(band, placed.Subject, SubjectNames(band.Subject), NameHeight));
        foreach (var mediator in placed.Mediators)
        {
            var concept = concepts[mediator.Mediator];
            canvas.Add(Labelled(concept, mediator.Box, "f-mediator", Mediator(concept), mediator.Box.MiddleX, Lettering.Chip, Anchor.Middle, NameHeight - 2));
        }
        foreach (var target in placed.Targets)
        {
            var concept = concepts[target.Target];
            var box = Labelled(concept, target.Box, "f-target", TargetNames(concept), target.Box.Left + 10 + IconWidth(concept), Lettering.Value, Anchor.Start, NameHeight);
            if (concept.Kind.HasArticles)
                box.With(ConceptIcon.Of(concept.Kind, target.Box.Left + 17, target.Box.MiddleY));
            canvas.Add(box);
        }
    }

    private static SvgElement Labelled(ConceptLink concept, Box box, string css, IReadOnlyList<string> lines, double x, Lettering letters, Anchor anchor, double lineHeight)
    {
        var link = new Canvas("a", ("href", concept.Url), ("class", css), ("data-kind", concept.Kind.Word));
        link.Element.With(Canvas.Make("title").With(concept.Name));
        link.Add(Canvas.Make("rect", ("x", box.Left), ("y", box.Top), ("width", box.Width), ("height", box.Height), ("rx", Math.Min(17, box.Height / 2))));
        Lines(link, lines, x, box.MiddleY, lineHeight, letters, anchor);
        return link.Element;
    }

    internal static void Lines(Canvas canvas, IReadOnlyList<string> lines, double x, double middle, double lineHeight, Lettering letters, Anchor anchor)
    {
        for (var i = 0; i < lines.Count; i++)
            canvas.Text(x, middle + (i - (lines.Count - 1) / 2.0) * lineHeight + letters.Size * .36, lines[i], letters, anchor);
    }

    private static IReadOnlyList<string> SubjectNames(ConceptLink concept) => Few(TextWidth.Wrap(concept.Name, MechanismLayout.SubjectWidth - 20, Lettering.Subject.Size, bold: true));

    private static IReadOnlyList<string> TargetNames(ConceptLink concept) => Few(TextWidth.Wrap(concept.Name, MechanismLayout.TargetWidth - 18 - IconWidth(concept), Lettering.Value.Size, bold: true));

    private static IReadOnlyList<string> Mediator(ConceptLink concept) => Few(TextWidth.Wrap(concept.Abbreviation ?? concept.Name, 90, Lettering.Chip.Size, bold: true));

    private static LabelSize SizeOf(IReadOnlyList<string> lines) => new(lines.Max(Lettering.Chip.WidthOf) + 20, lines.Count * (NameHeight - 2) + 10);

    /// <summary>Most targets are terms, and a mark on each would say nothing.</summary>
    private static double IconWidth(ConceptLink concept) => concept.Kind.HasArticles ? 20 : 0;

    /// <summary>The whole name is the title.</summary>
    private static IReadOnlyList<string> Few(IReadOnlyList<string> lines) => lines.Count <= MostNameLines ? lines : [.. lines.Take(MostNameLines - 1), lines[MostNameLines - 1].TrimEnd('…')[..^1] + "…"];
}
