namespace StemCellKb.Web.Figures.Mechanisms;

/// <summary>One effect: a line from the subject of its band to a target, or towards the subject, by way of the mediators it names.</summary>
/// <param name="Id">Unique in the picture.</param>
/// <param name="Group">Rows of one group stand together under its heading; rows are given group by group.</param>
/// <param name="Target">Rows of one group that follow each other and have the same target share its box.</param>
/// <param name="Through">Mediators, each once.</param>
/// <param name="IsInward">The target acts on the subject.</param>
/// <param name="TargetHeight">Of the target's box.</param>
/// <param name="TextHeight">Of what stands right of it.</param>
/// <param name="WayWidth">Of the label on its line, where it meets no mediator.</param>
public sealed record LayoutRow(string Id, string Group, string Target, IReadOnlyList<string> Through, bool IsInward, double TargetHeight, double TextHeight, double WayWidth)
{
    public bool IsDirect => Through.Count == 0;
}

/// <summary>What one cell does, top to bottom.</summary>
/// <param name="SubjectHeight">The least height of the subject's box.</param>
public sealed record LayoutBand(string Subject, double SubjectHeight, IReadOnlyList<LayoutRow> Rows);

/// <summary>How large a mediator's label is.</summary>
public readonly record struct LabelSize(double Width, double Height);
