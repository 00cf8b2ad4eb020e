using StemCellKb.Model;

namespace StemCellKb.Web.Interface;

public sealed record KindText
{
    public required Func<ConceptKind, string> One { get; init; }

    public required Func<ConceptKind, string> Many { get; init; }

    public required Func<ConceptKind, string> Lead { get; init; }

    public required Func<string, string> Group { get; init; }

    /// <summary>Those that stand in no field of medicine, after those that do.</summary>
    public required string OtherDiseases { get; init; }

    public static readonly KindText English = new()
    {
        One = ConceptKind.Each(
            disease: "Disease",
            cellType: "Cell type",
            mechanism: "Mechanism",
            topic: "Topic",
            term: "Term"),
        Many = ConceptKind.Each(
            disease: "Diseases",
            cellType: "Cell types",
            mechanism: "Mechanisms",
            topic: "Topics",
            term: "Glossary"),
        Lead = ConceptKind.Each(
            disease: "The diseases in which stem cells have been used or tried: what goes wrong, which cells, what was found.",
            cellType: "The cells, and what is made from them: where they come from, what they are thought to do, what has been shown.",
            mechanism: "The ways in which stem cells are thought to act on the immune system and on damaged tissue.",
            topic: "Overviews that reach across diseases and cells.",
            term: "The immune cells, molecules, measures and treatments that the articles mention, each in a sentence or two."),
        Group = group => group switch
        {
            "immune-cells" => "Immune cells",
            "molecules" => "Molecules",
            "processes" => "Processes",
            "measures" => "Measures",
            "therapies" => "Treatments",
            "tissues" => "Tissues and cells",
            "diseases" => "Diseases",
            "products" => "Products",
            "studies" => "Kinds of study",
            _ => "Other terms",
        },
        OtherDiseases = "Other diseases",
    };

    public static readonly KindText Chinese = new()
    {
        One = ConceptKind.Each(
            disease: "疾病",
            cellType: "细胞类型",
            mechanism: "作用机制",
            topic: "专题",
            term: "术语"),
        Many = ConceptKind.Each(
            disease: "疾病",
            cellType: "细胞类型",
            mechanism: "作用机制",
            topic: "专题",
            term: "术语表"),
        Lead = ConceptKind.Each(
            disease: "干细胞已经用于或正在试用的疾病：病在哪里，用的是哪种细胞，研究发现了什么。",
            cellType: "各种干细胞及其产物：从哪里来，被认为有什么作用，哪些已得到证实。",
            mechanism: "干细胞被认为通过哪些途径影响免疫系统、修复受损组织。",
            topic: "不限于单一疾病或细胞的综述。",
            term: "文中出现的免疫细胞、分子、评价指标和治疗方法，各用一两句话说清楚。"),
        Group = group => group switch
        {
            "immune-cells" => "免疫细胞",
            "molecules" => "分子",
            "processes" => "生理与病理过程",
            "measures" => "评价指标",
            "therapies" => "治疗方法",
            "tissues" => "组织与细胞",
            "diseases" => "疾病",
            "products" => "产品",
            "studies" => "研究类型",
            _ => "其他术语",
        },
        OtherDiseases = "其他疾病",
    };
}
