using StemCellKb.Model;
using StemCellKb.Web.Figures;

namespace StemCellKb.Web.Tests.Figures;

/// <summary>Findings by hand: two cell types, every design and direction, every measure.</summary>
internal static class FindingDraft
{
    public static Finding Of(
        string key, int year, StudyDesign design, Direction direction, int? people = null, string? group = "MSCs", ClaimQuestion asks = ClaimQuestion.Effect,
        EvidenceModel model = EvidenceModel.Human, string claim = "a-claim", params Outcome[] outcomes) => new()
    {
        Claim = ClaimId.Parse(claim),
        Says = "A claim",
        Asks = asks,
        Group = group,
        Study = ReferenceKey.Parse(key),
        Work = ReferenceKey.Parse(key),
        Label = $"{char.ToUpperInvariant(key[0])}{key[1..].Split('-')[0]} et al. {year}",
        Issued = new PartialDate(year),
        Url = $"/en/evidence/{claim}#{claim}--{key}",
        WorkUrl = $"/en/references/{key}",
        Model = model,
        Design = design,
        Direction = direction,
        People = people,
        Tests = design == StudyDesign.Rct ? ComparisonTests.Cells : ComparisonTests.None,
        Outcomes = outcomes,
    };

    public static Outcome Outcome(
        string english, string chinese, OutcomeType type, EffectMeasure measure, BetterWay better, (double Estimate, double Low, double High)? effect, params Arm[] arms) => new()
    {
        Name = new(english, chinese),
        Type = type,
        Measure = measure,
        Better = better,
        Effect = effect is { } given ? new ReportedEffect(given.Estimate, given.Low, given.High) : null,
        Arms = arms,
    };

    public static Arm Arm(string english, string chinese, int n, int? events) => new() { Name = new(english, chinese), N = n, Events = events };

    public static readonly IReadOnlyList<Finding> All =
    [
        Of("deng-2017", 2017, StudyDesign.Rct, Direction.NoBenefit, 18, outcomes:
        [
            Outcome("Renal remission", "肾脏缓解", OutcomeType.Dichotomous, EffectMeasure.RR, BetterWay.Higher, (.9, .55, 1.46), Arm("umbilical cord MSCs", "脐带间充质干细胞", 12, 9), Arm("placebo", "安慰剂", 6, 5)),
            Outcome("Death", "死亡", OutcomeType.Dichotomous, EffectMeasure.RD, BetterWay.Lower, (.083, -.07, .24), Arm("umbilical cord MSCs", "脐带间充质干细胞", 12, 1), Arm("placebo", "安慰剂", 6, 0)),
        ]),
        Of("raffals-2024", 2024, StudyDesign.Rct, Direction.NoBenefit, 568, outcomes:
            Outcome("Combined remission at week 24", "第24周联合缓解", OutcomeType.Dichotomous, EffectMeasure.RR, BetterWay.Higher, (1.05, .89, 1.25), Arm("darvadstrocel", "达伐司卓昔", 283, 138), Arm("placebo", "安慰剂", 285, 132))),
        Of("burt-2019", 2019, StudyDesign.Rct, Direction.Supports, 110, "HSCT", outcomes:
            Outcome("Time to disability progression", "至残疾进展时间", OutcomeType.TimeToEvent, EffectMeasure.HR, BetterWay.Lower, (.07, .02, .24))),
        Of("uccelli-2021", 2021, StudyDesign.Rct, Direction.NoBenefit, 144, outcomes:
            Outcome("Gadolinium-enhancing lesions by week 24", "至第24周钆增强病灶数", OutcomeType.Rate, EffectMeasure.RateRatio, BetterWay.Lower, (.94, .58, 1.5))),
        Of("khanna-2022", 2022, StudyDesign.Rct, Direction.NoBenefit, 88, outcomes:
            Outcome("Improvement of hand function (Cochin scale) at week 48", "第48周手功能（Cochin量表）改善", OutcomeType.Continuous, EffectMeasure.MD, BetterWay.Higher, (2.1, -2.7, 6.9))),
        Of("bloor-2020", 2020, StudyDesign.SingleArmTrial, Direction.Supports, 15, outcomes:
            Outcome("Overall response by day 100", "至第100天总缓解", OutcomeType.SingleArm, EffectMeasure.Proportion, BetterWay.Higher, (.867, .621, .963), Arm("CYP-001", "CYP-001", 15, 13))),
        Of("thompson-2020", 2020, StudyDesign.SystematicReview, Direction.Mixed, null, null, ClaimQuestion.Safety, outcomes:
            Outcome("Fever", "发热", OutcomeType.Dichotomous, EffectMeasure.RR, BetterWay.Lower, (2.48, 1.27, 4.86)) with { Pooled = new(StudyDesign.Rct, 55, 2696), Role = OutcomeRole.Safety }),
        Of("connick-2012", 2012, StudyDesign.SingleArmTrial, Direction.Mixed, 10, outcomes:
            Outcome("Nerve conduction", "神经传导", OutcomeType.SingleArm, EffectMeasure.Mean, BetterWay.Higher, (1.2, .2, 2.2))),
        Of("muraro-2025", 2025, StudyDesign.Cohort, Direction.Supports, 621, "HSCT"),
        Of("muraro-2025", 2025, StudyDesign.Cohort, Direction.NoBenefit, 621, "HSCT", claim: "another-claim"),
        Of("atkins-2016", 2016, StudyDesign.CaseSeries, Direction.Harm, null, "HSCT", ClaimQuestion.Safety),
        Of("zappia-2005", 2005, StudyDesign.Animal, Direction.Supports, model: EvidenceModel.Animal),
        Of("chen-2016", 2016, StudyDesign.InVitro, Direction.Supports, model: EvidenceModel.InVitro, asks: ClaimQuestion.Mechanism),
        Of("sharrack-2020", 2020, StudyDesign.Guideline, Direction.Supports, group: "HSCT"),
        Of("ismail-2020", 2020, StudyDesign.Review, Direction.Supports, group: null, asks: ClaimQuestion.Status),
    ];
}
