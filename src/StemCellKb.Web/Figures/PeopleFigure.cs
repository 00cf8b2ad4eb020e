using StemCellKb.Model;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Figures;

/// <summary>A yes-or-no result of two groups, as people of 100.</summary>
/// <param name="Cells">Of 100 in the group that stands first, the one with the cells.</param>
/// <param name="Others">Of 100 in the other.</param>
public sealed record PeoplePair(Finding Finding, Outcome Outcome, int Cells, int Others)
{
    /// <summary>The first of each item and those about safety: as many as a reader takes in.</summary>
    public static IReadOnlyList<PeoplePair> Of(IReadOnlyList<Finding> findings) =>
    [
        .. from finding in findings
           where finding.Model == EvidenceModel.Human && finding.IsOnEffectOrSafety
           from outcome in finding.Outcomes
           where outcome is { Type: OutcomeType.Dichotomous, Pooled: null, Arms.Count: 2 }
           let cells = Per100(outcome.Arms[0])
           let others = Per100(outcome.Arms[1])
           where cells is not null && others is not null
           select new PeoplePair(finding, outcome, cells.Value, others.Value),
    ];

    public static int? Per100(Arm arm) => arm switch
    {
        { Events: { } events, N: > 0 and { } n } => Rounded(100.0 * events / n),
        { Percent: { } percent } => Rounded(percent),
        _ => null,
    };

    /// <summary>Some are never drawn as none, nor almost all as all.</summary>
    private static int Rounded(double percent) => percent switch
    {
        <= 0 => 0,
        >= 100 => 100,
        _ => Math.Clamp((int)Math.Round(percent, MidpointRounding.AwayFromZero), 1, 99),
    };
}

/// <summary>Ten times ten people for each group. It is narrow enough for every place.</summary>
public static class PeopleDrawing
{
    public const double Width = 300;

    private const double Pitch = 12;
    private const double Top = 38;
    private const double Second = 164;

    public static SvgElement Draw(PeoplePair pair, UiText text) =>
        Canvas.Picture(Width, Top + 10 * Pitch + 4, text.Figures.PeopleTitle(pair), text.Figures.PeopleInWords(pair), Content(pair, text, 0).Element);

    /// <summary>Every pair of a claim, one beneath the other.</summary>
    public static SvgElement DrawAll(IReadOnlyList<PeoplePair> pairs, UiText text, string subject)
    {
        var content = new List<SvgElement>();
        var y = 0.0;
        foreach (var pair in pairs)
        {
            var heading = new Canvas();
            var lines = TextWidth.Wrap(text.Figures.PeopleTitle(pair), Width, Lettering.Note.Size);
            for (var i = 0; i < lines.Count; i++)
                heading.Text(0, y + 14 + i * 15, lines[i], Lettering.Note);
            y += lines.Count * 15 + 8;
            content.Add(heading.Element);
            content.Add(Content(pair, text, y).Element);
            y += Top + 10 * Pitch + 22;
        }
        return Canvas.Picture(Width, y - 14, text.Figures.PeopleOf(subject), string.Join(' ', pairs.Select(pair => text.Figures.PeopleInWords(pair))), content);
    }

    private static Canvas Content(PeoplePair pair, UiText text, double y)
    {
        var canvas = new Canvas();
        var names = NamesOf(pair, text);
        Group(canvas, 0, y, names[0], pair.Cells, "f-with");
        Group(canvas, Second, y, names[1], pair.Others, "f-without");
        return canvas;
    }

    private static IReadOnlyList<string> NamesOf(PeoplePair pair, UiText text) => [.. pair.Outcome.Arms.Select(arm => arm.Name[text.Language])];

    private static void Group(Canvas canvas, double x, double y, string name, int count, string css)
    {
        canvas.Text(x, y + 12, TextWidth.Cut(name, Second - 20, Lettering.Note.Size), Lettering.Note);
        canvas.Text(x, y + 29, $"{count} / 100", Lettering.Value);
        canvas.Path($"f-people {css}", $"{Dots(0, count)}");
        canvas.Path("f-people f-rest", $"{Dots(count, 100)}");

        // Round caps make a dot of a line without length: a hundred people in a few hundred bytes.
        string Dots(int from, int to) => string.Concat(Enumerable.Range(from, to - from)
            .Select(i => Canvas.PathOf($"M{x + 6 + i % 10 * Pitch} {y + Top + 6 + i / 10 * Pitch}h0")));
    }
}
