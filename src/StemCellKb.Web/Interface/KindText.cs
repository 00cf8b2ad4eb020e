using StemCellKb.Model;

namespace StemCellKb.Web.Interface;

public sealed record KindText
{
    public required Func<ConceptKind, string> One { get; init; }

    public required Func<ConceptKind, string> Many { get; init; }

    public required Func<ConceptKind, string> Lead { get; init; }

    public required Func<string, string> Group { get; init; }

    public static readonly KindText English = new()
    {
        One = kind => kind switch
        {
            ConceptKind.Disease => "Disease",
            ConceptKind.CellType => "Cell type",
            ConceptKind.Mechanism => "Mechanism",
            ConceptKind.Topic => "Topic",
            _ => "Term",
        },
        Many = kind => kind switch
        {
            ConceptKind.Disease => "Clinical applications",
            ConceptKind.CellType => "Cell types",
            ConceptKind.Mechanism => "Mechanisms",
            ConceptKind.Topic => "Topics",
            _ => "Glossary",
        },
        Lead = kind => kind switch
        {
            ConceptKind.Disease => "The diseases in which stem cells have been used or tried: what goes wrong, which cells, what was found.",
            ConceptKind.CellType => "The cells, and what is made from them: where they come from, what they are thought to do, what has been shown.",
            ConceptKind.Mechanism => "The ways in which stem cells are thought to act on the immune system and on damaged tissue.",
            ConceptKind.Topic => "Overviews that reach across diseases and cells.",
            _ => "The immune cells, molecules, measures and treatments that the articles speak of, each in a sentence or two.",
        },
        Group = group => group switch
        {
            "immune-cells" => "Immune cells",
            "molecules" => "Molecules",
            "processes" => "Processes",
            "measures" => "Measures",
            "therapies" => "Treatments",
            "tissues" => "Tissues and cells",
            "diseases" => "Diseases",
            "studies" => "Kinds of study",
            _ => "Other terms",
        },
    };

    public static readonly KindText Chinese = new()
    {
        One = kind => kind switch
        {
            ConceptKind.Disease => "疾病",
            ConceptKind.CellType => "细胞类型",
            ConceptKind.Mechanism => "作用机制",
            ConceptKind.Topic => "专题",
            _ => "术语",
        },
        Many = kind => kind switch
        {
            ConceptKind.Disease => "临床应用",
            ConceptKind.CellType => "细胞类型",
            ConceptKind.Mechanism => "作用机制",
            ConceptKind.Topic => "专题",
            _ => "术语表",
        },
        Lead = kind => kind switch
        {
            ConceptKind.Disease => "干细胞已经用于或正在试用的疾病：病在哪里，用的是哪种细胞，研究发现了什么。",
            ConceptKind.CellType => "各种干细胞及其产物：从哪里来，被认为有什么作用，哪些已得到证实。",
            ConceptKind.Mechanism => "干细胞被认为通过哪些途径影响免疫系统、修复受损组织。",
            ConceptKind.Topic => "不限于单一疾病或细胞的综述。",
            _ => "文中出现的免疫细胞、分子、评价指标和治疗方法，各用一两句话说清楚。",
        },
        Group = group => group switch
        {
            "immune-cells" => "免疫细胞",
            "molecules" => "分子",
            "processes" => "生理与病理过程",
            "measures" => "评价指标",
            "therapies" => "治疗方法",
            "tissues" => "组织与细胞",
            "diseases" => "疾病",
            "studies" => "研究类型",
            _ => "其他术语",
        },
    };
}
