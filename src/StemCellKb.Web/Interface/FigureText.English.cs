using System.Globalization;
using StemCellKb.Model;
using AnalysedSet = StemCellKb.Model.AnalysisSet;

namespace StemCellKb.Web.Interface;

public sealed partial record FigureText
{
    public static readonly FigureText English = new()
    {
        Language = Language.English,
        Evidence = EvidenceText.English,
        StudiesOf = subject => $"{subject}: what was found, study by study",
        ForestOf = subject => $"{subject}: results that can be compared",
        SummaryOf = subject => $"{subject}: summary of findings",
        PeopleOf = subject => $"{subject}: of 100 people",
        StudiesHeading = "Study by study",
        ForestHeading = "Results that can be compared",
        SummaryHeading = "Summary of findings",
        PeopleHeading = "People, not percentages",
        StudiesLead = "By year, design, size and finding. Studies in people, in animals and in the laboratory stand in rows of their own.",
        ForestLead = "One row is one result of one study. The square is the estimate, the line its confidence interval.",
        SummaryLead = "The main result of each study with a comparison group, and the harms.",
        PeopleLead = "Results that can be counted in people, as the studies had them. They show what happened in each group, not how sure it is that the cells caused it.",
        NoGroup = "In general",
        Question = asks => asks switch
        {
            ClaimQuestion.Effect => "Does it help?",
            ClaimQuestion.Safety => "Is it safe?",
            ClaimQuestion.Mechanism or ClaimQuestion.Feasibility or ClaimQuestion.Status => "",
        },
        Lane = lane => lane switch
        {
            StripLane.Appraisal => "Reviews, guidelines",
            StripLane.Randomized => "Randomized trials",
            StripLane.Cohort => "Cohort studies",
            StripLane.Uncontrolled => "No comparison group",
            StripLane.Animal => "In animals",
            StripLane.Laboratory => "In the laboratory",
        },
        PeopleNotRecorded = "size not recorded",
        Design = design => design == StudyDesign.Regulatory ? "regulator’s decision" : EvidenceText.English.Design(design).ToLowerInvariant(),
        Direction = direction => EvidenceText.English.Direction(direction).ToLowerInvariant(),
        Comma = ", ",
        Colon = ": ",
        Stop = ".",
        Space = " ",
        InBrackets = words => $" ({words})",
        Studies = n => n == 1 ? "1 study" : $"{n} studies",
        OneMark = n => n == 1 ? "1 study; one mark is one study" : $"{n} studies; one mark is one study",
        TwoAnswers = "one study, two answers",
        Sizes = "20 · 100 · 500 people",
        UnknownSize = "number of people not recorded",
        ReviewMark = "review, guideline or decision; adds no people",
        Undated = (n, which) => $"{(n == 1 ? "1 work" : $"{n} works")} without a year not drawn: {which}.",
        OtherQuestions = n => $"Not drawn: {(n == 1 ? "1 work" : $"{n} works")} on how the cells might act, on whether it can be done, or on where the field stands.",
        Measure = measure => measure switch
        {
            EffectMeasure.RR => "Risk ratio (RR)",
            EffectMeasure.OR => "Odds ratio (OR)",
            EffectMeasure.HR => "Hazard ratio (HR)",
            EffectMeasure.RD => "Difference in percentage points",
            EffectMeasure.MD => "Mean difference",
            EffectMeasure.SMD => "Standardized mean difference",
            EffectMeasure.RateRatio => "Rate ratio",
            EffectMeasure.Proportion => "Share of people in one group",
            EffectMeasure.Mean => "Mean of one group",
        },
        MeasureShort = measure => measure switch
        {
            EffectMeasure.RR => "RR",
            EffectMeasure.OR => "OR",
            EffectMeasure.HR => "HR",
            EffectMeasure.RD => "percentage points",
            EffectMeasure.MD => "mean difference",
            EffectMeasure.SMD => "standardized mean difference",
            EffectMeasure.RateRatio => "rate ratio",
            EffectMeasure.Proportion or EffectMeasure.Mean => "",
        },
        Better = better => better == BetterWay.Lower ? "lower is better" : "higher is better",
        CellsBetter = "better with cells",
        OthersBetter = "better without",
        FirstBetter = "first group better",
        SecondBetter = "second group better",
        OneGroupOnly = "One group without a comparison: what would have happened without the cells is not known.",
        Interval = (low, high) => $"({low} to {high})",
        AnalysisSet = set => set switch
        {
            AnalysedSet.Itt => "everyone as randomized",
            AnalysedSet.Mitt => "modified intention to treat",
            AnalysedSet.Pp => "per protocol",
            AnalysedSet.Completers => "completers only",
        },
        Pooled = people => people > 0 ? string.Create(CultureInfo.InvariantCulture, $"review, {people:N0} people") : "review",
        Why = why => why switch
        {
            WhyNotDrawn.NoEffect => "no effect reported, and too few numbers to compute one",
            WhyNotDrawn.NoInterval => "no confidence interval reported, and too few numbers to compute one",
            WhyNotDrawn.NothingToCompare => "it happened to nobody, or to everybody, in both groups",
            WhyNotDrawn.MeanOfOneGroup => "a mean of one group compares nothing",
            WhyNotDrawn.NoNumbers => "no result in numbers is recorded",
        },
        NotDrawn = n => $"Not drawn ({n})",
        ForestNotes =
        [
            "A line that crosses the line of no effect means that the study cannot tell.",
            "We pool nothing: diseases, cells and aims differ.",
        ],
        ComputedNote = "† interval computed by us from the counts the study gives.",
        PooledNote = "A diamond is a review’s pooled estimate, quoted as the review gives it.",
        PeopleSentence = (outcome, cells, n, others, m) => $"{outcome}: of 100 people, {n} with {cells} and {m} with {others}.",
        AsTable = "As a table",
        ShowPicture = "Show the picture",
        OnItsOwn = "The picture and its table on a page of their own",
        Results = n => n == 1 ? "1 result." : $"{n} results.",
        Columns = new FigureColumns
        {
            Study = "Study",
            Year = "Year",
            Design = "Design",
            People = "People",
            Found = "Found",
            Outcome = "Outcome",
            Effect = "Effect (interval)",
            Counts = "With · without",
            With = "With cells",
            Without = "Without",
            Per100 = "of 100 people",
            Certainty = "Certainty of the claim",
            NotInWords = "not a count of people",
        },
    };
}
