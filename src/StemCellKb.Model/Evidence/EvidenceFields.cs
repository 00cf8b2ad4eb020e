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

/// <summary>A field that an evidence item shows: its own, or one of its study.</summary>
/// <param name="Key">As written in the file it stands in: <c>cell-source</c>.</param>
/// <param name="Meaning">What it says, for those who read the data.</param>
/// <param name="Value">A text, a number, or keys of works; null or empty where it is absent.</param>
public sealed record EvidenceField(string Key, EvidenceForm Form, Localized<string> Meaning, Func<EvidenceFacts, object?> Value)
{
    /// <summary>More people than any study has had.</summary>
    public const int MostCount = 10_000_000;

    /// <summary>The item with a value of the field's form; null where the field stands with the study.</summary>
    public Func<EvidenceItem, object, EvidenceItem>? With { get; init; }

    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Said of studies in people alone.</summary>
    public bool OnlyInPeople { get; init; }

    /// <summary>The works it names; none for a field of another form.</summary>
    public IReadOnlyList<ReferenceKey> Works(EvidenceFacts facts) => Form == EvidenceForm.Works ? (IReadOnlyList<ReferenceKey>)Value(facts)! : [];

    /// <summary>In tables: <c>cell_source</c>.</summary>
    public string Column { get; } = Key.Replace('-', '_');
}

/// <summary>The fields that an evidence item shows, in that order.</summary>
public static class EvidenceFields
{
    public static readonly EvidenceField Phase = new(
        "phase", EvidenceForm.Word, new("The trial's phase; 1/2 and 2/3 are phases, not dates or fractions", "试验分期；1/2、2/3为分期，并非日期或分数"), facts => facts.Study?.Phase)
    {
        Words = Vocabularies.Phases,
    };

    public static readonly EvidenceField Participants = new(
        "participants", EvidenceForm.Count, new("People whose results are reported", "报告了结果的受试者人数"), facts => facts.Study?.Participants);

    public static readonly EvidenceField CellSource = new(
        "cell-source", EvidenceForm.Text, new("Where the cells came from", "细胞来源"), facts => facts.CellSource)
    {
        With = (item, value) => item with { CellSource = (string)value },
    };

    public static readonly EvidenceField Registrations = new(
        "registrations", EvidenceForm.Text, new("The study's numbers in registers of trials, separated by spaces", "研究的试验注册号，以空格分隔"),
        facts => facts.Study is { Registrations: { Count: > 0 } numbers } ? string.Join(' ', numbers) : null);

    public static readonly EvidenceField Tests = new(
        "tests", EvidenceForm.Word, new("What the study's comparison tests of the claim: the cells, two ways of giving them, or nothing", "该研究的对照检验论断的哪一方面：细胞本身、两种用法之间的比较，或未检验"),
        facts => facts.Tests?.Word())
    {
        With = (item, value) => item with { Tests = Vocabularies.Parse<ComparisonTests>((string)value) },
        Words = Vocabularies.All<ComparisonTests>(),
        OnlyInPeople = true,
    };

    public static readonly EvidenceField Direct = new(
        "direct", EvidenceForm.Word, new("Whether the study is to the point of the claim, or off it by its people, its treatment or what it measured", "研究与论断是否直接相关；间接时注明原因：人群、干预或替代指标"),
        facts => facts.Direct == Directness.Direct ? null : facts.Direct.Word())
    {
        With = (item, value) => item with { Direct = Vocabularies.Parse<Directness>((string)value) },
        Words = Vocabularies.All<Directness>(),
    };

    public static readonly EvidenceField Grade = new(
        "grade", EvidenceForm.Word, new("The certainty by GRADE that the review or guideline prints", "该综述或指南给出的GRADE证据质量等级"), facts => facts.Grade?.Word())
    {
        With = (item, value) => item with { Grade = Vocabularies.Parse<Certainty>((string)value) },
        Words = Vocabularies.All<Certainty>(),
    };

    public static readonly EvidenceField Pools = new(
        "pools", EvidenceForm.Works, new("Works whose results this review pools, by reference key", "该综述合并分析的文献，以文献标识表示"), facts => facts.Pools)
    {
        With = (item, value) => item with { Pools = (IReadOnlyList<ReferenceKey>)value },
    };

    public static readonly IReadOnlyList<EvidenceField> All = [Phase, Participants, CellSource, Registrations, Tests, Direct, Grade, Pools];

    /// <summary>Those that stand on the item itself.</summary>
    public static readonly IReadOnlyList<EvidenceField> OfItems = [.. All.Where(field => field.With is not null)];

    /// <summary>The words in which fields are shown. A new field is a new parameter, so that no language can forget it.</summary>
    /// <returns>The label of a field as an item fills it; null where it does not.</returns>
    public static Func<EvidenceField, EvidenceFacts, string?> Labels(
        Func<string, string> phase,
        Func<int, string> participants,
        Func<string, string> cellSource,
        Func<string, string> registration,
        Func<ComparisonTests, string?> tests,
        Func<Directness, string?> direct,
        Func<Certainty, string> grade,
        Func<int, string> pools)
    {
        Dictionary<EvidenceField, Func<EvidenceFacts, string?>> labels = new()
        {
            [Phase] = facts => facts.Study?.Phase is { } value ? phase(value) : null,
            [Participants] = facts => facts.Study?.Participants is { } value ? participants(value) : null,
            [CellSource] = facts => facts.CellSource is { } value ? cellSource(value) : null,
            [Registrations] = facts => facts.Study is { Registrations: { Count: > 0 } numbers } ? registration(string.Join(", ", numbers)) : null,
            [Tests] = facts => facts.Tests is { } value ? tests(value) : null,
            [Direct] = facts => direct(facts.Direct),
            [Grade] = facts => facts.Grade is { } value ? grade(value) : null,
            [Pools] = facts => facts.Pools.Count > 0 ? pools(facts.Pools.Count) : null,
        };
        return (field, facts) => labels[field](facts);
    }
}
