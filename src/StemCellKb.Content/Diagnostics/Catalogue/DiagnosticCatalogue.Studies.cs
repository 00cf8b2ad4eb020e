namespace StemCellKb.Content;

public static partial class DiagnosticCatalogue
{
    private static IReadOnlyList<DiagnosticExplanation> Studies =>
    [
        new("KB0801", "Fact of the study on an item",
            "Phase, participants and registrations belong to a study, which may stand under several claims; they are written once, in studies/.",
            "participants: 18 on an evidence item",
            "Take the line away, and write the fact in a file of studies/: - study: deng-2017 with participants: 18."),

        new("KB0802", "Unknown study",
            "Studies share patients with studies that stand in studies/ or under a claim, by the key of their main report.",
            "shares-patients-with: [gu-2013]",
            "Correct the key."),

        new("KB0803", "Study that shares patients with itself",
            "The key names the other study.",
            "study: gu-2014 with shares-patients-with: [gu-2014]",
            "Name the other study, or delete the key."),

        new("KB0804", "Work in two studies",
            "A work reports one study; else its people would count twice.",
            "- study: deng-2017 in two files",
            "Merge the two, or move the work to its study."),

        new("KB0805", "Study without an item",
            "Facts of a study that bears on no claim are shown nowhere.",
            "- study: deng-2017, and no item with reference: deng-2017",
            "Add the item, or delete the study."),

        new("KB0806", "Randomized people not recorded",
            "A randomized trial says how many people were randomized.",
            "design: rct, and a study without randomized",
            "Record randomized from the source, if it says so."),

        new("KB0807", "More events than people",
            "An event is counted once per person, but for rates.",
            "n: 12, events: 13",
            "Correct one of the two, or use type: rate."),

        new("KB0808", "Not a percentage",
            "A share of people lies between 0 and 100.",
            "percent: 318",
            "Write 31.8."),

        new("KB0809", "Percentage against events",
            "Events, people and percentage of one arm say the same.",
            "n: 12, events: 9, percent: 57",
            "Correct one of them, or leave percent out."),

        new("KB0810", "Negative standard deviation",
            "A spread is not below zero.",
            "sd: -1.2",
            "Correct it."),

        new("KB0811", "Half an interval",
            "A confidence interval has two ends.",
            "ci-low: 0.55 without ci-high",
            "Give both, or neither."),

        new("KB0812", "Interval without its estimate",
            "An interval holds the estimate it belongs to.",
            "estimate: 0.9, ci-low: 1.05, ci-high: 1.46",
            "Look the three numbers up again."),

        new("KB0813", "Ratio not above zero",
            "Risk, odds, hazard and rate ratios are above zero.",
            "measure: HR with estimate: -0.3",
            "Perhaps the measure is a difference: RD or MD."),

        new("KB0814", "Not a fraction",
            "Proportions and risk differences are written as fractions of 1.",
            "measure: proportion with estimate: 86.7",
            "Write 0.867."),

        new("KB0815", "Unusual interval",
            "The level of an interval is a percentage that sources use.",
            "ci-level: 5",
            "Write 95, or what the source gives."),

        new("KB0816", "Measure against type",
            "Each type of outcome has measures of its own.",
            "type: continuous with measure: RR",
            "Correct one of the two."),

        new("KB0817", "Single arm with two",
            "An outcome of a single arm describes one group.",
            "type: single-arm with two arms",
            "Compare the groups (dichotomous, RR), or keep one arm."),

        new("KB0818", "Arms that do not add up",
            "By intention to treat, the arms hold everybody who was randomized.",
            "randomized: 18, and arms of 12 and 5",
            "Correct a number, or write the analysis-set: mitt, pp or completers."),

        new("KB0819", "Effect against arms",
            "An effect that was not adjusted follows from its arms.",
            "9 of 12 against 5 of 6, and RR 1.9",
            "Correct a number, or write adjusted: true."),

        new("KB0820", "Not a P value",
            "A P value is a number from 0 to 1, perhaps after < or >.",
            "p: 显著, p: P<0.05",
            "Write \"<0.05\"."),

        new("KB0821", "P against interval",
            "P is below 0.05 where the 95% interval excludes no effect, and only there.",
            "RR 0.90 (0.55 to 1.46) with p: \"0.001\"",
            "Look both up again."),

        new("KB0822", "Outcome against text",
            "Where the text gives all numbers of a result but one, the outcome disagrees with it.",
            "9 of 12 and 5 of 6 in found, and events: 8",
            "Correct one of the two."),

        new("KB0823", "Number in one text",
            "What was found is said with the same numbers in both languages.",
            "12 patients / 患者",
            "Say the number in both."),

        new("KB0824", "GRADE word without a review",
            "Only reviews and guidelines print a GRADE word; ours is computed.",
            "design: rct with grade: high",
            "Delete grade."),

        new("KB0825", "Tests on a review",
            "A review has no comparison of its own.",
            "design: systematic-review with tests: cells",
            "Delete tests."),
    ];
}
