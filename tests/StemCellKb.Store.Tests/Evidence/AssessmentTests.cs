using StemCellKb.Model;

namespace StemCellKb.Store.Tests.Evidence;

/// <summary>The rule from items to word and certainty, at each of its boundaries.</summary>
public sealed class AssessmentTests
{
    [Theory]
    [InlineData("", "no-evidence-yet")]
    [InlineData("rct supports 500 retracted", "no-evidence-yet")]
    [InlineData("animal supports", "animal-or-laboratory-only")]
    [InlineData("in-vitro no-benefit", "animal-or-laboratory-only")]
    [InlineData("review supports, animal supports", "animal-or-laboratory-only")]
    [InlineData("rct supports 500 retracted, animal supports", "animal-or-laboratory-only")]
    // Where it starts.
    [InlineData("rct supports 400", "supported", "high: randomized")]
    [InlineData("cohort supports 400 concurrent", "limited-support", "low: controlled")]
    [InlineData("cohort supports 400 historical", "limited-support", "low: controlled")]
    [InlineData("cohort supports 400", "early-signal-only", "very-low: uncontrolled")]
    [InlineData("case-series supports 400", "early-signal-only", "very-low: uncontrolled")]
    [InlineData("rct supports 400 variant", "early-signal-only", "very-low: uncontrolled")]
    [InlineData("cohort supports 400 concurrent before-after", "early-signal-only", "very-low: uncontrolled")]
    // People.
    [InlineData("rct supports 399", "supported", "moderate: randomized; imprecision:-1")]
    [InlineData("rct supports 399 events:300", "supported", "high: randomized")]
    [InlineData("rct supports 399 events:299", "supported", "moderate: randomized; imprecision:-1")]
    [InlineData("rct supports 100", "supported", "moderate: randomized; imprecision:-1")]
    [InlineData("rct supports 99", "limited-support", "low: randomized; imprecision:-2")]
    [InlineData("rct supports", "limited-support", "low: randomized; imprecision:-2")]
    [InlineData("rct supports 200, rct supports 200", "supported", "high: randomized")]
    [InlineData("rct supports 99, rct supports 99", "limited-support", "low: randomized; imprecision:-1; small-studies:-1")]
    [InlineData("rct supports 99, rct supports 100", "supported", "moderate: randomized; imprecision:-1")]
    // A reported interval.
    [InlineData("rct supports 400 ratio:1.1(0.74-1.2)", "supported", "moderate: randomized; wide-interval:-1")]
    [InlineData("rct supports 400 ratio:1.1(0.75-1.25)", "supported", "high: randomized")]
    [InlineData("rct supports 400 ratio:1.1(0.9-1.26)", "supported", "moderate: randomized; wide-interval:-1")]
    [InlineData("rct supports 400 ratio:1.9(1.01-3)", "supported", "high: randomized")]
    [InlineData("rct supports 200 ratio:1.1(0.5-2)", "supported", "moderate: randomized; imprecision:-1")]
    [InlineData("rct supports 400 ratio:1.1(0.5-2), rct supports 401", "supported", "high: randomized")]
    // Bias.
    [InlineData("rct supports 400 open-label", "supported", "moderate: randomized; risk-of-bias:-1")]
    [InlineData("rct supports 400 completers", "supported", "moderate: randomized; risk-of-bias:-1")]
    [InlineData("rct supports 400 late", "supported", "moderate: randomized; risk-of-bias:-1")]
    [InlineData("rct supports 400 stopped", "supported", "moderate: randomized; risk-of-bias:-1")]
    [InlineData("rct supports 400 press", "supported", "moderate: randomized; risk-of-bias:-1")]
    [InlineData("rct supports 400 imbalance", "supported", "moderate: randomized; risk-of-bias:-1")]
    [InlineData("rct supports 400 open-label late", "limited-support", "low: randomized; risk-of-bias:-2")]
    [InlineData("rct supports 400 open-label late stopped press completers imbalance", "limited-support", "low: randomized; risk-of-bias:-2")]
    [InlineData("rct supports 400 masking-unknown flaws-unknown", "limited-support", "low: randomized; risk-of-bias:-2")]
    [InlineData("rct supports 400 open-label objective", "supported", "high: randomized")]
    [InlineData("rct supports 400 assessor-masked", "supported", "high: randomized")]
    [InlineData("rct supports 400 completers itt-outcome", "supported", "high: randomized")]
    [InlineData("rct supports 400 unrecorded", "early-signal-only", "very-low: randomized; risk-of-bias:-2; imprecision:-2")]
    [InlineData("rct supports 200 open-label, rct supports 200", "supported", "high: randomized")]
    [InlineData("rct supports 201 open-label, rct supports 200", "supported", "moderate: randomized; risk-of-bias:-1")]
    [InlineData("rct supports 500, rct supports open-label", "supported", "moderate: randomized; risk-of-bias:-1")]
    // Directness.
    [InlineData("rct supports 400 indirect", "supported", "moderate: randomized; indirectness:-1")]
    [InlineData("rct supports 400 indirect, rct supports 400", "supported", "high: randomized")]
    // Disagreement.
    [InlineData("rct supports 301, rct mixed 100", "contested", "moderate: randomized; imprecision:-1; not-clearly-for")]
    [InlineData("rct supports 400, rct supports 1, rct mixed 100", "supported", "high: randomized")]
    [InlineData("rct supports 300, rct supports 100, rct mixed 134", "contested", "moderate: randomized; inconsistency:-1; not-clearly-for")]
    [InlineData("rct supports 4000, rct no-benefit 1", "contested", "moderate: randomized; inconsistency:-1; not-clearly-for")]
    [InlineData("rct supports 400, systematic-review supports", "supported", "high: randomized")]
    [InlineData("rct supports 400, systematic-review mixed", "supported", "moderate: randomized; review-disagrees:-1")]
    [InlineData("rct supports 400, systematic-review no-benefit", "contested", "moderate: randomized; review-disagrees:-1; appraisal-against")]
    [InlineData("rct supports 400, regulatory harm", "contested", "high: randomized; harm-found; appraisal-against")]
    [InlineData("rct supports 400, guideline mixed", "supported", "high: randomized")]
    [InlineData("rct supports 400, animal harm", "contested", "high: randomized; harm-found")]
    [InlineData("rct supports 400, animal no-benefit", "supported", "high: randomized")]
    [InlineData("rct supports 400, case-series no-benefit 5", "supported", "high: randomized")]
    [InlineData("rct supports 99, case-series no-benefit 5", "contested", "low: randomized; imprecision:-2; other-study-against")]
    [InlineData("rct supports 99, case-series mixed 5", "limited-support", "low: randomized; imprecision:-2")]
    [InlineData("rct supports 400, cohort no-benefit 50 concurrent", "contested", "high: randomized; not-clearly-for")]
    [InlineData("rct supports 400, rct supports 400, rct mixed", "contested", "high: randomized; not-clearly-for")]
    // Against.
    [InlineData("rct no-benefit 400", "not-supported", "high: randomized; all-against")]
    [InlineData("rct no-benefit 400, systematic-review supports", "contested", "moderate: randomized; review-disagrees:-1; not-clearly-for")]
    [InlineData("rct no-benefit 400, systematic-review harm", "not-supported", "high: randomized; all-against")]
    [InlineData("rct no-benefit 400, review supports", "not-supported", "high: randomized; all-against")]
    [InlineData("rct no-benefit 400, case-series supports 5", "not-supported", "high: randomized; all-against")]
    [InlineData("case-series harm 5", "not-supported", "very-low: uncontrolled; all-against")]
    [InlineData("case-series mixed 5", "contested", "very-low: uncontrolled; not-clearly-for")]
    // The better of two bodies.
    [InlineData("rct supports 20, cohort supports 400 concurrent", "limited-support", "low: randomized; imprecision:-2")]
    [InlineData("rct supports 20 open-label, cohort supports 400 concurrent", "limited-support", "low: controlled")]
    [InlineData("rct supports 20 open-label, cohort supports 400", "early-signal-only", "very-low: randomized; risk-of-bias:-1; imprecision:-2")]
    // A large effect.
    [InlineData("cohort supports 400 concurrent ratio:0.5(0.3-0.79)", "supported", "moderate: controlled; large-effect:+1")]
    [InlineData("cohort supports 400 concurrent ratio:2(1.26-3)", "supported", "moderate: controlled; large-effect:+1")]
    [InlineData("cohort supports 400 concurrent ratio:0.5(0.3-0.8)", "limited-support", "low: controlled")]
    [InlineData("cohort supports 400 concurrent ratio:0.51(0.3-0.7)", "limited-support", "low: controlled")]
    [InlineData("cohort supports 399 concurrent ratio:0.3(0.2-0.4)", "early-signal-only", "very-low: controlled; imprecision:-1")]
    [InlineData("rct supports 399 ratio:0.3(0.2-0.4)", "supported", "moderate: randomized; imprecision:-1")]
    // Reviews in place of trials.
    [InlineData("systematic-review supports pools:400", "supported", "high: pooled-randomized")]
    [InlineData("systematic-review supports pools:99", "limited-support", "low: pooled-randomized; imprecision:-2")]
    [InlineData("systematic-review supports pools:4000, rct supports 99", "limited-support", "low: randomized; imprecision:-2")]
    [InlineData("systematic-review supports pools:4000, cohort supports 20", "supported", "high: pooled-randomized")]
    [InlineData("systematic-review supports", "early-signal-only", "very-low: reviews-only")]
    [InlineData("systematic-review mixed", "contested", "very-low: reviews-only; not-clearly-for")]
    [InlineData("systematic-review no-benefit", "not-supported", "very-low: reviews-only")]
    [InlineData("systematic-review supports, guideline harm", "contested", "very-low: reviews-only; harm-found; appraisal-against")]
    // A printed grade.
    [InlineData("rct supports 400, guideline supports grade:low", "limited-support", "low: randomized; printed-grade:-2")]
    [InlineData("rct supports 99, guideline supports grade:high", "limited-support", "low: randomized; imprecision:-2")]
    [InlineData("rct supports 400, guideline supports grade:low, case-series no-benefit 5", "contested", "low: randomized; printed-grade:-2; other-study-against")]
    public void Items_add_up_to_a_word_with_its_reasons(string items, string word, string? reasons = null)
    {
        var assessment = Assessment.Of(ClaimQuestion.Effect, Items.Of(items));
        Assert.Equal(
            (word, reasons),
            (assessment.Word.Word(), assessment.Certainty is { } certainty ? $"{certainty.Word()}: {string.Join("; ", assessment.Reasons.Select(reason => reason.Code))}" : null));
    }

    [Theory]
    [InlineData(ClaimQuestion.Status, "guideline supports", ClaimWord.StatedPosition)]
    [InlineData(ClaimQuestion.Status, "guideline supports, review mixed", ClaimWord.StatedPosition)]
    [InlineData(ClaimQuestion.Status, "guideline supports, rct no-benefit 400", ClaimWord.NoAgreedPosition)]
    [InlineData(ClaimQuestion.Status, "guideline mixed", ClaimWord.NoAgreedPosition)]
    [InlineData(ClaimQuestion.Status, "", ClaimWord.NoEvidenceYet)]
    [InlineData(ClaimQuestion.Feasibility, "in-vitro supports", ClaimWord.ShownFeasible)]
    [InlineData(ClaimQuestion.Feasibility, "review supports", ClaimWord.ProposedOnly)]
    [InlineData(ClaimQuestion.Feasibility, "case-series mixed 1", ClaimWord.ProposedOnly)]
    public void Positions_and_feasibility_have_words_of_their_own_and_no_certainty(ClaimQuestion asks, string items, ClaimWord word)
    {
        var assessment = Assessment.Of(asks, Items.Of(items));
        Assert.Equal((word, null), (assessment.Word, assessment.Certainty));
    }

    [Theory]
    [InlineData("rct supports 40 registered:NCT01, rct supports 38 registered:NCT01, rct mixed 10", 1, 1, 50)]
    [InlineData("rct supports 40, rct no-benefit 38 shares:work-1", 0, 1, 40)]
    [InlineData("cohort supports 40 shares:elsewhere, cohort supports 60 shares:elsewhere", 1, 0, 60)]
    [InlineData("cohort supports 40, cohort supports 60", 2, 0, 100)]
    public void Reports_of_one_study_and_studies_of_the_same_people_count_once(string items, int supports, int mixed, int people)
    {
        var assessment = Assessment.Of(ClaimQuestion.Effect, Items.Of(items));
        Assert.Equal((supports, mixed, people), (assessment.HumanStudies.Supports, assessment.HumanStudies.Mixed, assessment.Participants));
    }

    [Fact]
    public void One_work_that_bears_twice_is_one_study()
    {
        var work = Items.Of("rct supports 40").Single();
        Assert.Equal(1, Assessment.Of(ClaimQuestion.Effect, [work, work with { CellSource = "adipose" }]).HumanStudies.Total);
    }

    [Fact]
    public void Reviews_add_no_study_to_those_that_are_held()
    {
        var one = Assessment.Of(ClaimQuestion.Effect, Items.Of("rct supports 40"));
        var more = Assessment.Of(ClaimQuestion.Effect, Items.Of("rct supports 40, systematic-review supports pools:900, guideline supports"));

        Assert.Equal((one.HumanStudies, one.Participants), (more.HumanStudies, more.Participants));
        Assert.Equal(2, more.Appraisals.Supports);
    }

    [Fact]
    public void Strongest_design_and_highest_phase_are_those_of_people_and_of_standing_works()
    {
        var assessment = Assessment.Of(ClaimQuestion.Effect, Items.Of("single-arm-trial supports 10 phase:1/2, cohort supports phase:2, rct supports 500 phase:3 retracted, systematic-review supports phase:4"));
        Assert.Equal((StudyDesign.SingleArmTrial, "2", 10), (assessment.StrongestDesign, assessment.HighestPhase, assessment.Participants));
    }

    [Theory]
    [InlineData("cohort supports 9", true)]
    [InlineData("rct supports 9", false)]
    [InlineData("rct supports 9 variant", true)]
    [InlineData("systematic-review supports pools:900", false)]
    [InlineData("animal supports", false)]
    public void Want_of_a_randomized_trial_is_said_where_people_were_studied_without_one(string items, bool lacks) =>
        Assert.Equal(lacks, Assessment.Of(ClaimQuestion.Effect, Items.Of(items)).LacksRandomizedTrial);

    [Fact]
    public void A_reason_names_the_facts_that_failed_and_those_that_nobody_recorded()
    {
        var bias = Assessment.Of(ClaimQuestion.Effect, Items.Of("rct supports 120 open-label flaws-unknown")).Reasons.Single(reason => reason.Kind == ReasonKind.RiskOfBias);
        Assert.Equal([BiasConcern.OpenLabel, BiasConcern.FlawsNotRecorded], bias.Concerns);
        Assert.Equal((1, 120), (bias.Studies, bias.People));
    }
}
