using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Testing;

namespace StemCellKb.Store.Tests.Reading;

public sealed class EffectReaderTests(ShippedDatabase shipped)
{
    [Fact]
    public void The_effects_that_name_a_concept_are_those_of_which_the_effect_or_its_claim_does_in_the_order_written()
    {
        var effects = shipped.Database.Effects;
        Assert.All(ShippedContent.Corpus.Concepts, concept => Assert.Equal(
            effects.Edges.Where(edge => edge.Effect.Concepts.Contains(concept.Id) || edge.Claim.Concepts.Contains(concept.Id)).Select(edge => edge.Claim.Id),
            effects.About(concept.Id).Select(edge => edge.Claim.Id)));
        Assert.Empty(effects.About(ConceptId.Parse("no-such-concept")));
    }

    /// <summary>The first article of each build asks for some, under <c>--watch</c> after each save.</summary>
    [Fact]
    public void The_effects_of_one_concept_are_read_without_those_of_all_others()
    {
        var rare = shipped.Database.Effects.Edges.SelectMany(edge => edge.Effect.Concepts).CountBy(concept => concept).MinBy(each => each.Value).Key;

        Assert.InRange(AllocatedBy(effects => effects.About(rare)), 1, AllocatedBy(effects => effects.Edges) / 10);
    }

    /// <summary>Bytes, in a build that nobody has read from before.</summary>
    private long AllocatedBy(Func<EffectReader, IReadOnlyList<EffectEdge>> read)
    {
        var database = KbDatabase.TryOpen(shipped.Database.Path)!;
        try
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.NotEmpty(read(database.Effects));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
        finally
        {
            database.Close();
        }
    }
}
