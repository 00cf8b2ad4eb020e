using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Claims whose effects bear on each other say so: one that raises what another lowers disputes it, and none repeats another.</summary>
internal static class OppositeEffects
{
    /// <summary>Claims with which a claim of the same subject and object is compared; none has nearly as many.</summary>
    private const int Compared = 100;

    public static IEnumerable<Diagnostic> Run(ContentIndex index)
    {
        List<ClaimFile> claims = [.. index.Claims.Where(claim => claim.Effect is not null).DistinctBy(claim => claim.Id.Value)];
        return Disputes(claims, index).Concat(claims.GroupBy(PairOf).SelectMany(pair => Within([.. pair])));
    }

    private static IEnumerable<Diagnostic> Disputes(List<ClaimFile> claims, ContentIndex index)
    {
        HashSet<ClaimId> effects = [.. claims.Select(claim => claim.Id.Value)];
        HashSet<string> all = [.. index.Claims.Select(claim => claim.Id.Value.Value)];
        var wrong =
            from claim in claims
            from disputed in claim.Effect!.Disputes
            where disputed.Value == claim.Id.Value || !effects.Contains(disputed.Value)
            select (Claim: claim, Disputed: disputed);
        return wrong.Select((each, i) =>
            each.Disputed.Value == each.Claim.Id.Value ? Problems.Effects.DisputesItself(each.Disputed)
            : all.Contains(each.Disputed.Value.Value) ? Problems.Effects.DisputesNoEffect(each.Disputed)
            : Problems.Effects.UnknownClaim(each.Disputed, i < Nearest.MaximumSought ? Nearest.Of(each.Disputed.Value.Value, all) : null));
    }

    /// <summary>Each claim of one subject and object is held against the first that is against it, or like it: one complaint a claim.</summary>
    private static IEnumerable<Diagnostic> Within(List<ClaimFile> claims)
    {
        for (var i = 1; i < claims.Count; i++)
        {
            var claim = claims[i];
            var earlier = claims[..Math.Min(i, Compared)];
            if (earlier.Find(other => IsAgainst(claim, other)) is { } opposite)
                yield return Problems.Effects.Opposite(claim.Effect!.Predicate, claim.Id, opposite.Id, opposite.Effect!.Predicate);
            else if (earlier.Find(other => IsLike(claim, other)) is { } like)
                yield return Problems.Effects.StatedTwice(claim.Effect!.Place, like.Id, like.Effect!.Place);
        }
    }

    private static (ConceptId, ConceptId) PairOf(ClaimFile claim) => (claim.Effect!.Effect.Subject, claim.Effect.Effect.Object);

    private static bool IsAgainst(ClaimFile claim, ClaimFile other) =>
        claim.Effect!.Effect.Sign.IsOpposite(other.Effect!.Effect.Sign)
        && !claim.Effect.Effect.Disputes.Contains(other.Id.Value) && !other.Effect.Effect.Disputes.Contains(claim.Id.Value);

    private static bool IsLike(ClaimFile claim, ClaimFile other)
    {
        var (mine, theirs) = (claim.Effect!.Effect, other.Effect!.Effect);
        return mine.Predicate == theirs.Predicate && mine.Through.ToHashSet().SetEquals(theirs.Through) && claim.Disease?.Value == other.Disease?.Value;
    }
}
