using StemCellKb.Model;

namespace StemCellKb.Web.Interface;

/// <summary>Why a claim has its word and its certainty, as sentences made from the rule's reasons.</summary>
public sealed record ReasonText
{
    public required string Why { get; init; }

    public required Func<Reason, string> Sentence { get; init; }

    /// <summary>The same in two or three words, for a line that names several; null for what says nothing about the certainty.</summary>
    public required Func<Reason, string?> Short { get; init; }

    /// <summary>Where a word needs no weighing: what it says.</summary>
    public required string NothingWeighed { get; init; }

    /// <summary>Why the word and the certainty are what they are, as running text.</summary>
    public string InSentences(IEnumerable<Reason> reasons, UiText text) =>
        $"{Why}{text.Colon}{string.Join(ReferenceEquals(text.Language, Language.Chinese) ? "" : " ", reasons.Select(Sentence))}";

    public static readonly ReasonText English = new()
    {
        Why = "Why",
        NothingWeighed = "The word follows from what kind of evidence there is; no studies in people were weighed for it.",
        Short = reason => reason.Kind switch
        {
            ReasonKind.Randomized => $"{(reason.Studies == 1 ? "1 randomized trial" : $"{reason.Studies} randomized trials")}, {PeopleIn(reason)}",
            ReasonKind.PooledRandomized => $"reviews of randomized trials, {PeopleIn(reason)}",
            ReasonKind.Controlled => $"{(reason.Studies == 1 ? "1 study" : $"{reason.Studies} studies")} compared but not randomized, {PeopleIn(reason)}",
            ReasonKind.Uncontrolled => $"{(reason.Studies == 1 ? "1 study" : $"{reason.Studies} studies")} without a comparison, {PeopleIn(reason)}",
            ReasonKind.ReviewsOnly => "only reviews",
            ReasonKind.RiskOfBias => "risk of bias",
            ReasonKind.Inconsistency => "studies disagree",
            ReasonKind.ReviewDisagrees => "a review disagrees",
            ReasonKind.Indirectness => "indirect",
            ReasonKind.Imprecision => "imprecise",
            ReasonKind.WideInterval => "wide interval",
            ReasonKind.SmallStudies => "only small studies",
            ReasonKind.LargeEffect => "large effect",
            ReasonKind.PrintedGrade => "a panel was less sure",
            ReasonKind.AllAgainst or ReasonKind.NotClearlyFor or ReasonKind.OtherStudyAgainst or ReasonKind.HarmFound or ReasonKind.AppraisalAgainst => null,
        },
        Sentence = reason => reason.Kind switch
        {
            ReasonKind.Randomized => $"{(reason.Studies == 1 ? "1 randomized trial" : $"{reason.Studies} randomized trials")} with {PeopleIn(reason)}: starts at high.",
            ReasonKind.PooledRandomized => $"{(reason.Studies == 1 ? "A review" : $"{reason.Studies} reviews")} pooling randomized trials with {PeopleIn(reason)}: starts at high.",
            ReasonKind.Controlled => $"{(reason.Studies == 1 ? "1 study" : $"{reason.Studies} studies")} with a comparison group but not randomized, {PeopleIn(reason)}: starts at low.",
            ReasonKind.Uncontrolled => $"{(reason.Studies == 1 ? "1 study" : $"{reason.Studies} studies")} with {PeopleIn(reason)}, none with a comparison that tests the claim: very low, whatever was found.",
            ReasonKind.ReviewsOnly => "Only systematic reviews, no study of the claim entered: very low.",
            ReasonKind.RiskOfBias => $"Risk of bias{Down(reason)}: {string.Join("; ", reason.Concerns.Select(EnglishConcern))}.",
            ReasonKind.Inconsistency => $"Studies point different ways{Down(reason)}.",
            ReasonKind.ReviewDisagrees => $"A systematic review points another way{Down(reason)}.",
            ReasonKind.Indirectness => $"Other patients, another form of treatment, or a measure that only stands in for the outcome{Down(reason)}.",
            ReasonKind.Imprecision => $"Few people, {PeopleIn(reason)} in the studies that point the main way{Down(reason)}.",
            ReasonKind.WideInterval => $"The interval holds both no effect and a clear one{Down(reason)}.",
            ReasonKind.SmallStudies => $"Several studies, all of them small{Down(reason)}.",
            ReasonKind.LargeEffect => "A large effect, up one level.",
            ReasonKind.PrintedGrade => $"A review or guideline panel printed a lower certainty{Down(reason)}.",
            ReasonKind.AllAgainst => "Every study that decides found no benefit, or harm.",
            ReasonKind.NotClearlyFor => "The studies that decide do not clearly favor the claim.",
            ReasonKind.OtherStudyAgainst => $"{(reason.Studies == 1 ? "Another study" : $"{reason.Studies} other studies")} with {PeopleIn(reason)} found no benefit, or harm; below moderate certainty that cannot be set aside.",
            ReasonKind.HarmFound => "Harm was found.",
            ReasonKind.AppraisalAgainst => "A review, guideline or regulator speaks against it.",
        },
    };

    public static readonly ReasonText Chinese = new()
    {
        Why = "理由",
        NothingWeighed = "结论词由证据类型直接得出，未对人体研究作评级。",
        Short = reason => reason.Kind switch
        {
            ReasonKind.Randomized => $"{reason.Studies}项随机试验共{reason.People}例",
            ReasonKind.PooledRandomized => $"随机试验的系统评价共{reason.People}例",
            ReasonKind.Controlled => $"{reason.Studies}项有对照的非随机研究共{reason.People}例",
            ReasonKind.Uncontrolled => $"{reason.Studies}项无对照研究共{reason.People}例",
            ReasonKind.ReviewsOnly => "只有综述",
            ReasonKind.RiskOfBias => "有偏倚风险",
            ReasonKind.Inconsistency => "研究结果不一",
            ReasonKind.ReviewDisagrees => "有综述结论不同",
            ReasonKind.Indirectness => "证据不直接",
            ReasonKind.Imprecision => "结果不精确",
            ReasonKind.WideInterval => "区间宽",
            ReasonKind.SmallStudies => "均为小样本",
            ReasonKind.LargeEffect => "效应量大",
            ReasonKind.PrintedGrade => "专家组评级更低",
            ReasonKind.AllAgainst or ReasonKind.NotClearlyFor or ReasonKind.OtherStudyAgainst or ReasonKind.HarmFound or ReasonKind.AppraisalAgainst => null,
        },
        Sentence = reason => reason.Kind switch
        {
            ReasonKind.Randomized => $"{reason.Studies}项随机试验，共{reason.People}例：从“高”起评。",
            ReasonKind.PooledRandomized => $"{reason.Studies}篇汇总随机试验的系统评价，共{reason.People}例：从“高”起评。",
            ReasonKind.Controlled => $"{reason.Studies}项有对照的非随机研究，共{reason.People}例：从“低”起评。",
            ReasonKind.Uncontrolled => $"{reason.Studies}项研究，共{reason.People}例，均无可检验该论断的对照：无论结果如何，均为“极低”。",
            ReasonKind.ReviewsOnly => "只有系统评价，尚未收录原始研究：为“极低”。",
            ReasonKind.RiskOfBias => $"偏倚风险，{Steps(reason)}：{string.Join("；", reason.Concerns.Select(ChineseConcern))}。",
            ReasonKind.Inconsistency => $"各研究方向不一，{Steps(reason)}。",
            ReasonKind.ReviewDisagrees => $"有系统评价结论不同，{Steps(reason)}。",
            ReasonKind.Indirectness => $"人群、治疗形式或所测指标与论断不直接对应，{Steps(reason)}。",
            ReasonKind.Imprecision => $"人数少，指向主要方向的研究共{reason.People}例，{Steps(reason)}。",
            ReasonKind.WideInterval => $"置信区间同时包含无效应与明显效应，{Steps(reason)}。",
            ReasonKind.SmallStudies => $"有数项研究，但均为小样本，{Steps(reason)}。",
            ReasonKind.LargeEffect => "效应量大，升一级。",
            ReasonKind.PrintedGrade => $"系统评价或指南的专家组给出的等级更低，{Steps(reason)}。",
            ReasonKind.AllAgainst => "据以判定的研究均未见获益，或显示有害。",
            ReasonKind.NotClearlyFor => "据以判定的研究并不明确支持该论断。",
            ReasonKind.OtherStudyAgainst => $"另有{reason.Studies}项研究（{reason.People}例）未见获益或显示有害；证据质量低于“中”时不能置之不理。",
            ReasonKind.HarmFound => "有条目显示有害。",
            ReasonKind.AppraisalAgainst => "有综述、指南或监管决定持反对意见。",
        },
    };

    private static string EnglishConcern(BiasConcern concern) => concern switch
    {
        BiasConcern.OpenLabel => "nobody was masked",
        BiasConcern.NotIntentionToTreat => "not everybody was analysed as assigned",
        BiasConcern.NotRegisteredBefore => "not registered before it began",
        BiasConcern.StoppedEarly => "stopped early",
        BiasConcern.NotAFullReport => "not published as an article",
        BiasConcern.BaselineImbalance => "groups unequal at the start",
        BiasConcern.AfterCrossover => "results read after a crossover",
        BiasConcern.ReportContradictsItself => "the report contradicts itself",
        BiasConcern.RegistryDisagrees => "the register says otherwise than the report",
        BiasConcern.MaskingNotRecorded => "masking not recorded",
        BiasConcern.AnalysisSetNotRecorded => "analysis set not recorded",
        BiasConcern.RegistrationTimeNotRecorded => "time of registration not recorded",
        BiasConcern.EndNotRecorded => "end of the study not recorded",
        BiasConcern.ReportNotRecorded => "kind of report not recorded",
        BiasConcern.FlawsNotRecorded => "known flaws not recorded",
    };

    private static string ChineseConcern(BiasConcern concern) => concern switch
    {
        BiasConcern.OpenLabel => "未设盲",
        BiasConcern.NotIntentionToTreat => "未按意向性治疗原则分析",
        BiasConcern.NotRegisteredBefore => "未在研究开始前注册",
        BiasConcern.StoppedEarly => "提前终止",
        BiasConcern.NotAFullReport => "未以论文形式发表",
        BiasConcern.BaselineImbalance => "组间基线不均衡",
        BiasConcern.AfterCrossover => "在交叉给药后读取结果",
        BiasConcern.ReportContradictsItself => "报告自相矛盾",
        BiasConcern.RegistryDisagrees => "注册信息与报告不符",
        BiasConcern.MaskingNotRecorded => "设盲情况未记录",
        BiasConcern.AnalysisSetNotRecorded => "分析集未记录",
        BiasConcern.RegistrationTimeNotRecorded => "注册时间未记录",
        BiasConcern.EndNotRecorded => "研究如何结束未记录",
        BiasConcern.ReportNotRecorded => "报告形式未记录",
        BiasConcern.FlawsNotRecorded => "已知缺陷未记录",
    };

    private static string PeopleIn(Reason reason) => reason.People switch
    {
        0 => "an unrecorded number of people",
        1 => "1 person",
        var n => $"{n} people",
    };

    private static string Down(Reason reason) => reason.Levels == -1 ? ", down one level" : $", down {(reason.Levels == -2 ? "two" : "three")} levels";

    private static string Steps(Reason reason) => reason.Levels switch
    {
        -1 => "降一级",
        -2 => "降两级",
        _ => "降三级",
    };
}
