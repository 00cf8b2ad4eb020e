using CsCheck;
using StemCellKb.Model;
using StemCellKb.Store.Tests.Evidence;

namespace StemCellKb.Store.Tests.Effects;

/// <summary>
/// Chains among effects written as <c>a b</c>, or <c>a b via c</c>, with the items of the claim after a colon: without, one animal study that
/// found it. A claim is named by its effect.
/// </summary>
public sealed class EffectPathTests
{
    [Theory]
    [InlineData("a b", "a", "b", "a-b")]
    [InlineData("a b, b c", "a", "c", "a-b b-c")]
    [InlineData("a b, b c, c d, d e", "a", "e", "a-b b-c c-d d-e")]
    [InlineData("a b, b c, c d, d e, e f", "a", "f", "")]
    [InlineData("a b", "b", "a", "")]
    [InlineData("a b", "a", "x", "")]
    // Short ones come first, whatever they rest on.
    [InlineData("a b, b c, a c: in-vitro supports", "a", "c", "a-c | a-b b-c")]
    // Of equal length, the one whose weakest step is firmest.
    [InlineData("a b, b d, a c: rct supports, c d: rct supports, a e: in-vitro supports, e d: rct supports", "a", "d", "a-c c-d | a-b b-d | a-e e-d")]
    // A mediator hands on what it carries; as an end it is not reached.
    [InlineData("a b via m, b c", "m", "c", "a-b-m b-c")]
    [InlineData("a b via m", "a", "m", "")]
    // Circles end where they began, and are not walked twice.
    [InlineData("a b, b a", "a", "a", "a-b b-a")]
    [InlineData("a b, b a, b c", "a", "c", "a-b b-c")]
    [InlineData("a b, b c, c b, c d", "a", "d", "a-b b-c c-d")]
    public void Chains_of_at_most_four_effects_lead_from_one_to_the_other(string effects, string from, string to, string paths) =>
        Assert.Equal(paths, string.Join(" | ", Between(effects, from, to).Paths.Select(path => string.Join(' ', path.Steps.Select(step => step.Claim.Id)))));

    [Theory]
    [InlineData("a b: rct supports, b c, c d: in-vitro supports", "a", "d", "c-d")]
    [InlineData("a b: in-vitro supports, b c: in-vitro no-benefit", "a", "c", "b-c")]
    [InlineData("a b: rct supports 500, b c: cohort supports", "a", "c", "b-c")]
    [InlineData("a b, b c", "a", "c", "a-b")]
    public void The_weakest_step_is_named(string effects, string from, string to, string weakest) =>
        Assert.Equal(weakest, Assert.Single(Between(effects, from, to).Paths).Weakest.Claim.Id.Value);

    [Fact]
    public void A_crowd_of_effects_gives_the_first_fifty_chains_and_says_that_there_are_more()
    {
        var crowd = string.Join(", ", from one in Enumerable.Range(0, 30) from other in Enumerable.Range(0, 30) where one != other select $"c{one} c{other}");

        var paths = Between(crowd, "c0", "c1");

        Assert.Equal(EffectPaths.MostPaths, paths.Paths.Count);
        Assert.True(paths.IsCut);
        Assert.Equal("c0-c1", Assert.Single(paths.Paths[0].Steps).Claim.Id.Value);
    }

    [Fact]
    public void The_order_in_which_effects_are_listed_decides_nothing() =>
        Gen.Shuffle(new[] { "a b", "b c: rct supports", "a c via b", "c d", "b d: in-vitro mixed", "a d: in-vitro supports", "d a", "b a" }).Sample(
            shuffled => Between(string.Join(", ", shuffled), "a", "d").Paths.Select(path => string.Join(' ', path.Steps.Select(step => step.Claim.Id)))
                .SequenceEqual(["a-d", "a-c-b c-d", "a-b b-d", "a-b b-c c-d"]),
            iter: 30);

    private static EffectPaths Between(string effects, string from, string to) =>
        EffectPaths.Between(effects.Split(", ").Select(EdgeOf), ConceptId.Parse(from), ConceptId.Parse(to));

    internal static EffectEdge EdgeOf(string line)
    {
        var parts = line.Split(": ");
        var ends = parts[0].Split(' ');
        var effect = new Effect
        {
            Subject = ConceptId.Parse(ends[0]),
            Predicate = EffectPredicate.Promotes,
            Object = ConceptId.Parse(ends[1]),
            Through = [.. ends.Skip(3).Select(mediator => ConceptId.Parse(mediator))],
        };
        var claim = new Claim
        {
            Id = ClaimId.Parse(string.Join('-', ends.Where(word => word != "via"))),
            Says = new(line, line),
            Mechanisms = [],
            Evidence = Items.Of(parts.Length > 1 ? parts[1] : "animal supports"),
            Asks = ClaimQuestion.Mechanism,
            Effect = effect,
        };
        return EffectEdge.Of(claim)!;
    }
}
