using StemCellKb.Model;

namespace StemCellKb.Store.Tests.Evidence;

/// <summary>The rule from items to state, at each of its boundaries.</summary>
public sealed class ClaimStateTests
{
    private int works;

    [Theory]
    // Words: model/design/direction, as in an evidence file.
    [InlineData("", ClaimVerdict.NoEvidenceYet)]
    [InlineData("retracted human/rct/supports", ClaimVerdict.NoEvidenceYet)]
    [InlineData("animal/animal/supports", ClaimVerdict.AnimalOrLaboratoryOnly)]
    [InlineData("animal/animal/harm", ClaimVerdict.AnimalOrLaboratoryOnly)]
    [InlineData("in-vitro/in-vitro/no-benefit", ClaimVerdict.AnimalOrLaboratoryOnly)]
    [InlineData("animal/review/supports", ClaimVerdict.AnimalOrLaboratoryOnly)]
    [InlineData("retracted human/rct/supports, animal/animal/supports", ClaimVerdict.AnimalOrLaboratoryOnly)]
    [InlineData("human/case-series/supports", ClaimVerdict.Supported)]
    [InlineData("human/rct/supports", ClaimVerdict.Supported)]
    [InlineData("human/rct/mixed", ClaimVerdict.Contested)]
    [InlineData("human/rct/no-benefit", ClaimVerdict.NotSupported)]
    [InlineData("human/cohort/harm", ClaimVerdict.NotSupported)]
    [InlineData("human/rct/no-benefit, human/rct/harm", ClaimVerdict.NotSupported)]
    [InlineData("human/rct/no-benefit, animal/animal/supports", ClaimVerdict.NotSupported)]
    [InlineData("human/rct/no-benefit, human/case-series/mixed", ClaimVerdict.Contested)]
    [InlineData("human/rct/no-benefit, human/case-series/supports", ClaimVerdict.Contested)]
    [InlineData("human/rct/no-benefit, human/review/supports", ClaimVerdict.Contested)]
    [InlineData("human/rct/no-benefit, human/systematic-review/mixed", ClaimVerdict.Contested)]
    [InlineData("human/rct/no-benefit, retracted human/rct/supports", ClaimVerdict.NotSupported)]
    [InlineData("human/cohort/supports, human/cohort/mixed", ClaimVerdict.Contested)]
    [InlineData("human/cohort/supports, human/cohort/supports, human/cohort/mixed", ClaimVerdict.Supported)]
    [InlineData("human/cohort/supports, human/cohort/supports, human/rct/mixed", ClaimVerdict.Contested)]
    [InlineData("human/cohort/supports, human/rct/supports, human/rct/mixed", ClaimVerdict.Contested)]
    [InlineData("human/rct/supports, human/rct/supports, human/rct/mixed", ClaimVerdict.Supported)]
    [InlineData("human/rct/supports, human/rct/supports, human/case-series/no-benefit", ClaimVerdict.Contested)]
    [InlineData("human/rct/supports, human/systematic-review/no-benefit", ClaimVerdict.Contested)]
    [InlineData("human/rct/supports, human/regulatory/harm", ClaimVerdict.Contested)]
    [InlineData("human/rct/supports, human/systematic-review/mixed", ClaimVerdict.Supported)]
    [InlineData("human/rct/supports, animal/animal/harm", ClaimVerdict.Contested)]
    [InlineData("human/rct/supports, in-vitro/in-vitro/harm", ClaimVerdict.Contested)]
    [InlineData("human/rct/supports, animal/animal/no-benefit", ClaimVerdict.Supported)]
    [InlineData("human/rct/supports, retracted animal/animal/harm", ClaimVerdict.Supported)]
    [InlineData("human/guideline/supports", ClaimVerdict.Supported)]
    [InlineData("human/guideline/mixed", ClaimVerdict.Contested)]
    [InlineData("human/regulatory/no-benefit", ClaimVerdict.NotSupported)]
    [InlineData("human/guideline/supports, human/review/no-benefit", ClaimVerdict.Contested)]
    [InlineData("human/guideline/supports, animal/animal/supports", ClaimVerdict.Supported)]
    public void Items_add_up_to_a_word(string items, ClaimVerdict verdict) => Assert.Equal(verdict, ClaimState.Of(Items(items)).Verdict);

    [Fact]
    public void Reports_of_one_registered_trial_count_once()
    {
        var trial = Item("human/rct/supports") with { Study = Study(participants: 40) };
        var state = ClaimState.Of([trial, Item("human/rct/supports") with { Study = trial.Study }, Item("human/rct/mixed")]);

        Assert.Equal((1, 1), (state.HumanStudies.Supports, state.HumanStudies.Mixed));
        Assert.Equal(40, state.Participants);
        Assert.Equal(ClaimVerdict.Contested, state.Verdict);
    }

    [Fact]
    public void Reports_of_one_trial_that_disagree_are_one_mixed_study()
    {
        var trial = Study();
        var state = ClaimState.Of([Item("human/rct/supports") with { Study = trial }, Item("human/rct/no-benefit") with { Study = trial }]);

        Assert.Equal(new DirectionCounts(0, 1, 0, 0), state.HumanStudies);
        Assert.Equal(ClaimVerdict.Contested, state.Verdict);
    }

    [Fact]
    public void One_work_that_bears_twice_is_one_study()
    {
        var work = Item("human/rct/supports");
        Assert.Equal(1, ClaimState.Of([work, work with { CellSource = "adipose" }]).HumanStudies.Total);
    }

    [Fact]
    public void Reviews_that_pool_the_same_trials_add_no_study()
    {
        var one = ClaimState.Of(Items("human/rct/supports"));
        var pooled = ClaimState.Of(Items("human/rct/supports, human/systematic-review/supports, human/systematic-review/supports, human/guideline/supports"));

        Assert.Equal(one.HumanStudies, pooled.HumanStudies);
        Assert.Equal(3, pooled.Appraisals.Supports);
        Assert.Equal(one.Participants, pooled.Participants);
    }

    [Fact]
    public void Strongest_design_and_highest_phase_are_those_of_people_and_of_standing_works()
    {
        var state = ClaimState.Of(
        [
            Item("human/single-arm-trial/supports") with { Study = Study("1/2", 10) },
            Item("human/cohort/supports") with { Study = Study("2") },
            Item("retracted human/rct/supports") with { Study = Study("3", 500) },
            Item("human/systematic-review/supports") with { Study = Study("4", 900) },
        ]);

        Assert.Equal(StudyDesign.SingleArmTrial, state.StrongestDesign);
        Assert.Equal("2", state.HighestPhase);
        Assert.Equal(10, state.Participants);
    }

    [Theory]
    [InlineData("human/cohort/supports", true)]
    [InlineData("human/rct/supports", false)]
    [InlineData("human/cohort/supports, human/rct/mixed", false)]
    [InlineData("human/guideline/supports", false)]
    [InlineData("animal/animal/supports", false)]
    [InlineData("human/cohort/supports, retracted human/rct/supports", true)]
    public void Want_of_a_randomized_trial_is_said_where_people_were_studied_without_one(string items, bool lacks) =>
        Assert.Equal(lacks, ClaimState.Of(Items(items)).LacksRandomizedTrial);

    [Fact]
    public void Order_of_items_changes_nothing()
    {
        var items = Items("human/rct/supports, human/cohort/mixed, animal/animal/harm, human/review/no-benefit, retracted human/rct/harm").ToList();
        Assert.Equal(ClaimState.Of(items), ClaimState.Of(items.AsEnumerable().Reverse()));
    }

    private Study Study(string? phase = null, int? participants = null) => new() { Id = ReferenceKey.Parse($"work-{works}"), Phase = phase, Participants = participants };

    private IEnumerable<EvidenceItem> Items(string items) => items.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(Item);

    private EvidenceItem Item(string item)
    {
        var words = item.Replace("retracted ", "", StringComparison.Ordinal).Split('/');
        return new EvidenceItem
        {
            Reference = ReferenceKey.Parse($"work-{++works}"),
            Model = Vocabularies.Parse<EvidenceModel>(words[0]),
            Design = Vocabularies.Parse<StudyDesign>(words[1]),
            Direction = Vocabularies.Parse<Direction>(words[2]),
            Found = new Localized<string>("Found.", "发现。"),
            Retracted = item.StartsWith("retracted", StringComparison.Ordinal),
        };
    }
}
