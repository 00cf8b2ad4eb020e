using System.Text.Json.Serialization;
using StemCellKb.Model;

namespace StemCellKb.Store.Reading;

/// <summary>What acts and what is acted on, each once and in the order of the language's indexes: the choices of a form.</summary>
public sealed record EffectEnds(IReadOnlyList<ConceptLink> Subjects, IReadOnlyList<ConceptLink> Objects)
{
    public static readonly EffectEnds None = new([], []);
}

/// <summary>What one thing does to another, in the reader's language, with the studies that looked for it.</summary>
public sealed record EffectEntry
{
    internal EffectEntry(EffectEdge edge, IReadOnlyDictionary<ReferenceKey, Reference> works) => (Edge, Works) = (edge, works);

    /// <summary>Whose effect it is.</summary>
    public required ClaimId Claim { get; init; }

    /// <summary>The claim's page.</summary>
    public required string Url { get; init; }

    public required string Says { get; init; }

    public required string OtherSays { get; init; }

    public required ConceptLink Subject { get; init; }

    public required EffectPredicate Predicate { get; init; }

    public required EffectSign Sign { get; init; }

    public required ConceptLink Object { get; init; }

    public required IReadOnlyList<ConceptLink> Through { get; init; }

    public required EffectWay Way { get; init; }

    public required ConceptLink? Disease { get; init; }

    public required IReadOnlyList<ConceptLink> Mechanisms { get; init; }

    /// <summary>Claims whose effects cannot be true beside this one.</summary>
    public required IReadOnlyList<ClaimId> Disputes { get; init; }

    public required ClaimWord Word { get; init; }

    public required Certainty? Certainty { get; init; }

    /// <summary>What the predicate is called elsewhere.</summary>
    public EffectRelation Relation => Predicate.Relation();

    public EffectSeen Seen => Edge.Seen;

    /// <summary>In whom it was seen at most.</summary>
    [JsonIgnore]
    public EffectReach Reach => Seen.Reach;

    [JsonIgnore]
    public EffectEdge Edge { get; }

    /// <summary>The records of the works of <see cref="Seen"/>.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<ReferenceKey, Reference> Works { get; }
}

/// <summary>What a claim says that one thing does to another.</summary>
/// <param name="Reach">In whom it was seen at most.</param>
public sealed record ClaimEffect(
    ConceptLink Subject, EffectPredicate Predicate, EffectSign Sign, ConceptLink Object, IReadOnlyList<ConceptLink> Through, EffectWay Way, EffectReach Reach)
{
    internal static ClaimEffect? Of(Claim claim, ConceptHeads heads, Language language) => claim.Effect is not { } effect ? null : new(
        heads.Link(effect.Subject, language), effect.Predicate, effect.Sign, heads.Link(effect.Object, language),
        [.. effect.Through.Select(mediator => heads.Link(mediator, language))], effect.Way, EffectSeen.Of(claim.Evidence).Reach);
}

/// <summary>Effects one after another.</summary>
/// <param name="Weakest">The claim of the step that is least firm.</param>
public sealed record EffectPathEntry(IReadOnlyList<EffectEntry> Steps, ClaimId Weakest);

/// <summary>The chains of at most four effects between two concepts.</summary>
/// <param name="IsCut">There are more.</param>
public sealed record EffectPathList(ConceptLink From, ConceptLink To, IReadOnlyList<EffectPathEntry> Paths, bool IsCut);
