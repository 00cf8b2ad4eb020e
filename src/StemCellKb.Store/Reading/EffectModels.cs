using System.Text.Json.Serialization;
using StemCellKb.Model;

namespace StemCellKb.Store.Reading;

/// <summary>What one thing does to another, in the reader's language, with the studies that looked for it.</summary>
public sealed record EffectEntry
{
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

    /// <summary>In whom it was seen at most.</summary>
    public required EffectReach Reach { get; init; }

    public required EffectSeen Seen { get; init; }

    [JsonIgnore]
    public required EffectEdge Edge { get; init; }

    /// <summary>The records of the works of <see cref="Seen"/>.</summary>
    [JsonIgnore]
    public required IReadOnlyDictionary<ReferenceKey, Reference> Works { get; init; }
}

/// <summary>Effects one after another.</summary>
/// <param name="Weakest">The claim of the step that is least firm.</param>
public sealed record EffectPathEntry(IReadOnlyList<EffectEntry> Steps, ClaimId Weakest);

/// <summary>The chains of at most four effects between two concepts.</summary>
/// <param name="IsCut">There are more.</param>
public sealed record EffectPathList(ConceptLink From, ConceptLink To, IReadOnlyList<EffectPathEntry> Paths, bool IsCut);
