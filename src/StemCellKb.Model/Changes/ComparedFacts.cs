using System.Globalization;

namespace StemCellKb.Model;

/// <summary>
/// What the rule and the reader weigh of a record, as lines <c>fact=value</c> in a fixed order: equal for records that differ in wording
/// only. One text per record, since a large knowledge base has a hundred thousand of them.
/// </summary>
internal readonly record struct ComparedFacts(string Lines)
{
    public static ComparedFacts Of(Claim claim) => Of(
        ("asks", claim.Asks.Word()),
        ("about", List(claim.Concepts.Distinct().Order())),
        ("effect", claim.Effect is { } effect ? $"{effect.Subject} {effect.Predicate.Word()} {effect.Object}" : null));

    public static ComparedFacts Of(EvidenceItem item) => Of(
        ("direction", item.Direction.Word()),
        ("model", item.Model.Word()),
        ("design", item.Design.Word()),
        ("tests", item.Tests?.Word()),
        ("direct", item.Direct.Word()),
        ("grade", item.Grade?.Word()),
        ("cell-source", item.CellSource),
        ("pools", List(item.Pools)),
        ("retracted", item.Retracted ? "true" : null),
        ("study", item.Study?.Id.Value),
        ("reports", List(item.Study?.Reports ?? [])),
        ("phase", item.Study?.Phase),
        ("participants", Number(item.Study?.Participants)),
        ("randomized", Number(item.Study?.Randomized)),
        ("comparison", item.Study?.Comparison?.Word()),
        ("masked", item.Study?.Masked?.Word()),
        ("registered", item.Study?.Registered?.Word()),
        ("stopped", item.Study?.Stopped?.Word()),
        ("report", item.Study?.Report?.Word()),
        ("analysis-set", item.Study?.AnalysisSet?.Word()),
        ("flaws", item.Study?.Flaws is { } flaws ? flaws.Count == 0 ? "none" : List(flaws.Select(flaw => flaw.Word())) : null),
        ("shares-patients-with", List(item.Study?.SharesPatientsWith ?? [])),
        ("pooled", Text(item.Study?.Pooled)),
        ("outcomes", item.Outcomes.Count == 0 ? null : string.Join("; ", item.Outcomes.Select(Text))));

    public static ComparedFacts Of(Approval approval) => Of(("status", approval.Status.Word()), ("date", approval.Date.Iso));

    /// <summary>What differs, in the order of the facts.</summary>
    public IReadOnlyList<FactChange> Against(ComparedFacts former)
    {
        if (Lines == former.Lines)
            return [];
        var (before, now) = (former.Pairs(), Pairs());
        return
        [
            .. before.Keys.Union(now.Keys).Select(fact => new FactChange(fact, before.GetValueOrDefault(fact), now.GetValueOrDefault(fact)))
                .Where(change => change.From != change.To),
        ];
    }

    private Dictionary<string, string> Pairs() =>
        Lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static ComparedFacts Of(params ReadOnlySpan<(string Fact, string? Value)> facts)
    {
        var lines = new System.Text.StringBuilder();
        foreach (var (fact, value) in facts)
        {
            if (!string.IsNullOrEmpty(value))
                lines.Append(fact).Append('=').Append(value.ReplaceLineEndings(" ")).Append('\n');
        }
        return new(lines.ToString());
    }

    /// <summary>The numbers of an outcome, and what they are numbers of, without its name.</summary>
    private static string Text(Outcome outcome)
    {
        string?[] parts =
        [
            outcome.Measure.Word(),
            outcome.Type.Word(),
            outcome.Better.Word(),
            outcome.Role?.Word(),
            outcome.AnalysisSet?.Word(),
            outcome.TimepointMonths is { } timepoint ? $"at {Number(timepoint)}" : null,
            outcome.FollowUpMonths is { } followed ? $"followed {Number(followed)}" : null,
            .. outcome.Arms.Select(arm => $"[{string.Join('/', new[] { Number(arm.N), Number(arm.Events), Number(arm.Percent), Number(arm.Mean), Number(arm.Sd) })}]"),
            outcome.Effect is { } effect ? $"{Number(effect.Estimate)} ({Number(effect.Low)}–{Number(effect.High)}, {effect.Level} %)" : null,
            outcome.P is { } p ? $"p {p}" : null,
            outcome.Adjusted ? "adjusted" : null,
            outcome.Objective ? "objective" : null,
            Text(outcome.Pooled),
        ];
        return string.Join(' ', parts.Where(part => part is not null));
    }

    private static string? Text(Pooled? pooled) => pooled is null ? null : $"{pooled.Design.Word()} {pooled.Studies} {Number(pooled.Participants)}".TrimEnd();

    private static string? List<T>(IEnumerable<T> values) => string.Join(", ", values);

    private static string? Number(double? value) => value?.ToString(CultureInfo.InvariantCulture);
}
