using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Store.Tests.Effects;

/// <summary>What a page asks of the effects, beside a walk over all of them.</summary>
public sealed class EffectReaderTests(ShippedDatabase shipped)
{
    [Fact]
    public void The_effects_about_a_concept_are_those_it_takes_part_in_and_those_of_claims_about_it_in_the_order_of_all()
    {
        var effects = shipped.Database.Effects;
        Assert.NotEmpty(effects.Edges);
        Assert.All(ShippedContent.Corpus.Concepts, concept => Assert.Equal(
            effects.Edges.Where(edge => edge.Effect.Concepts.Contains(concept.Id) || edge.Claim.Concepts.Contains(concept.Id)),
            effects.About(concept.Id)));
    }

    [Fact]
    public void The_effect_of_a_claim_is_found_by_it_and_a_claim_that_states_none_has_none()
    {
        var effects = shipped.Database.Effects;
        var stated = effects.Edges.Select(edge => edge.Claim.Id).ToHashSet();
        Assert.All(ShippedContent.Corpus.Claims, claim => Assert.Equal(stated.Contains(claim.Id) ? claim.Id : null, effects.Find(Language.English, claim.Id)?.Claim));
    }
}
