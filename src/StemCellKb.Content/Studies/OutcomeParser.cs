using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Parses an outcome of an evidence item.</summary>
internal static class OutcomeParser
{
    public static OutcomeFile? OutcomeOf(DataFields fields)
    {
        var name = fields.RequiredLocalized("name");
        var type = fields.RequiredWord<OutcomeType>("type");
        var measure = fields.RequiredWord<EffectMeasure>("measure");
        var better = fields.RequiredWord<BetterWay>("better");
        List<DataFields> armFields = [.. fields.Items("arms")];
        List<Arm?> arms = [.. armFields.Select(ArmOf)];
        var effectFields = fields.Fields("effect");
        var outcome = new Outcome
        {
            Name = name ?? new("", ""),
            Type = type?.Value ?? default,
            Measure = measure?.Value ?? default,
            Better = better?.Value ?? default,
            Role = fields.Word<OutcomeRole>("role")?.Value,
            AnalysisSet = fields.Word<AnalysisSet>("analysis-set")?.Value,
            TimepointMonths = fields.Number("timepoint-months")?.Value,
            FollowUpMonths = fields.Number("follow-up-months")?.Value,
            Arms = [.. arms.OfType<Arm>()],
            Effect = effectFields is null ? null : EffectOf(effectFields),
            P = fields.Value("p")?.Value,
            Adjusted = fields.Truth("adjusted"),
            Objective = fields.Truth("objective"),
            Pooled = fields.Fields("pooled") is { } pooled ? StudiesFileParser.PooledOf(pooled) : null,
        };
        fields.RefuseOthers();
        return name is not null && type is not null && measure is not null && better is not null && !arms.Contains(null) && (effectFields is null) == (outcome.Effect is null)
            ? new OutcomeFile(outcome, new WrittenFields(fields), [.. armFields.Select(arm => new WrittenFields(arm))], effectFields is null ? null : new WrittenFields(effectFields))
            : null;
    }

    private static Arm? ArmOf(DataFields fields)
    {
        var name = fields.RequiredLocalized("name");
        var arm = new Arm
        {
            Name = name ?? new("", ""),
            N = fields.Count("n")?.Value,
            Events = fields.Count("events", least: 0)?.Value,
            Percent = fields.Number("percent")?.Value,
            Mean = fields.Number("mean")?.Value,
            Sd = fields.Number("sd")?.Value,
        };
        fields.RefuseOthers();
        return name is null ? null : arm;
    }

    private static ReportedEffect? EffectOf(DataFields fields)
    {
        var estimate = fields.RequiredNumber("estimate");
        var (low, high) = (fields.Number("ci-low"), fields.Number("ci-high"));
        var level = fields.Number("ci-level");
        fields.RefuseOthers();
        return estimate is { } value ? new ReportedEffect(value.Value, low?.Value, high?.Value, (int)(level?.Value ?? 95)) : null;
    }
}
