using System.Globalization;
using StemCellKb.Model;
using StemCellKb.Web.Pages.Shared;
using EvidenceCertainty = StemCellKb.Model.Certainty;
using EvidenceDirection = StemCellKb.Model.Direction;

namespace StemCellKb.Web.Interface;

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

    /// <summary>How many items of a cell of the matrix are of animals or the laboratory.</summary>
    public required Func<int, string> NotInPeople { get; init; }

    public required string NoRandomizedTrial { get; init; }

    public required Func<int, int, string> ShowStudies { get; init; }

    public required string NoItems { get; init; }

    public required string ClaimLabel { get; init; }

    public required string Origin { get; init; }

    public required Func<string, string> Via { get; init; }

    public required string Retracted { get; init; }

    public required string None { get; init; }

    public required string EmptyCell { get; init; }

    public required string FilterHeading { get; init; }

    public required string FilterAny { get; init; }

    public required string FilterApply { get; init; }

    public required string FilterClear { get; init; }

    public required string FilterMechanism { get; init; }

    public required string FilterDesign { get; init; }

    public required string FilterDirection { get; init; }

    public required string FilterModel { get; init; }

    public required Func<int, int, string> FilterCount { get; init; }

    public required string FilterDisease { get; init; }

    public required string FilterCellType { get; init; }

    /// <summary>Over the filters on a phone: how many are set.</summary>
    public required Func<int, string> FilterFold { get; init; }

    public required Func<string, string> FilterRemove { get; init; }

    /// <summary>Over the claims that answer one kind of question.</summary>
    public required Func<ClaimQuestion, string> Group { get; init; }

    /// <summary>Before the marks of one kind of question, where there is little room.</summary>
    public required Func<ClaimQuestion, string> Line { get; init; }

    public required Func<MarkColumn, string> Column { get; init; }

    public required string ReviewsColumn { get; init; }

    /// <summary>Beside marks: reviews, guidelines and decisions, which are no studies.</summary>
    public required Func<int, string> ReviewsBeside { get; init; }

    /// <summary>Under the legend.</summary>
    public required string OneMark { get; init; }

    public required string OrderBy { get; init; }

    public required Func<ClaimOrder, string> Order { get; init; }

    /// <summary>Where only the first claims of a question are shown: the link to all of them.</summary>
    public required Func<ClaimQuestion, int, string> AllOfGroup { get; init; }

    /// <summary>A cell whose studies a filter has taken out.</summary>
    public required string NoneOfThisKind { get; init; }

    public required Func<int, string> OthersInCell { get; init; }

    public required Func<string, int, string> ClaimsOfRow { get; init; }

    public required string Source { get; init; }

    public required string Result { get; init; }

    public required string DirectionColumn { get; init; }

    public required string StudiesHeading { get; init; }

    public required string PreviousClaim { get; init; }

    public required string NextClaim { get; init; }

    public required string CiteClaim { get; init; }

    public required string PermanentAddress { get; init; }

    public required string MatrixCaption { get; init; }

    public required string OtherClaims { get; init; }

    public required string OtherClaimsLead { get; init; }

    public required string About { get; init; }

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
        NotInPeople = n => $"{n} in animals or the laboratory",
        NoRandomizedTrial = "no randomized trial yet",
        ShowStudies = (studies, reviews) => (studies, reviews) switch
        {
            (0, 0) => "the works",
            (0, 1) => "1 review",
            (0, _) => $"{reviews} reviews",
            (1, 0) => "1 study",
            (_, 0) => $"{studies} studies",
            (_, _) => $"{(studies == 1 ? "1 study" : $"{studies} studies")} and {(reviews == 1 ? "1 review" : $"{reviews} reviews")}",
        },
        NoItems = "No study of this claim has been entered yet. That is evidence neither for it nor against it.",
        ClaimLabel = "Claim",
        Origin = "Claimed by",
        Via = name => $"From {name}",
        Retracted = "Retracted: not counted",
        None = "No claim about this subject has been entered yet.",
        EmptyCell = "no evidence item yet",
        FilterHeading = "Narrow the evidence",
        FilterAny = "Any",
        FilterApply = "Show",
        FilterClear = "Show everything",
        FilterMechanism = "Mechanism",
        FilterDesign = "Design",
        FilterDirection = "What was found",
        FilterModel = "Studied in",
        FilterDisease = "Disease",
        FilterCellType = "Cell type",
        FilterFold = n => n == 0 ? "Filter" : $"Filter ({n})",
        FilterRemove = what => $"Remove filter: {what}",
        Group = asks => asks switch
        {
            ClaimQuestion.Effect => "Does it help?",
            ClaimQuestion.Safety => "Is it safe?",
            ClaimQuestion.Mechanism => "How does it act?",
            ClaimQuestion.Feasibility or ClaimQuestion.Status => "Making, dosing and positions",
        },
        Line = asks => asks switch
        {
            ClaimQuestion.Effect => "helps?",
            ClaimQuestion.Safety => "safe?",
            ClaimQuestion.Mechanism => "how?",
            ClaimQuestion.Feasibility or ClaimQuestion.Status => "other",
        },
        Column = column => column switch
        {
            MarkColumn.Randomized => "Randomized",
            MarkColumn.Compared => "Compared",
            MarkColumn.NotCompared => "Not compared",
            MarkColumn.Animals => "Animals",
            MarkColumn.Laboratory => "Lab",
        },
        ReviewsColumn = "Reviews",
        ReviewsBeside = n => n == 1 ? "+1 review" : $"+{n} reviews",
        OneMark = "One mark is one study, however many works report it; reviews and guidelines are counted beside the marks.",
        OrderBy = "All claims, ordered by",
        Order = order => order switch
        {
            ClaimOrder.Certainty => "certainty",
            ClaimOrder.People => "people",
            ClaimOrder.Year => "latest study",
            ClaimOrder.Studies => "number of studies",
        },
        AllOfGroup = (asks, n) => asks switch
        {
            ClaimQuestion.Effect => $"All {n} claims on whether it helps",
            ClaimQuestion.Safety => $"All {n} claims on safety",
            ClaimQuestion.Mechanism => $"All {n} claims on how it acts",
            ClaimQuestion.Feasibility or ClaimQuestion.Status => $"All {n} claims on making, dosing and positions",
        },
        NoneOfThisKind = "none of this kind",
        OthersInCell = n => n == 1 ? "1 other" : $"{n} others",
        ClaimsOfRow = (disease, n) => n == 1 ? $"The claim on {disease}" : $"The {n} claims on {disease}",
        Source = "Source",
        Result = "Result",
        DirectionColumn = "Direction",
        StudiesHeading = "The studies",
        PreviousClaim = "Previous claim",
        NextClaim = "Next claim",
        CiteClaim = "Cite this claim",
        PermanentAddress = "Permanent address",
        FilterCount = (items, claims) => $"{(items == 1 ? "1 item" : $"{items} items")} under {(claims == 1 ? "1 claim" : $"{claims} claims")}",
        MatrixCaption = "Evidence items by disease and cell type",
        OtherClaims = "Claims that name no disease or no cell type",
        OtherClaimsLead = "Mechanisms, manufacture and safety.",
        About = "About",
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
        NotInPeople = n => $"另有动物或体外研究{n}项",
        NoRandomizedTrial = "尚无随机试验",
        ShowStudies = (studies, reviews) => (studies, reviews) switch
        {
            (0, 0) => "查看文献",
            (0, _) => $"{reviews}篇综述",
            (_, 0) => $"{studies}项研究",
            (_, _) => $"{studies}项研究、{reviews}篇综述",
        },
        NoItems = "尚未收录与这一论断有关的研究。这既不表示它成立，也不表示它不成立。",
        ClaimLabel = "论断",
        Origin = "出处",
        Via = name => $"来自{name}",
        Retracted = "已撤稿，不计入",
        None = "尚未收录有关本主题的论断。",
        EmptyCell = "尚无证据条目",
        FilterHeading = "筛选证据",
        FilterAny = "不限",
        FilterApply = "显示",
        FilterClear = "显示全部",
        FilterMechanism = "作用机制",
        FilterDesign = "研究设计",
        FilterDirection = "研究结果",
        FilterModel = "研究对象",
        FilterDisease = "疾病",
        FilterCellType = "细胞类型",
        FilterFold = n => n == 0 ? "筛选" : $"筛选（{n}）",
        FilterRemove = what => $"取消筛选：{what}",
        Group = asks => asks switch
        {
            ClaimQuestion.Effect => "有效吗？",
            ClaimQuestion.Safety => "安全吗？",
            ClaimQuestion.Mechanism => "如何起作用？",
            ClaimQuestion.Feasibility or ClaimQuestion.Status => "制备、用量与各方立场",
        },
        Line = asks => asks switch
        {
            ClaimQuestion.Effect => "疗效",
            ClaimQuestion.Safety => "安全",
            ClaimQuestion.Mechanism => "机制",
            ClaimQuestion.Feasibility or ClaimQuestion.Status => "其他",
        },
        Column = column => column switch
        {
            MarkColumn.Randomized => "随机",
            MarkColumn.Compared => "有对照",
            MarkColumn.NotCompared => "无对照",
            MarkColumn.Animals => "动物",
            MarkColumn.Laboratory => "体外",
        },
        ReviewsColumn = "综述",
        ReviewsBeside = n => $"另有{n}篇综述",
        OneMark = "一个标记代表一项研究，多篇报告只计一次；综述和指南另行计数。",
        OrderBy = "全部论断，排序：",
        Order = order => order switch
        {
            ClaimOrder.Certainty => "证据质量",
            ClaimOrder.People => "受试者人数",
            ClaimOrder.Year => "最新研究",
            ClaimOrder.Studies => "研究数",
        },
        AllOfGroup = (asks, n) => asks switch
        {
            ClaimQuestion.Effect => $"有关疗效的全部{n}条论断",
            ClaimQuestion.Safety => $"有关安全性的全部{n}条论断",
            ClaimQuestion.Mechanism => $"有关作用机制的全部{n}条论断",
            ClaimQuestion.Feasibility or ClaimQuestion.Status => $"有关制备、用量与立场的全部{n}条论断",
        },
        NoneOfThisKind = "无此类研究",
        OthersInCell = n => $"其他{n}项",
        ClaimsOfRow = (disease, n) => $"有关{disease}的{n}条论断",
        Source = "来源",
        Result = "结果",
        DirectionColumn = "方向",
        StudiesHeading = "各项研究",
        PreviousClaim = "上一条论断",
        NextClaim = "下一条论断",
        CiteClaim = "引用这条论断",
        PermanentAddress = "永久地址",
        FilterCount = (items, claims) => $"{claims}条论断下的{items}条证据",
        MatrixCaption = "按疾病和细胞类型排列的证据条目",
        OtherClaims = "未限定疾病或细胞类型的论断",
        OtherClaimsLead = "关于机制、制备与安全性。",
        About = "涉及",
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
