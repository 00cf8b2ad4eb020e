using StemCellKb.Model;

namespace StemCellKb.Web.Interface;

/// <summary>What is recorded of how a study was done, fact by fact; what is not recorded is said to be so.</summary>
public sealed record StudyText
{
    public required string Title { get; init; }

    public required string NotRecorded { get; init; }

    public required string Registration { get; init; }

    public required string Registered { get; init; }

    public required Func<RegistrationTime, string> RegisteredWhen { get; init; }

    public required string Randomized { get; init; }

    public required string Comparison { get; init; }

    public required Func<StudyComparison, string> ComparisonWith { get; init; }

    public required string Masked { get; init; }

    public required Func<Masking, string> MaskedWho { get; init; }

    public required string AnalysisSet { get; init; }

    public required Func<AnalysisSet, string> Analysed { get; init; }

    public required string Stopped { get; init; }

    public required Func<StudyEnd, string> Ended { get; init; }

    public required string Report { get; init; }

    public required Func<ReportForm, string> ReportedAs { get; init; }

    public required string Flaws { get; init; }

    public required string NoFlaws { get; init; }

    public required Func<StudyFlaw, string> Flaw { get; init; }

    public required string Checked { get; init; }

    public static readonly StudyText English = new()
    {
        Title = "How the study was done",
        NotRecorded = "not recorded",
        Registration = "Registration",
        Registered = "Registered",
        RegisteredWhen = time => time switch
        {
            RegistrationTime.Before => "before it began",
            RegistrationTime.After => "after it began",
            RegistrationTime.None => "not registered",
        },
        Randomized = "Randomized",
        Comparison = "Comparison group",
        ComparisonWith = comparison => comparison switch
        {
            StudyComparison.None => "none",
            StudyComparison.Concurrent => "at the same time",
            StudyComparison.Historical => "earlier patients",
        },
        Masked = "Masked",
        MaskedWho = masked => masked switch
        {
            Masking.Participants => "participants and assessors",
            Masking.Assessor => "assessors",
            Masking.None => "nobody",
        },
        AnalysisSet = "Analysed",
        Analysed = set => set switch
        {
            Model.AnalysisSet.Itt => "everybody as assigned",
            Model.AnalysisSet.Mitt => "a modified set",
            Model.AnalysisSet.Pp => "those treated to plan",
            Model.AnalysisSet.Completers => "those who completed",
        },
        Stopped = "Ended",
        Ended = end => end switch
        {
            StudyEnd.Planned => "as planned",
            StudyEnd.Futility => "early, for futility",
            StudyEnd.Harm => "early, for harm",
            StudyEnd.Benefit => "early, for benefit",
            StudyEnd.Recruitment => "early, for slow recruitment",
        },
        Report = "Known from",
        ReportedAs = form => form switch
        {
            ReportForm.Article => "an article",
            ReportForm.Abstract => "a conference abstract",
            ReportForm.Press => "a press release",
            ReportForm.Registry => "a register of trials",
        },
        Flaws = "Known flaws",
        NoFlaws = "none found",
        Flaw = flaw => flaw switch
        {
            StudyFlaw.BaselineImbalance => "groups unequal at the start",
            StudyFlaw.AfterCrossover => "results read after a crossover",
            StudyFlaw.ReportContradictsItself => "the report contradicts itself",
            StudyFlaw.RegistryDisagrees => "the register says otherwise than the report",
        },
        Checked = "Checked",
    };

    public static readonly StudyText Chinese = new()
    {
        Title = "研究如何实施",
        NotRecorded = "未记录",
        Registration = "注册号",
        Registered = "注册时间",
        RegisteredWhen = time => time switch
        {
            RegistrationTime.Before => "研究开始前",
            RegistrationTime.After => "研究开始后",
            RegistrationTime.None => "未注册",
        },
        Randomized = "随机入组",
        Comparison = "对照组",
        ComparisonWith = comparison => comparison switch
        {
            StudyComparison.None => "无",
            StudyComparison.Concurrent => "同期对照",
            StudyComparison.Historical => "历史对照",
        },
        Masked = "设盲",
        MaskedWho = masked => masked switch
        {
            Masking.Participants => "受试者和评估者",
            Masking.Assessor => "评估者",
            Masking.None => "未设盲",
        },
        AnalysisSet = "分析集",
        Analysed = set => set switch
        {
            Model.AnalysisSet.Itt => "意向性治疗",
            Model.AnalysisSet.Mitt => "改良意向性治疗",
            Model.AnalysisSet.Pp => "符合方案",
            Model.AnalysisSet.Completers => "完成者",
        },
        Stopped = "研究结束",
        Ended = end => end switch
        {
            StudyEnd.Planned => "按计划完成",
            StudyEnd.Futility => "因无效提前终止",
            StudyEnd.Harm => "因危害提前终止",
            StudyEnd.Benefit => "因获益提前终止",
            StudyEnd.Recruitment => "因入组困难提前终止",
        },
        Report = "结果出处",
        ReportedAs = form => form switch
        {
            ReportForm.Article => "论文",
            ReportForm.Abstract => "会议摘要",
            ReportForm.Press => "新闻稿",
            ReportForm.Registry => "试验注册平台",
        },
        Flaws = "已知缺陷",
        NoFlaws = "未发现",
        Flaw = flaw => flaw switch
        {
            StudyFlaw.BaselineImbalance => "组间基线不均衡",
            StudyFlaw.AfterCrossover => "在交叉给药后读取结果",
            StudyFlaw.ReportContradictsItself => "报告自相矛盾",
            StudyFlaw.RegistryDisagrees => "注册信息与报告不符",
        },
        Checked = "核对日期",
    };
}
