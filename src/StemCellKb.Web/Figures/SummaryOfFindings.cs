using StemCellKb.Model;

namespace StemCellKb.Web.Figures;

/// <summary>One outcome of one study or review, as guideline panels tabulate it.</summary>
/// <param name="Cells">Of 100 people with the cells; null for what is not a yes-or-no result.</param>
/// <param name="Others">Of 100 without.</param>
public sealed record SummaryRow(Finding Finding, ForestPanel Panel, ForestRow Row, int? Cells, int? Others);

/// <summary>For each claim about effect or safety: outcome, people, with and without, effect, and how sure its claim is.</summary>
public static class SummaryOfFindings
{
    /// <summary>The first outcome of each item is its main one; harms are shown whichever place they have.</summary>
    public static IReadOnlyList<IGrouping<ClaimId, SummaryRow>> Of(IReadOnlyList<Finding> findings) =>
    [
        .. (from finding in findings
            let plot = ForestPlot.Of([finding with { Outcomes = [.. finding.Outcomes.Where((outcome, i) => i == 0 || outcome.Role == OutcomeRole.Safety)] }])
            from panel in plot.Panels
            where panel.ComparesCells && !panel.IsShare
            from row in panel.Rows
            let counted = row.Outcome is { Type: OutcomeType.Dichotomous, Arms: [_, _] arms } ? arms : null
            select new SummaryRow(finding, panel, row, counted is null ? null : PeoplePair.Per100(counted[0]), counted is null ? null : PeoplePair.Per100(counted[1])))
            .GroupBy(row => row.Finding.Claim),
    ];
}
