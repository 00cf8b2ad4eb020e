namespace StemCellKb.Model;

/// <summary>A claim's effect with what its evidence comes to.</summary>
public sealed record EffectEdge(Claim Claim, Effect Effect, EffectSeen Seen, Assessment Assessment)
{
    /// <summary>Null for a claim that states no effect.</summary>
    public static EffectEdge? Of(Claim claim) =>
        claim.Effect is { } effect ? new(claim, effect, EffectSeen.Of(claim.Evidence), Assessment.Of(claim.Asks, claim.Evidence)) : null;

    /// <summary>Order of firmness, firmest first: in whom it was seen, then how certain it is; no certainty comes last.</summary>
    public static IComparer<EffectEdge> ByFirmness { get; } = Comparer<EffectEdge>.Create((one, other) => one.Firmness.CompareTo(other.Firmness));

    private (EffectReach, int) Firmness => (Seen.Reach, Assessment.Certainty is { } certainty ? (int)certainty : int.MaxValue);
}

/// <summary>Which effects are wanted; null is any.</summary>
public sealed record EffectFilter(ConceptId? Subject = null, EffectPredicate? Predicate = null, ConceptId? Object = null)
{
    public bool Fits(Effect effect) =>
        (Subject is null || effect.Subject == Subject) && (Predicate is null || effect.Predicate == Predicate) && (Object is null || effect.Object == Object);
}
