using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Claims whose effects bear on each other say so: one that raises what another lowers disputes it, and none repeats another.</summary>
internal static class OppositeEffects
{
    public static IEnumerable<Diagnostic> Run(ContentIndex index)
    {
        List<ClaimFile> claims = [.. index.Claims.Where(claim => claim.Effect is not null).DistinctBy(claim => claim.Id.Value)];
        var byId = claims.ToDictionary(claim => claim.Id.Value);
        return claims.SelectMany(claim => Disputes(claim, byId, index)).Concat(claims.GroupBy(PairOf).SelectMany(pair => Within([.. pair])));
    }

    private static IEnumerable<Diagnostic> Disputes(ClaimFile claim, Dictionary<ClaimId, ClaimFile> effects, ContentIndex index)
    {
        foreach (var disputed in claim.Effect!.Disputes.Where(disputed => disputed.Value == claim.Id.Value || !effects.ContainsKey(disputed.Value)))
        {
            yield return disputed.Value == claim.Id.Value ? Problems.Effects.DisputesItself(disputed)
                : index.Claims.Any(other => other.Id.Value == disputed.Value) ? Problems.Effects.DisputesNoEffect(disputed)
                : Problems.Effects.UnknownClaim(disputed, Nearest.Of(disputed.Value.Value, index.Claims.Select(other => other.Id.Value.Value)));
        }
    }

    /// <summary>Each claim of one subject and object is held against the first that is against it, or like it: one complaint a claim.</summary>
    private static IEnumerable<Diagnostic> Within(List<ClaimFile> claims)
    {
        for (var i = 1; i < claims.Count; i++)
        {
            var claim = claims[i];
            var earlier = claims.Take(i).ToList();
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
