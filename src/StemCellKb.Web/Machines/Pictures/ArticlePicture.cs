using StemCellKb.Model;

namespace StemCellKb.Web.Machines.Pictures;

/// <summary>
/// The picture that stands for a page where its address is passed on: what kind of subject it is, and a mark for every claim, by
/// what its evidence adds up to. No words, so that it serves both languages; the title stands beside it wherever it is shown.
/// </summary>
internal static class ArticlePicture
{
    public const int Width = 1200;
    public const int Height = 630;

    private const double MostMark = 33;
    private static readonly Ink Paper = Ink.Of(0xfbfaf6);
    private static readonly Ink Line = Ink.Of(0xddd8cc);
    private static readonly Ink Brand = Ink.Of(0x0b655d);

    public static byte[] Draw(ConceptKind kind, IEnumerable<ClaimVerdict> verdicts)
    {
        var canvas = new Canvas(Width, Height, Paper);
        canvas.Draw(210, Height / 2.0, Height, InkOf(kind), (x, y) => Math.Abs(x) - 210);
        canvas.Draw(210, Height / 2.0, 170, Paper, Glyphs.Of(kind, 130));
        var marks = verdicts.Order().ToList();
        var (columns, step) = Grid(marks.Count);
        var rows = (marks.Count + columns - 1) / columns;
        for (var i = 0; i < marks.Count; i++)
        {
            var (x, y) = (810 + (i % columns - (Math.Min(columns, marks.Count) - 1) / 2.0) * step, 265 + (i / columns - (rows - 1) / 2.0) * step);
            canvas.Draw(x, y, step, InkOf(marks[i]), Glyphs.Of(marks[i], step * 0.36));
        }
        canvas.Draw(810, 500, 300, Line, Glyphs.Line(-290, 0, 290, 0, 2));
        DrawBrand(canvas, 810, 555, 30, Brand);
        return canvas.ToPng();
    }

    /// <summary>For pages that are about no one subject.</summary>
    public static byte[] DrawSite()
    {
        var canvas = new Canvas(Width, Height, Brand);
        DrawBrand(canvas, Width / 2.0, Height / 2.0, 190, Paper);
        return canvas.ToPng();
    }

    /// <summary>As large as they fit into the right half, the widest row first.</summary>
    private static (int Columns, double Step) Grid(int marks)
    {
        var columns = 1;
        while (Math.Ceiling(marks / (double)columns) * 660 / Math.Max(columns, 7) > 360)
            columns++;
        columns = Math.Max(columns, Math.Min(7, marks));
        return (Math.Max(1, columns), Math.Min(2 * MostMark / 0.72, 660.0 / Math.Max(columns, 7)));
    }

    private static void DrawBrand(Canvas canvas, double x, double y, double r, Ink ink)
    {
        canvas.Draw(x - 0.45 * r, y, 1.5 * r, ink, Glyphs.Ring(0.9 * r, 0.22 * r));
        canvas.Draw(x + 0.45 * r, y, 1.5 * r, ink, Glyphs.Ring(0.9 * r, 0.22 * r));
        canvas.Draw(x, y, r, ink, Glyphs.Disc(0.25 * r));
    }

    private static Ink InkOf(ConceptKind kind) =>
        Ink.Of(ConceptKind.Each(disease: 0x9a2350, cellType: 0x0b655d, mechanism: 0x4a3ca3, topic: 0x3f4a57, term: 0x3f4a57)(kind));

    private static Ink InkOf(ClaimVerdict verdict) => Ink.Of(verdict switch
    {
        ClaimVerdict.Supported => 0x1a6a3a,
        ClaimVerdict.Contested => 0x7d5200,
        ClaimVerdict.NotSupported or ClaimVerdict.AnimalOrLaboratoryOnly or ClaimVerdict.NoEvidenceYet => 0x4a5463,
    });
}
