using StemCellKb.Model;

namespace StemCellKb.Store.Tests.Effects;

/// <summary>Effects written as in <see cref="EffectPathTests"/>.</summary>
public sealed class EffectDisagreementTests
{
    [Theory]
    [InlineData("rct supports, animal supports", "")]
    [InlineData("rct no-benefit, animal supports", "people")]
    [InlineData("rct supports, in-vitro no-benefit", "people")]
    [InlineData("rct no-benefit, rct supports", "among")]
    [InlineData("animal supports, animal no-benefit", "among")]
    [InlineData("rct mixed", "among")]
    // Mixed findings in people neither agree with those in animals nor go against them.
    [InlineData("rct mixed, animal supports", "among")]
    [InlineData("animal supports, in-vitro no-benefit", "")]
    [InlineData("rct no-benefit", "")]
    public void An_effect_is_disputed_between_people_and_others_or_among_studies_of_one_kind(string items, string where)
    {
        var found = EffectDisagreements.Of([EffectPathTests.EdgeOf($"a b: {items}")]);

        Assert.Equal(where == "people" ? 1 : 0, found.PeopleAgainstOthers.Count);
        Assert.Equal(where == "among" ? 1 : 0, found.AmongStudies.Count);
    }

    [Fact]
    public void Two_effects_that_dispute_each_other_are_one_pair()
    {
        EffectEdge one = EffectPathTests.EdgeOf("a b"), other = EffectPathTests.EdgeOf("a c"), alone = EffectPathTests.EdgeOf("a d");
        var found = EffectDisagreements.Of([Disputing(one, other), Disputing(other, one), Disputing(alone, one)]);

        Assert.Equal(["a-b a-c", "a-d a-b"], found.Rivals.Select(pair => $"{pair.One.Claim.Id} {pair.Other.Claim.Id}"));
    }

    private static EffectEdge Disputing(EffectEdge edge, EffectEdge other) => edge with { Effect = edge.Effect with { Disputes = [other.Claim.Id] } };
}
