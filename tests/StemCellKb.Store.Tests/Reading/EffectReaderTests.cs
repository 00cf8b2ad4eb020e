using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Store.Tests.Reading;

public sealed class EffectReaderTests(ShippedDatabase shipped)
{
    [Fact]
    public void The_effects_that_name_a_concept_are_those_of_which_the_effect_or_its_claim_does_in_the_order_written()
    {
        var effects = shipped.Database.Effects;
        Assert.All(ShippedContent.Corpus.Concepts, concept => Assert.Equal(
            effects.Edges.Where(edge => edge.Effect.Concepts.Contains(concept.Id) || edge.Claim.Concepts.Contains(concept.Id)), effects.About(concept.Id)));
        Assert.Empty(effects.About(ConceptId.Parse("no-such-concept")));
    }
}
