namespace StemCellKb.Model;

/// <summary>What may stand under a field.</summary>
public enum EvidenceForm
{
    Text,

    /// <summary>A word of <see cref="EvidenceField.Words"/>.</summary>
    Word,

    /// <summary>A whole number of at least 1.</summary>
    Count,

    /// <summary>A list of works.</summary>
    Works,
}

/// <summary>A field that an evidence item may have.</summary>
/// <param name="Key">In evidence files: <c>cell-source</c>.</param>
/// <param name="Meaning">What it says, for those who read the data.</param>
/// <param name="Value">A text, a number, or keys of works; null or empty where it is absent.</param>
/// <param name="With">The item with a value of the field's form.</param>
public sealed record EvidenceField(
    string Key, EvidenceForm Form, Localized<string> Meaning, Func<EvidenceFacts, object?> Value, Func<EvidenceItem, object, EvidenceItem> With)
{
    /// <summary>More people than any study has had.</summary>
    public const int MostCount = 10_000_000;

    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Said of studies in people alone.</summary>
    public bool OnlyInPeople { get; init; }

    /// <summary>The works it names; none for a field of another form.</summary>
    public IReadOnlyList<ReferenceKey> Works(EvidenceFacts facts) => Form == EvidenceForm.Works ? (IReadOnlyList<ReferenceKey>)Value(facts)! : [];

    /// <summary>In tables: <c>cell_source</c>.</summary>
    public string Column { get; } = Key.Replace('-', '_');
}

/// <summary>The fields that an evidence item may have, in the order in which they are shown.</summary>
public static class EvidenceFields
{
    public static readonly EvidenceField Phase = new(
        "phase", EvidenceForm.Word, new("The trial's phase; 1/2 and 2/3 are phases, not dates or fractions", "试验分期；1/2、2/3为分期，并非日期或分数"), facts => facts.Phase, (item, value) => item with { Phase = (string)value })
    {
        Words = Vocabularies.Phases,
        OnlyInPeople = true,
    };

    public static readonly EvidenceField Participants = new(
        "participants", EvidenceForm.Count, new("People studied", "受试者人数"), facts => facts.Participants, (item, value) => item with { Participants = (int)value })
    {
        OnlyInPeople = true,
    };

    public static readonly EvidenceField CellSource = new(
        "cell-source", EvidenceForm.Text, new("Where the cells came from", "细胞来源"), facts => facts.CellSource, (item, value) => item with { CellSource = (string)value });

    public static readonly EvidenceField Registration = new(
        "registration", EvidenceForm.Text, new("The trial's registration number; two items with one number report one trial", "试验注册号；注册号相同的两条证据来自同一试验"),
        facts => facts.Registration, (item, value) => item with { Registration = (string)value });

    public static readonly EvidenceField Pools = new(
        "pools", EvidenceForm.Works, new("Works whose results this review pools, by reference key", "该综述合并分析的文献，以文献标识表示"), facts => facts.Pools, (item, value) => item with { Pools = (IReadOnlyList<ReferenceKey>)value });

    public static readonly IReadOnlyList<EvidenceField> All = [Phase, Participants, CellSource, Registration, Pools];

    /// <summary>The words in which fields are shown. A new field is a new parameter, so that no language can forget it.</summary>
    /// <returns>The label of a field as an item fills it; null where it does not.</returns>
    public static Func<EvidenceField, EvidenceFacts, string?> Labels(
        Func<string, string> phase,
        Func<int, string> participants,
        Func<string, string> cellSource,
        Func<string, string> registration,
        Func<int, string> pools)
    {
        Dictionary<EvidenceField, Func<EvidenceFacts, string?>> labels = new()
        {
            [Phase] = facts => facts.Phase is { } value ? phase(value) : null,
            [Participants] = facts => facts.Participants is { } value ? participants(value) : null,
            [CellSource] = facts => facts.CellSource is { } value ? cellSource(value) : null,
            [Registration] = facts => facts.Registration is { } value ? registration(value) : null,
            [Pools] = facts => facts.Pools.Count > 0 ? pools(facts.Pools.Count) : null,
        };
        return (field, facts) => labels[field](facts);
    }
}
