using StemCellKb.Model;

namespace StemCellKb.Content;

internal static partial class Problems
{
    /// <summary>Facts of studies, and results in numbers.</summary>
    public static class Studies
    {
        /// <summary><c>participants: 18</c> on an evidence item.</summary>
        public static Diagnostic MovedToStudy(Place key, string name, string now) =>
            Diagnostic.Error("KB0801", key, $"'{name}' is a fact of the study, not of an evidence item; write it once as '{now}' in a file of studies/, under '- study:' with this reference.");

        public static Diagnostic UnknownStudy(Located<ReferenceKey> study, ReferenceKey? nearest) =>
            Diagnostic.Error("KB0802", study.Place, $"No study is called '{study.Value}'.").DidYouMean(nearest?.Value);

        public static Diagnostic SharesWithItself(Located<ReferenceKey> study) =>
            Diagnostic.Error("KB0803", study.Place, $"'{study.Value}' is this study itself; name the other study.");

        public static Diagnostic WorkInTwoStudies(Located<ReferenceKey> work, Place first) =>
            Diagnostic.Error("KB0804", work.Place, $"'{work.Value}' reports a study already; a work belongs to one study.").WithNote("The first is here.", first);

        public static Diagnostic Uncited(Located<ReferenceKey> study) =>
            Diagnostic.Warning("KB0805", study.Place, $"No evidence item rests on the study '{study.Value}'.");

        public static Diagnostic NotRandomized(Located<ReferenceKey> study) =>
            Diagnostic.Hint("KB0806", study.Place, $"'{study.Value}' is a randomized trial, and 'randomized' is not recorded.");

        public static Diagnostic EventsAbovePeople(Place events, int count, int n) =>
            Diagnostic.Error("KB0807", events, FormattableString.Invariant($"It cannot have happened to {count} of {n} people."));

        public static Diagnostic WrongPercent(Place percent, double value) =>
            Diagnostic.Error("KB0808", percent, FormattableString.Invariant($"{value} is no percentage: write 0 to 100."));

        public static Diagnostic PercentAgainstEvents(Place percent, double value, int events, int n) =>
            Diagnostic.Error("KB0809", percent, FormattableString.Invariant($"{events} of {n} are not {value}%; correct one of them, or leave 'percent' out."));

        public static Diagnostic NegativeSpread(Place sd, double value) =>
            Diagnostic.Error("KB0810", sd, FormattableString.Invariant($"A standard deviation is not below zero, as {value} is."));

        public static Diagnostic HalfAnInterval(Place end) =>
            Diagnostic.Error("KB0811", end, "The other end of the interval is missing: give 'ci-low' and 'ci-high', or neither.");

        public static Diagnostic IntervalWithoutEstimate(Place estimate, double value, double low, double high) =>
            Diagnostic.Error("KB0812", estimate, FormattableString.Invariant($"The interval {low} to {high} does not hold its estimate, {value}."));

        public static Diagnostic RatioNotAboveZero(Place value, EffectMeasure measure, double number) =>
            Diagnostic.Error("KB0813", value, FormattableString.Invariant($"A ratio is above zero, and the {measure.Word()} here is {number}."));

        /// <summary><c>estimate: 86.7</c> for a proportion.</summary>
        public static Diagnostic NotAFraction(Place value, EffectMeasure measure, double number) =>
            Diagnostic.Error("KB0814", value, FormattableString.Invariant($"{number} is no {measure.Word()}: write a fraction of 1, as 0.867 for 86.7%."));

        public static Diagnostic WrongLevel(Place level, int value) =>
            Diagnostic.Error("KB0815", level, FormattableString.Invariant($"An interval of {value}% is not usual; write 95, or what the source gives from 50 to 99."));

        public static Diagnostic MeasureAgainstType(Place measure, Outcome outcome, IReadOnlyList<EffectMeasure> allowed) =>
            Diagnostic.Error("KB0816", measure, $"The measure '{outcome.Measure.Word()}' does not fit the type '{outcome.Type.Word()}' (allowed: {Listed(allowed.Select(each => each.Word()))}).");

        public static Diagnostic SingleArmWithTwo(Place arms, int count) =>
            Diagnostic.Error("KB0817", arms, FormattableString.Invariant($"An outcome of a single arm has one arm, and here are {count}."));

        public static Diagnostic ArmsDoNotAddUp(Place arms, int sum, int randomized) =>
            Diagnostic.Warning("KB0818", arms, FormattableString.Invariant($"The arms hold {sum} people, and {randomized} were randomized; correct one of them, or say which 'analysis-set' this is."));

        public static Diagnostic ArmsContradictEffect(Place estimate, double reported, double computed) =>
            Diagnostic.Error("KB0819", estimate, FormattableString.Invariant($"The arms give {computed:0.###}, and the effect says {reported}; correct one of them, or say 'adjusted: true' if it was."));

        public static Diagnostic WrongP(Located<string> p) =>
            Diagnostic.Error("KB0820", p.Place, $"'{p.Value}' is no P value; write it as printed, in plain digits: \"0.043\", \"<0.001\" or \">0.05\".");

        public static Diagnostic PContradictsInterval(Located<string> p, bool excludes) =>
            Diagnostic.Error("KB0821", p.Place, $"P = {p.Value} contradicts the interval, which {(excludes ? "excludes" : "holds")} no effect.");

        public static Diagnostic FoundAgainstOutcome(Place number, string value, Place found) =>
            Diagnostic.Warning("KB0822", number, $"'found' gives the other numbers of this result, and not {value}; correct one of them.").WithNote("What was found is here.", found);

        public static Diagnostic NumberInOneText(Located<string> number, string other) =>
            Diagnostic.Hint("KB0823", number.Place, $"The number {number.Value} is not in '{other}'.");

        public static Diagnostic GradeWithoutReview(Place grade, Located<StudyDesign> design) =>
            Diagnostic.Error("KB0824", grade, $"Only a review or guideline prints a GRADE word; the design here is '{design.Value.Word()}'.");

        public static Diagnostic TestsOnReview(Place tests, Located<StudyDesign> design) =>
            Diagnostic.Error("KB0825", tests, $"'tests' is said of a study with results of its own; the design here is '{design.Value.Word()}'.");
    }
}
