using System.Globalization;
using StemCellKb.Model;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Figures;

/// <summary>What figures say, put together from the words of the interface.</summary>
public static class FigureWords
{
    public static string StripNote(this FigureText text, StripMark mark) => mark.Lane switch
    {
        StripLane.Appraisal => text.Design(mark.Design),
        StripLane.Animal or StripLane.Laboratory => "",
        StripLane.Randomized or StripLane.Cohort or StripLane.Uncontrolled => mark.People is { } people ? text.Evidence.Participants(people) : text.PeopleNotRecorded,
    };

    /// <summary>Design, size and finding.</summary>
    public static string MarkDetails(this FigureText text, StripMark mark) => string.Join(text.Comma, new[]
    {
        text.Design(mark.Design),
        mark.Lane is StripLane.Randomized or StripLane.Cohort or StripLane.Uncontrolled ? text.StripNote(mark) : "",
        string.Join(" / ", mark.Directions.Select(text.Direction)),
    }.Where(words => words.Length > 0));

    public static string MarkInWords(this FigureText text, StripMark mark) => mark.Label + text.Colon + text.MarkDetails(mark);

    /// <summary>Group by group and lane by lane, each study by its name and finding.</summary>
    public static string StripInWords(this FigureText text, StudyStrip strip) => string.Join(' ', strip.Groups.Select(group =>
        (group.Name ?? text.NoGroup) + text.Colon + text.Question(group.Asks) + " " + string.Join(' ', group.Marks.GroupBy(mark => mark.Lane).Select(lane =>
            text.Lane(lane.Key) + text.InBrackets(text.Studies(lane.Count())) + text.Colon + string.Join(text.Comma, lane.SelectMany(mark => mark.Directions).CountBy(direction => direction).OrderBy(count => count.Key)
                .Select(count => text.Evidence.DirectionCount(count.Key, count.Value))) + text.Stop))));

    public static string PanelHeading(this FigureText text, ForestPanel panel) => (panel.Of is { } outcome ? outcome[text.Language] + text.Colon : "") + text.Measure(panel.Measure) + text.Comma + text.Better(panel.Better);

    public static string RowPeople(this FigureText text, ForestRow row) => row.IsPooled ? text.Pooled(row.People ?? 0) : row.People is { } people ? text.Evidence.Participants(people) : "";

    /// <summary>The outcome, and whose results were analysed where it was not everybody.</summary>
    public static string RowOutcome(this FigureText text, ForestRow row) =>
        row.Outcome.Name[text.Language] + (row.AnalysisSet is { } set && set != Model.AnalysisSet.Itt ? text.InBrackets(text.AnalysisSet(set)) : "");

    public static string Counts(IReadOnlyList<Arm> arms) => string.Join(" · ", arms.Select(arm => string.Create(CultureInfo.InvariantCulture, $"{arm.Events}/{arm.N}")));

    public static string RowInWords(this FigureText text, ForestPanel panel, ForestRow row) =>
        row.Label + text.Comma + text.RowOutcome(row) + text.Colon + text.Measure(panel.Measure) + " " + EffectWords.Of(panel, row, UiText.Of(text.Language)) + text.Comma + text.Direction(row.Direction);

    public static string ForestInWords(this FigureText text, ForestPlot plot) => string.Join(' ', plot.Panels.Select(panel =>
        text.PanelHeading(panel) + text.Stop + " " + string.Join(' ', panel.Rows.Select(row =>
            row.Label + text.Comma + row.Outcome.Name[text.Language] + text.Colon + EffectWords.Of(panel, row, UiText.Of(text.Language)) + text.Stop))));

    /// <summary>What is written at the two ends of an axis; empty for one group.</summary>
    public static (string Low, string High) Sides(this FigureText text, ForestPanel panel)
    {
        if (panel.IsShare)
            return ("", "");
        var (first, second) = panel.ComparesCells ? (text.CellsBetter, text.OthersBetter) : (text.FirstBetter, text.SecondBetter);
        return panel.Better == BetterWay.Lower ? ($"← {first}", $"{second} →") : ($"← {second}", $"{first} →");
    }

    public static string PeopleTitle(this FigureText text, PeoplePair pair) => pair.Finding.Label + text.Colon + pair.Outcome.Name[text.Language];

    public static string PeopleInWords(this FigureText text, PeoplePair pair) => text.PeopleSentence(
        pair.Outcome.Name[text.Language], pair.Outcome.Arms[0].Name[text.Language], pair.Cells, pair.Outcome.Arms[1].Name[text.Language], pair.Others);
}
