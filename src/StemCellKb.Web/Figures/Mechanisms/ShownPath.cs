using StemCellKb.Model;
using StemCellKb.Store.Reading;

namespace StemCellKb.Web.Figures.Mechanisms;

/// <summary>An effect as pictures and lists show it, in the reader's language.</summary>
public sealed record ShownPath
{
    public required ClaimId Claim { get; init; }

    public required string Says { get; init; }

    /// <summary>Of the claim.</summary>
    public required string Url { get; init; }

    public required ConceptLink Subject { get; init; }

    public required EffectPredicate Predicate { get; init; }

    public required ConceptLink Object { get; init; }

    public IReadOnlyList<ConceptLink> Through { get; init; } = [];

    public EffectWay Way { get; init; }

    /// <summary>Claims whose effects cannot be true beside this one.</summary>
    public IReadOnlyList<ClaimId> Disputes { get; init; } = [];

    public Certainty? Certainty { get; init; }

    public required EffectSeen Seen { get; init; }

    public EffectReach Reach => Seen.Reach;

    public EffectSign Sign => Predicate.Relation().Sign;

    public static ShownPath Of(EffectEntry effect) => new()
    {
        Claim = effect.Claim,
        Says = effect.Says,
        Url = effect.Url,
        Subject = effect.Subject,
        Predicate = effect.Predicate,
        Object = effect.Object,
        Through = effect.Through,
        Way = effect.Way,
        Disputes = effect.Disputes,
        Certainty = effect.Certainty,
        Seen = effect.Seen,
    };
}
