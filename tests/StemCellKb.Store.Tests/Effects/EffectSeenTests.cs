using StemCellKb.Model;
using StemCellKb.Store.Tests.Evidence;

namespace StemCellKb.Store.Tests.Effects;

/// <summary>In whom an effect counts as seen, and which marks it gets.</summary>
public sealed class EffectSeenTests
{
    [Theory]
    [InlineData("", EffectReach.Nowhere)]
    [InlineData("in-vitro supports", EffectReach.Dishes)]
    [InlineData("in-vitro mixed", EffectReach.Dishes)]
    [InlineData("in-vitro no-benefit", EffectReach.Nowhere)]
    [InlineData("animal supports, in-vitro supports", EffectReach.Animals)]
    [InlineData("cohort supports, animal supports", EffectReach.People)]
    [InlineData("cohort mixed", EffectReach.People)]
    [InlineData("cohort no-benefit, animal supports", EffectReach.Animals)]
    [InlineData("cohort harm, animal no-benefit, in-vitro mixed", EffectReach.Dishes)]
    // A review adds no study, and a retracted work does not count.
    [InlineData("systematic-review supports, in-vitro supports", EffectReach.Dishes)]
    [InlineData("review supports", EffectReach.Nowhere)]
    [InlineData("rct supports retracted, animal supports", EffectReach.Animals)]
    // Two reports of one study that disagree are mixed: it was seen in part.
    [InlineData("rct supports registered:NCT1, rct no-benefit registered:NCT1", EffectReach.People)]
    public void Reach_is_the_nearest_to_people_in_whom_a_study_found_it(string items, EffectReach reach) =>
        Assert.Equal(reach, EffectSeen.Of(Items.Of(items)).Reach);

    [Fact]
    public void Reports_of_one_study_are_one_mark_and_reviews_are_counted_apart()
    {
        var seen = EffectSeen.Of(Items.Of("animal no-benefit, rct supports registered:NCT1, cohort no-benefit registered:NCT1, in-vitro supports, in-vitro harm, review mixed, guideline supports"));

        Assert.Equal(
            ["human mixed work-2 work-3", "animal no-benefit work-1", "in-vitro supports work-4", "in-vitro harm work-5"],
            seen.Studies.Select(study => $"{study.Model.Word()} {study.Direction.Word()} {string.Join(' ', study.Works)}"));
        Assert.Equal((1, 0, 2), (seen.People.Mixed, seen.Animals.Supports, seen.Dishes.Total));
        Assert.Equal(2, seen.Reviews);
        Assert.True(seen.IsContested);
    }

    /// <summary>In both, studies in people are the same ones: an effect's marks and its claim's word rest on the same count.</summary>
    [Fact]
    public void Studies_in_people_are_those_that_the_word_rests_on()
    {
        var items = Items.Of("rct supports 20 registered:NCT1, cohort supports registered:NCT1, case-series no-benefit shares:work-1, single-arm-trial mixed, review supports");

        Assert.Equal(Assessment.Of(ClaimQuestion.Mechanism, items).HumanStudies, EffectSeen.Of(items).People);
    }

    [Fact]
    public void Every_predicate_admits_parties_and_says_what_it_means_to_others()
    {
        foreach (var predicate in Enum.GetValues<EffectPredicate>())
        {
            Assert.NotEmpty(EffectParties.SubjectsOf(predicate));
            Assert.NotEmpty(EffectParties.ObjectsOf(predicate));
            Assert.StartsWith("biolink:", predicate.Relation().Biolink, StringComparison.Ordinal);
            Assert.Matches(@"^RO:\d{7}$", predicate.Relation().RelationOntology ?? "RO:0000000");
        }
    }
}
