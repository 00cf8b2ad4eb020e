using System.Globalization;
using StemCellKb.Model;
using StemCellKb.Web.Interface;
using static StemCellKb.Web.Interface.ColumnForm;

namespace StemCellKb.Web.Downloads;

/// <summary>Studies and their results in numbers as tables: the basis on which a claim's word and certainty can be worked out again.</summary>
internal static class StudyTables
{
    /// <summary>Its lists have tables of their own in the database.</summary>
    public static readonly Table<Study> Studies = new(
        "studies",
    [
        new("id", Text, new("The study, by the reference key of its main report", "研究标识，即其主要报告的文献标识"), study => study.Id.Value),
        new("reports", List, new("Further works that report it, by reference key", "报告该研究的其他文献，以文献标识表示"), study => study.Reports.Select(key => key.Value)),
        new("registrations", List, new("Its numbers in registers of trials", "试验注册号"), study => study.Registrations),
        new("phase", Text, EvidenceFields.Phase.Meaning, study => study.Phase) { Words = EvidenceFields.Phase.Words },
        new("participants", Integer, EvidenceFields.Participants.Meaning, study => study.Participants),
        new("randomized", Integer, new("People who were randomized", "随机分组的人数"), study => study.Randomized),
        new("comparison", Text, new("Whether there was a comparison group, at the same time or from the past", "有无对照组，以及为同期对照还是历史对照"), study => study.Comparison?.Word()) { Words = Vocabularies.All<StudyComparison>() },
        new("masked", Text, new("Who did not know which treatment was given; participants includes assessors", "盲法：对谁设盲；participants包括评估者"), study => study.Masked?.Word()) { Words = Vocabularies.All<Masking>() },
        new("registered", Text, new("When it was registered: before or after its first participant, or not at all", "注册时间：在首例受试者入组之前、之后，或未注册"), study => study.Registered?.Word()) { Words = Vocabularies.All<RegistrationTime>() },
        new("stopped", Text, new("Why it ended: as planned, or early for the reason named", "结束原因：按计划完成，或因所列原因提前终止"), study => study.Stopped?.Word()) { Words = Vocabularies.All<StudyEnd>() },
        new("report", Text, new("What its results are known from", "结果的来源形式"), study => study.Report?.Word()) { Words = Vocabularies.All<ReportForm>() },
        new("analysis_set", Text, new("Whose results the main analysis counts: all as randomized (itt), a modified set (mitt), those treated to plan (pp), those who completed", "主要分析所用人群：意向性治疗（itt）、改良意向性治疗（mitt）、符合方案（pp）或完成者"), study => study.AnalysisSet?.Word()) { Words = Vocabularies.All<AnalysisSet>() },
        new("flaws_looked_for", Truth, new("Whether somebody looked for the flaws listed in flaws", "是否核查过flaws所列的缺陷"), study => study.Flaws is not null),
        new("flaws", List, new("Flaws found that no other column says", "已发现的、其他列未反映的缺陷"), study => study.Flaws?.Select(flaw => flaw.Word())) { Words = Vocabularies.All<StudyFlaw>() },
        new("shares_patients_with", List, new("Studies in which some of the same people took part, by id", "受试者有重叠的研究，以研究标识表示"), study => study.SharesPatientsWith.Select(key => key.Value)),
        new("countries", List, new("Where it was done, by ISO 3166 code in lower case", "开展研究的国家或地区，ISO 3166小写代码"), study => study.Countries),
        .. PooledColumns<Study>(study => study.Pooled),
        new("checked", Text, new("The day on which these facts were held against their sources", "将上述信息与来源核对的日期"), study => study.Checked?.ToString("O", CultureInfo.InvariantCulture)),
    ]);

    public static readonly Table<OutcomeRow> Outcomes = new(
        "outcomes",
    [
        new("claim", Text, new("The claim its evidence item stands under, by id", "所属证据所在论断的标识"), row => row.Evidence.Claim.Value),
        new("item", Integer, new("The evidence item's place under the claim, from 1", "所属证据在该论断下的序号，从1起"), row => row.Evidence.Number),
        new("number", Integer, new("Its place among the item's outcomes, from 1; the first is the main one", "在该证据各结局中的序号，从1起；第一个为主要结局"), row => row.Number),
        new("reference", Text, new("The work that reports it, by reference key", "报告该结局的文献标识"), row => row.Evidence.Item.Reference.Value),
        new("study", Text, new("The study, by id in the table of studies; empty for results of reviews, guidelines and regulators, which are of no single study, and of animals and the laboratory", "所属研究在研究表中的标识；综述、指南和监管文件的结果不属于单项研究，动物和体外实验亦无研究记录，均为空"), row => row.Evidence.Item.Study?.Id.Value),
        new("name_en", Text, new("What was measured, in English", "结局名称（英文）"), row => row.Outcome.Name.English),
        new("name_zh", Text, new("What was measured, in Chinese", "结局名称（中文）"), row => row.Outcome.Name.Chinese),
        new("type", Text, new("The kind of result", "结局类型"), row => row.Outcome.Type.Word()) { Words = Vocabularies.All<OutcomeType>() },
        new("measure", Text, new("How the groups are compared, or one group is described", "组间比较（或单组描述）所用的效应指标"), row => row.Outcome.Measure.Word()) { Words = Vocabularies.All<EffectMeasure>() },
        new("better", Text, new("Which way is good for the patient", "对患者有利的方向"), row => row.Outcome.Better.Word()) { Words = Vocabularies.All<BetterWay>() },
        new("role", Text, new("What part it had in the study", "在研究中的地位"), row => row.Outcome.Role?.Word()) { Words = Vocabularies.All<OutcomeRole>() },
        new("analysis_set", Text, new("Whose results it counts, where not those that the study's main analysis counts", "所用分析人群；与该研究的主要分析相同时为空"), row => row.Outcome.AnalysisSet?.Word()) { Words = Vocabularies.All<AnalysisSet>() },
        new("timepoint_months", Number, new("When it was measured, in months from treatment", "测量时间，治疗后月数"), row => row.Outcome.TimepointMonths),
        new("follow_up_months", Number, new("Median time under observation, in months", "中位随访时间（月）"), row => row.Outcome.FollowUpMonths),
        new("arms", Integer, new("Groups recorded; more than two are rare, and the third and later ones are not in this table", "已记录的组数；多于两组者少见，第三组及以后不列入本表"), row => row.Outcome.Arms.Count),
        .. ArmColumns(1, new("First group, with the cells", "第一组（接受细胞治疗）")),
        .. ArmColumns(2, new("Second group, the comparison", "第二组（对照）")),
        new("estimate", Number, new("The effect as shown; risks and proportions as fractions of 1", "所示效应值；风险和比例以小数表示"), row => Rounded(row.Shown.Effect?.Estimate)),
        new("ci_low", Number, new("Lower end of its confidence interval", "置信区间下限"), row => Rounded(row.Shown.Effect?.Low)),
        new("ci_high", Number, new("Upper end of its confidence interval", "置信区间上限"), row => Rounded(row.Shown.Effect?.High)),
        new("ci_level", Integer, new("Level of the interval, in percent", "置信水平（%）"), row => row.Shown.Effect is { Low: not null } effect ? effect.Level : null),
        new("estimate_computed", Truth, new("The effect was computed from the groups, not reported", "效应值由各组数据计算得出，并非原文报告"), row => row.Shown.Effect?.Computed),
        new("interval_computed", Truth, new("The interval was computed from the groups, not reported", "置信区间由各组数据计算得出，并非原文报告"), row => row.Shown.Effect is { Low: not null } effect ? effect.IntervalComputed : null),
        new("corrected", Truth, new("Half an event was added to every cell of the fourfold table, since one was empty", "四格表有零格，各格均加0.5后计算"), row => row.Shown.Effect?.Corrected),
        new("missing", Text, new("Why there is no effect, or no interval of it", "无效应值或无置信区间的原因"), row => row.Shown.Why?.Word()) { Words = Vocabularies.All<WhyNoEffect>() },
        new("p", Text, new("The P value as printed", "P值（照录原文）"), row => row.Outcome.P),
        new("adjusted", Truth, new("The effect is adjusted for differences between the groups", "效应值已校正组间差异"), row => row.Outcome.Adjusted),
        new("objective", Truth, new("Nobody's opinion enters: death, a laboratory value", "客观指标（如死亡、实验室检查值），不受主观判断影响"), row => row.Outcome.Objective),
        .. PooledColumns<OutcomeRow>(row => row.Outcome.Pooled),
    ]);

    public static IReadOnlyList<DictionaryEntry> Dictionary { get; } = [.. Studies.Entries, .. Outcomes.Entries];

    /// <summary>The studies behind the claims, each once.</summary>
    public static IEnumerable<Study> StudyRows(IEnumerable<Claim> claims) =>
        claims.SelectMany(claim => claim.Evidence).Select(item => item.Study).OfType<Study>().DistinctBy(study => study.Id).OrderBy(study => study.Id);

    public static IEnumerable<OutcomeRow> OutcomeRows(IEnumerable<EvidenceRow> items) =>
        from row in items
        from entry in row.Item.Outcomes.Index()
        select new OutcomeRow(row, entry.Index + 1, entry.Item);

    private static IEnumerable<Column<OutcomeRow>> ArmColumns(int number, Localized<string> group)
    {
        Column<OutcomeRow> Of(string name, ColumnForm form, string english, string chinese, Func<Arm, object?> value) => new(
            $"arm{number}_{name}", form, new($"{group.English}: {english}", $"{group.Chinese}：{chinese}"),
            row => row.Outcome.Arms.ElementAtOrDefault(number - 1) is { } arm ? value(arm) : null);

        return
        [
            Of("name_en", Text, "its name in English", "名称（英文）", arm => arm.Name.English),
            Of("name_zh", Text, "its name in Chinese", "名称（中文）", arm => arm.Name.Chinese),
            Of("n", Integer, "people in it", "人数", arm => arm.N),
            Of("events", Integer, "people in whom it happened", "发生事件的人数", arm => arm.Events),
            Of("percent", Number, "percentage in whom it happened, where no count is recorded", "发生事件的百分比（未记录人数时）", arm => arm.Percent),
            Of("mean", Number, "mean", "均数", arm => arm.Mean),
            Of("sd", Number, "standard deviation", "标准差", arm => arm.Sd),
        ];
    }

    private static IEnumerable<Column<TRow>> PooledColumns<TRow>(Func<TRow, Pooled?> pooled) =>
    [
        new("pooled_design", Text, new("Of a review: the design of the studies it pools", "综述所合并研究的设计类型"), row => pooled(row)?.Design.Word()) { Words = Vocabularies.All<StudyDesign>() },
        new("pooled_studies", Integer, new("Of a review: the studies it pools", "综述所合并的研究数"), row => pooled(row)?.Studies),
        new("pooled_participants", Integer, new("Of a review: the people in them", "综述所合并研究的受试者总数"), row => pooled(row)?.Participants),
    ];

    /// <summary>Six digits: more than any source reports, and fewer than those in which two processors differ.</summary>
    private static double? Rounded(double? value) =>
        value is { } exact ? double.Parse(exact.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null;
}

/// <param name="Number">The outcome's place under its item, from 1, as written.</param>
internal sealed record OutcomeRow(EvidenceRow Evidence, int Number, Outcome Outcome)
{
    public ShownOutcome Shown { get; } = Outcome.Shown;
}
