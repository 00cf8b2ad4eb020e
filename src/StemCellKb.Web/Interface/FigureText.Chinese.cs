using StemCellKb.Model;
using AnalysedSet = StemCellKb.Model.AnalysisSet;

namespace StemCellKb.Web.Interface;

public sealed partial record FigureText
{
    public static readonly FigureText Chinese = new()
    {
        Language = Language.Chinese,
        Evidence = EvidenceText.Chinese,
        StudiesOf = subject => $"{subject}：逐项研究看结果",
        ForestOf = subject => $"{subject}：可以比较的结果",
        SummaryOf = subject => $"{subject}：结果汇总",
        PeopleOf = subject => $"{subject}：每100人中",
        StudiesHeading = "逐项研究",
        ForestHeading = "可以比较的结果",
        SummaryHeading = "结果汇总",
        PeopleHeading = "不看百分比，看人数",
        StudiesLead = "按年份、设计、规模和结果排列。人体、动物与体外研究分行显示。",
        ForestLead = "每行是一项研究的一个结果。方块为估计值，横线为置信区间。",
        SummaryLead = "各项有对照研究的主要结果，以及不良结局。",
        PeopleLead = "可以按人数计的结果，均为研究中的实际情况。它们说明两组各发生了什么，并不说明有多大把握归因于细胞。",
        NoGroup = "总体",
        Question = asks => asks switch
        {
            ClaimQuestion.Effect => "有效吗？",
            ClaimQuestion.Safety => "安全吗？",
            ClaimQuestion.Mechanism or ClaimQuestion.Feasibility or ClaimQuestion.Status => "",
        },
        Lane = lane => lane switch
        {
            StripLane.Appraisal => "综述、指南",
            StripLane.Randomized => "随机对照试验",
            StripLane.Cohort => "队列研究",
            StripLane.Uncontrolled => "无对照组",
            StripLane.Animal => "动物实验",
            StripLane.Laboratory => "体外实验",
        },
        PeopleNotRecorded = "人数未记录",
        Design = EvidenceText.Chinese.Design,
        Direction = EvidenceText.Chinese.Direction,
        Comma = "，",
        Colon = "：",
        Stop = "。",
        Space = "",
        InBrackets = words => $"（{words}）",
        Studies = n => $"{n}项",
        OneMark = n => $"共{n}项研究；一个标记代表一项研究",
        TwoAnswers = "同一研究，两种答案",
        Sizes = "20 · 100 · 500 人",
        UnknownSize = "人数未记录",
        ReviewMark = "综述、指南或监管决定，不增加人数",
        Undated = (n, which) => $"{n}篇文献无年份，未画出：{which}。",
        OtherQuestions = n => $"另有{n}篇文献仅涉及可能的作用机制、可行性或领域现状，未画出。",
        Measure = measure => measure switch
        {
            EffectMeasure.RR => "相对危险度（RR）",
            EffectMeasure.OR => "比值比（OR）",
            EffectMeasure.HR => "风险比（HR）",
            EffectMeasure.RD => "率差（百分点）",
            EffectMeasure.MD => "均数差",
            EffectMeasure.SMD => "标准化均数差",
            EffectMeasure.RateRatio => "率比",
            EffectMeasure.Proportion => "单组人数比例",
            EffectMeasure.Mean => "单组均数",
        },
        MeasureShort = measure => measure switch
        {
            EffectMeasure.RR => "RR",
            EffectMeasure.OR => "OR",
            EffectMeasure.HR => "HR",
            EffectMeasure.RD => "百分点",
            EffectMeasure.MD => "均数差",
            EffectMeasure.SMD => "标准化均数差",
            EffectMeasure.RateRatio => "率比",
            EffectMeasure.Proportion or EffectMeasure.Mean => "",
        },
        Better = better => better == BetterWay.Lower ? "越低越好" : "越高越好",
        CellsBetter = "细胞组较好",
        OthersBetter = "对照组较好",
        FirstBetter = "第一组较好",
        SecondBetter = "第二组较好",
        OneGroupOnly = "单组、无对照：不用细胞会怎样，不得而知。",
        Interval = (low, high) => $"（{low}至{high}）",
        AnalysisSet = set => set switch
        {
            AnalysedSet.Itt => "意向性分析",
            AnalysedSet.Mitt => "改良意向性分析",
            AnalysedSet.Pp => "符合方案集",
            AnalysedSet.Completers => "仅完成者",
        },
        Pooled = people => people > 0 ? $"系统评价，{people}例" : "系统评价",
        Why = why => why switch
        {
            WhyNotDrawn.NoEffect => "未报告效应值，数据也不足以计算",
            WhyNotDrawn.NoInterval => "未报告置信区间，数据也不足以计算",
            WhyNotDrawn.NothingToCompare => "两组均无人发生或全部发生，无从比较",
            WhyNotDrawn.MeanOfOneGroup => "单组均数，无从比较",
            WhyNotDrawn.NoNumbers => "未收录数值结果",
        },
        NotDrawn = n => $"未画出（{n}）",
        ForestNotes =
        [
            "横线跨过无效线，表示该研究不能判断。",
            "本站不作合并：疾病、细胞和目标各不相同。",
        ],
        ComputedNote = "† 置信区间由本站根据研究给出的人数计算。",
        PooledNote = "菱形为系统评价的合并估计值，按原文引用。",
        PeopleSentence = (outcome, cells, n, others, m) => $"{outcome}：每100人中，{cells}组{n}人，{others}组{m}人。",
        ShowPicture = "显示图",
        OnItsOwn = "在单独页面查看此图及数据表",
        Results = n => $"共{n}项结果。",
        AsTable = "表格形式",
        Columns = new FigureColumns
        {
            Study = "研究",
            Year = "年份",
            Design = "设计",
            People = "人数",
            Found = "结果",
            Outcome = "结局",
            Effect = "效应值（区间）",
            Counts = "细胞组 · 对照组",
            With = "用细胞",
            Without = "不用",
            Per100 = "每100人",
            Certainty = "论断的证据质量",
            NotInWords = "不按人数计",
        },
    };
}
