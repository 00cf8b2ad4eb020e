using StemCellKb.Model;
using StemCellKb.Store.Reading;
using static StemCellKb.Web.Interface.ColumnForm;

namespace StemCellKb.Web.Downloads;

/// <summary>Effects as a table, one row a claim that states one.</summary>
internal static class EffectTables
{
    private static readonly (string Name, Localized<string> Studies, Func<EffectSeen, DirectionCounts> Of)[] Models =
    [
        ("people", new("Studies in people that {0}", "{1}的人体研究数"), seen => seen.People),
        ("animals", new("Studies in animals that {0}", "{1}的动物研究数"), seen => seen.Animals),
        ("dishes", new("Laboratory studies that {0}", "{1}的体外研究数"), seen => seen.Dishes),
    ];

    private static readonly (Direction Direction, Localized<string> Did)[] Directions =
    [
        (Direction.Supports, new("found the effect", "观察到该作用")),
        (Direction.Mixed, new("found it in part", "结果不一")),
        (Direction.NoBenefit, new("did not find it", "未观察到该作用")),
        (Direction.Harm, new("found the contrary", "结果相反")),
    ];

    public static readonly Table<EffectTableRow> Effects = new(
        "effects",
    [
        new("claim", Text, new("The claim that states the effect, by id", "陈述该作用的论断标识"), row => row.Edge.Claim.Id.Value),
        new("subject", Text, new("What acts, by concept id", "作用方的概念标识"), row => row.Edge.Effect.Subject.Value),
        new("predicate", Text, new("What it does", "作用类型"), row => row.Edge.Effect.Predicate.Word()) { Words = Vocabularies.All<EffectPredicate>() },
        new("object", Text, new("What it acts on, by concept id", "作用对象的概念标识"), row => row.Edge.Effect.Object.Value),
        new("through", List, new("What carries the effect, by concept id", "中介物质或细胞的概念标识"), row => row.Edge.Effect.Through.Select(mediator => mediator.Value)),
        new("way", Text, new("How the effect gets to its object", "作用途径"), row => row.Edge.Effect.Way.Word()) { Words = Vocabularies.All<EffectWay>() },
        new("sign", Text, new("Whether there is more or less of the object, or of what it does", "作用方向：增强、减弱或不涉及增减"), row => row.Edge.Effect.Sign.Word()) { Words = Vocabularies.All<EffectSign>() },
        new("disputes", List, new("Claims whose effects cannot be true beside this one", "与之相互矛盾的论断"), row => row.Edge.Effect.Disputes.Select(claim => claim.Value)),
        new("disease", Text, new("The disease in which it was looked for, by concept id", "所观察疾病的概念标识"), row => row.Edge.Claim.Disease?.Value),
        new("subject_en", Text, new("Name of what acts, in English", "作用方名称（英文）"), row => row.Subject.English),
        new("subject_zh", Text, new("Name of what acts, in Chinese", "作用方名称（中文）"), row => row.Subject.Chinese),
        new("object_en", Text, new("Name of what it acts on, in English", "作用对象名称（英文）"), row => row.Object.English),
        new("object_zh", Text, new("Name of what it acts on, in Chinese", "作用对象名称（中文）"), row => row.Object.Chinese),
        new("relation_ontology", Text, new("The predicate's term in the Relation Ontology; empty where none says the same of cells", "作用类型在关系本体（RO）中的术语；无恰当术语时为空"), row => row.Edge.Effect.Predicate.Relation().RelationOntology),
        new("biolink", Text, new("The predicate in the Biolink Model", "作用类型在Biolink模型中的谓词"), row => row.Edge.Effect.Predicate.Relation().Biolink),
        new("reach", Text, new("In whom a study found it at most", "该作用至多见于何种研究对象"), row => row.Edge.Seen.Reach.Word()) { Words = Vocabularies.All<EffectReach>() },
        .. Models.SelectMany(model => Directions.Select(direction => new Column<EffectTableRow>(
            $"{model.Name}_{direction.Direction.Word().Replace('-', '_')}",
            Integer,
            new(model.Studies.English.Replace("{0}", direction.Did.English, StringComparison.Ordinal), model.Studies.Chinese.Replace("{1}", direction.Did.Chinese, StringComparison.Ordinal)),
            row => model.Of(row.Edge.Seen)[direction.Direction]))),
        new("reviews", Integer, new("Reviews and guidelines that speak of it; they add no study", "论及该作用的综述和指南数，不计为研究"), row => row.Edge.Seen.Reviews),
    ]);

    /// <summary>Lists as tables of their own, for the relational file.</summary>
    public static readonly Table<Tie> Mediators = Pairs("effect_mediators", "mediator", new("What carries the effect, by concept id", "中介物质或细胞的概念标识"));

    public static readonly Table<Tie> Disputes = Pairs("effect_disputes", "disputed", new("A claim whose effect cannot be true beside this one", "与之相互矛盾的论断"));

    public static IEnumerable<EffectTableRow> Rows(IEnumerable<EffectEdge> edges, IReadOnlyDictionary<ConceptId, ConceptRecord> concepts) =>
        edges.Select(edge => new EffectTableRow(edge, concepts[edge.Effect.Subject].Name, concepts[edge.Effect.Object].Name));

    private static Table<Tie> Pairs(string name, string column, Localized<string> means) => new(
        name,
        new("claim", Text, new("The claim that states the effect, by id", "陈述该作用的论断标识"), row => row.From),
        new(column, Text, means, row => row.To));
}

internal sealed record EffectTableRow(EffectEdge Edge, Localized<string> Subject, Localized<string> Object);
