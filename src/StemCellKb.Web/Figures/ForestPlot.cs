using StemCellKb.Model;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Figures;

/// <summary>One result of one study.</summary>
/// <param name="People">In the groups that are compared; null where not recorded.</param>
/// <param name="AnalysisSet">Of the outcome, or else of its study.</param>
public sealed record ForestRow(
    ReferenceKey Work, string Label, string Url, Outcome Outcome, int? People, AnalysisSet? AnalysisSet, Direction Direction, ShownEffect Effect)
{
    /// <summary>How many of how many in each group, the group with the cells first; empty where the source gives none.</summary>
    public IReadOnlyList<Arm> Counts => Outcome.Arms.All(arm => arm is { N: not null, Events: not null }) ? Outcome.Arms : [];

    /// <summary>A review's estimate over several studies, as the review gives it.</summary>
    public bool IsPooled => Outcome.Pooled is not null;
}

/// <summary>Results that share an axis.</summary>
/// <param name="Of">The outcome, where the unit is its own and the axis can hold nothing else; otherwise null.</param>
public sealed record ForestPanel(EffectMeasure Measure, BetterWay Better, bool ComparesCells, Localized<string>? Of, IReadOnlyList<ForestRow> Rows)
{
    public bool IsRatio => Measure.IsRatio();

    /// <summary>One group only: there is nothing to be better than.</summary>
    public bool IsShare => Measure == EffectMeasure.Proportion;

    /// <summary>In percent.</summary>
    public bool IsPercent => Measure is EffectMeasure.RD or EffectMeasure.Proportion;
}

/// <param name="Outcome">Null where the study has no result in numbers.</param>
public sealed record NotDrawn(string Label, string Url, Localized<string>? Outcome, WhyNotDrawn Why);

/// <summary>Every result that can be compared, study by study. Nothing is pooled here: diseases, cells and aims differ.</summary>
public sealed record ForestPlot(IReadOnlyList<ForestPanel> Panels, IReadOnlyList<NotDrawn> NotDrawn)
{
    public static ForestPlot Of(IReadOnlyList<Finding> findings)
    {
        var asked = findings.Where(finding => finding.Model == EvidenceModel.Human && finding.IsOnEffectOrSafety).ToList();
        var results = (
            from finding in asked
            from outcome in finding.Outcomes
            select (Finding: finding, Outcome: outcome)).DistinctBy(result => (result.Finding.Study, result.Outcome.Name, result.Outcome.TimepointMonths)).ToList();
        var shown = results.Select(result => (result.Finding, result.Outcome, Shown: ShownEffect.Of(result.Outcome))).ToList();
        return new(
            [
                .. from result in shown
                   where result.Shown.Effect is not null
                   group result by PanelOf(result.Finding, result.Outcome) into panel
                   orderby panel.Key.Measure, panel.Key.Better, !panel.Key.ComparesCells
                   select panel.Key with
                   {
                       Rows =
                       [
                           .. from result in panel
                              orderby result.Outcome.Pooled is not null, SetOf(result) is not AnalysisSet.Itt, result.Outcome.Role ?? OutcomeRole.Secondary, result.Finding.Issued, result.Finding.Work
                              select RowOf(result.Finding, result.Outcome, result.Shown.Effect!),
                       ],
                   },
            ],
            [
                .. shown.Where(result => result.Shown.Effect is null)
                    .Select(result => new NotDrawn(result.Finding.Label, result.Finding.Url, result.Outcome.Name, result.Shown.Why)),
                .. asked.Where(finding => finding.Design.IsHumanStudy())
                    .GroupBy(finding => finding.Study).Where(study => study.All(finding => finding.Outcomes.Count == 0))
                    .Select(study => new NotDrawn(study.First().Label, study.First().Url, null, WhyNotDrawn.NoNumbers)),
            ]);

        static AnalysisSet? SetOf((Finding Finding, Outcome Outcome, (ShownEffect?, WhyNotDrawn) _) result) => result.Outcome.AnalysisSet ?? result.Finding.AnalysisSet;
    }

    /// <summary>Mean differences have the unit of their scale, so each outcome has an axis of its own.</summary>
    private static ForestPanel PanelOf(Finding finding, Outcome outcome) => new(
        outcome.Measure, outcome.Better, outcome.Pooled is not null || finding.Tests == ComparisonTests.Cells, outcome.Measure == EffectMeasure.MD ? outcome.Name : null, []);

    private static ForestRow RowOf(Finding finding, Outcome outcome, ShownEffect effect) => new(
        finding.Work, finding.Label, finding.Url, outcome,
        outcome.Pooled?.Participants ?? (outcome.Arms.Count > 0 && outcome.Arms.All(arm => arm.N is not null) ? outcome.Arms.Sum(arm => arm.N) : finding.People),
        outcome.AnalysisSet ?? finding.AnalysisSet,
        finding.Direction, effect);
}
