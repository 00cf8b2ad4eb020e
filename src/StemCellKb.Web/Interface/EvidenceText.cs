using System.Globalization;
using StemCellKb.Model;
using EvidenceCertainty = StemCellKb.Model.Certainty;
using EvidenceDirection = StemCellKb.Model.Direction;

namespace StemCellKb.Web.Interface;

/// <summary>The words of evidence: what a claim comes to, and what its studies are and found.</summary>
public sealed record EvidenceText
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required Func<ClaimWord, string> Word { get; init; }

    /// <summary>The word of GRADE, which stands beside four dots.</summary>
    public required Func<Certainty, string> Certainty { get; init; }

    public required Func<Direction, string> Direction { get; init; }

    public required Func<StudyDesign, string> Design { get; init; }

    public required Func<EvidenceModel, string> Model { get; init; }

    public required Func<string, string> Phase { get; init; }

    public required Func<int, string> Participants { get; init; }

    public required Func<string, string> CellSource { get; init; }

    public required Func<int, string> Studies { get; init; }

    public required Func<Direction, int, string> DirectionCount { get; init; }

    public required string NoRandomizedTrial { get; init; }

    public required string Retracted { get; init; }

    /// <summary>Beside marks: reviews, guidelines and decisions, which are no studies.</summary>
    public required Func<int, string> ReviewsBeside { get; init; }

    /// <summary>Under the legend.</summary>
    public required string OneMark { get; init; }

    public required string HowJudged { get; init; }

    public required string Legend { get; init; }

    public required Func<string, string> Registration { get; init; }

    public required Func<int, string> Pools { get; init; }

    /// <summary>Null where the comparison tests what the claim says.</summary>
    public required Func<ComparisonTests, string?> Tests { get; init; }

    /// <summary>Null where the study is to the point.</summary>
    public required Func<Directness, string?> Direct { get; init; }

    public required Func<Certainty, string> Grade { get; init; }

    /// <summary>What an item says of its study, field by field; null for a field it does not have.</summary>
    public Func<EvidenceField, EvidenceFacts, string?> Field => field ??= EvidenceFields.Labels(Phase, Participants, CellSource, Registration, Tests, Direct, Grade, Pools);

    public static readonly EvidenceText English = new()
    {
        Title = "Evidence",
        Lead = "Diseases down, cell types across. A cell shows the highest phase reached in people and one mark for each study in people, formed by what it found; whether it helps, whether it is safe and how it acts stand in lines of their own, and studies in animals or the laboratory and reviews are counted beside them.",
        Word = word => word switch
        {
            ClaimWord.Supported => "Supported",
            ClaimWord.LimitedSupport => "Limited support",
            ClaimWord.EarlySignalOnly => "Early signal only",
            ClaimWord.Contested => "Contested",
            ClaimWord.NotSupported => "Not supported",
            ClaimWord.AnimalOrLaboratoryOnly => "Animal or laboratory evidence only",
            ClaimWord.StatedPosition => "Stated position",
            ClaimWord.NoAgreedPosition => "No agreed position",
            ClaimWord.ShownFeasible => "Shown feasible",
            ClaimWord.ProposedOnly => "Proposed only",
            ClaimWord.NoEvidenceYet => "No evidence yet",
        },
        Certainty = certainty => certainty switch
        {
            EvidenceCertainty.High => "High certainty",
            EvidenceCertainty.Moderate => "Moderate certainty",
            EvidenceCertainty.Low => "Low certainty",
            EvidenceCertainty.VeryLow => "Very low certainty",
        },
        Direction = direction => direction switch
        {
            EvidenceDirection.Supports => "Supports",
            EvidenceDirection.Mixed => "Mixed",
            EvidenceDirection.NoBenefit => "No benefit",
            EvidenceDirection.Harm => "Harm",
        },
        Design = design => design switch
        {
            StudyDesign.Rct => "Randomized trial",
            StudyDesign.SingleArmTrial => "Single-arm trial",
            StudyDesign.Cohort => "Cohort study",
            StudyDesign.CaseSeries => "Case series",
            StudyDesign.SystematicReview => "Systematic review",
            StudyDesign.Guideline => "Guideline",
            StudyDesign.Regulatory => "Regulator’s decision",
            StudyDesign.Review => "Review",
            StudyDesign.Animal => "Animal study",
            StudyDesign.InVitro => "Laboratory study",
        },
        Model = model => model switch
        {
            EvidenceModel.Human => "Human",
            EvidenceModel.Animal => "Animal",
            EvidenceModel.InVitro => "Laboratory",
        },
        Phase = phase => $"phase {phase}",
        Participants = n => n == 1 ? "1 person" : string.Create(CultureInfo.InvariantCulture, $"{n:N0} people"),
        CellSource = source => source switch
        {
            "bone-marrow" => "bone marrow",
            "umbilical-cord" => "umbilical cord",
            "umbilical-cord-blood" => "umbilical cord blood",
            "adipose" => "fat tissue",
            "peripheral-blood" => "peripheral blood",
            "bone-marrow-or-umbilical-cord" => "bone marrow or umbilical cord",
            "induced-pluripotent-stem-cell-line" => "induced pluripotent stem cell line",
            "allogeneic-pluripotent-stem-cell-line" => "allogeneic pluripotent stem cell line",
            "autologous-chemically-induced-pluripotent-stem-cells" => "the patient’s own chemically induced pluripotent stem cells",
            _ => source.Replace('-', ' '),
        },
        Studies = n => n == 1 ? "1 study" : $"{n} studies",
        DirectionCount = (direction, n) => direction switch
        {
            EvidenceDirection.Supports => n == 1 ? "1 supports" : $"{n} support",
            EvidenceDirection.Mixed => $"{n} mixed",
            EvidenceDirection.NoBenefit => n == 1 ? "1 finds no benefit" : $"{n} find no benefit",
            EvidenceDirection.Harm => n == 1 ? "1 finds harm" : $"{n} find harm",
        },
        NoRandomizedTrial = "no randomized trial yet",
        Retracted = "Retracted: not counted",
        ReviewsBeside = n => n == 1 ? "+1 review" : $"+{n} reviews",
        OneMark = "One mark is one study, however many works report it; reviews and guidelines are counted beside the marks.",
        HowJudged = "How evidence is judged",
        Legend = "What the marks mean",
        Registration = number => $"registered as {number}",
        Pools = n => n == 1 ? "pools 1 work" : $"pools {n} works",
        Tests = tests => tests switch
        {
            ComparisonTests.Cells => null,
            ComparisonTests.Variant => "compares two ways of giving the cells",
            ComparisonTests.None => "its comparison does not test this claim",
        },
        Direct = directness => directness switch
        {
            Directness.Direct => null,
            Directness.Population => "indirect: other patients",
            Directness.Intervention => "indirect: another treatment",
            Directness.Surrogate => "indirect: a surrogate outcome",
        },
        Grade = certainty => certainty switch
        {
            EvidenceCertainty.High => "GRADE as its authors give it: high",
            EvidenceCertainty.Moderate => "GRADE as its authors give it: moderate",
            EvidenceCertainty.Low => "GRADE as its authors give it: low",
            EvidenceCertainty.VeryLow => "GRADE as its authors give it: very low",
        },
    };

    public static readonly EvidenceText Chinese = new()
    {
        Title = "证据",
        Lead = "每行一种疾病，每列一种细胞类型。每格给出人体研究达到的最高试验分期；每个标记代表一项人体研究，形状表示其结果；疗效、安全性和作用机制各占一行，动物和体外研究及综述只计数。",
        Word = word => word switch
        {
            ClaimWord.Supported => "有证据支持",
            ClaimWord.LimitedSupport => "有限支持",
            ClaimWord.EarlySignalOnly => "仅早期信号",
            ClaimWord.Contested => "有争议",
            ClaimWord.NotSupported => "未获支持",
            ClaimWord.AnimalOrLaboratoryOnly => "仅有动物或体外证据",
            ClaimWord.StatedPosition => "专业共识立场",
            ClaimWord.NoAgreedPosition => "尚无共识",
            ClaimWord.ShownFeasible => "已证可行",
            ClaimWord.ProposedOnly => "仅属设想",
            ClaimWord.NoEvidenceYet => "暂无证据",
        },
        Certainty = certainty => certainty switch
        {
            EvidenceCertainty.High => "证据质量高",
            EvidenceCertainty.Moderate => "证据质量中",
            EvidenceCertainty.Low => "证据质量低",
            EvidenceCertainty.VeryLow => "证据质量极低",
        },
        Direction = direction => direction switch
        {
            EvidenceDirection.Supports => "支持",
            EvidenceDirection.Mixed => "结果不一",
            EvidenceDirection.NoBenefit => "未见获益",
            EvidenceDirection.Harm => "有害",
        },
        Design = design => design switch
        {
            StudyDesign.Rct => "随机对照试验",
            StudyDesign.SingleArmTrial => "单臂试验",
            StudyDesign.Cohort => "队列研究",
            StudyDesign.CaseSeries => "病例系列",
            StudyDesign.SystematicReview => "系统评价",
            StudyDesign.Guideline => "指南",
            StudyDesign.Regulatory => "监管决定",
            StudyDesign.Review => "综述",
            StudyDesign.Animal => "动物实验",
            StudyDesign.InVitro => "体外实验",
        },
        Model = model => model switch
        {
            EvidenceModel.Human => "人体",
            EvidenceModel.Animal => "动物",
            EvidenceModel.InVitro => "体外",
        },
        Phase = phase => phase switch
        {
            "1" => "Ⅰ期",
            "1/2" => "Ⅰ/Ⅱ期",
            "2" => "Ⅱ期",
            "2/3" => "Ⅱ/Ⅲ期",
            "3" => "Ⅲ期",
            "4" => "Ⅳ期",
            _ => $"{phase}期",
        },
        Participants = n => $"{n}例",
        CellSource = source => source switch
        {
            "bone-marrow" => "骨髓来源",
            "umbilical-cord" => "脐带来源",
            "umbilical-cord-blood" => "脐血来源",
            "adipose" => "脂肪来源",
            "peripheral-blood" => "外周血来源",
            "bone-marrow-or-umbilical-cord" => "骨髓或脐带来源",
            "induced-pluripotent-stem-cell-line" => "诱导多能干细胞系来源",
            "allogeneic-pluripotent-stem-cell-line" => "异体多能干细胞系来源",
            "autologous-chemically-induced-pluripotent-stem-cells" => "自体化学诱导多能干细胞来源",
            _ => source,
        },
        Studies = n => $"{n}项研究",
        DirectionCount = (direction, n) => direction switch
        {
            EvidenceDirection.Supports => $"{n}项支持",
            EvidenceDirection.Mixed => $"{n}项结果不一",
            EvidenceDirection.NoBenefit => $"{n}项未见获益",
            EvidenceDirection.Harm => $"{n}项有害",
        },
        NoRandomizedTrial = "尚无随机试验",
        Retracted = "已撤稿，不计入",
        ReviewsBeside = n => $"另有{n}篇综述",
        OneMark = "一个标记代表一项研究，多篇报告只计一次；综述和指南另行计数。",
        HowJudged = "证据如何评判",
        Legend = "标记的含义",
        Registration = number => $"注册号{number}",
        Pools = n => $"汇总{n}项研究",
        Tests = tests => tests switch
        {
            ComparisonTests.Cells => null,
            ComparisonTests.Variant => "比较细胞的不同用法",
            ComparisonTests.None => "其对照不检验本论断",
        },
        Direct = directness => directness switch
        {
            Directness.Direct => null,
            Directness.Population => "间接证据：人群不同",
            Directness.Intervention => "间接证据：干预不同",
            Directness.Surrogate => "间接证据：替代指标",
        },
        Grade = certainty => certainty switch
        {
            EvidenceCertainty.High => "原作者GRADE评级：高",
            EvidenceCertainty.Moderate => "原作者GRADE评级：中",
            EvidenceCertainty.Low => "原作者GRADE评级：低",
            EvidenceCertainty.VeryLow => "原作者GRADE评级：极低",
        },
    };
}
