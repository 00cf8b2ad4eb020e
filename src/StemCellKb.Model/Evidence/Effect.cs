namespace StemCellKb.Model;

/// <summary>What one thing does to another, as a claim states it. The claim's items are the evidence for it.</summary>
public sealed record Effect
{
    public required ConceptId Subject { get; init; }

    public required EffectPredicate Predicate { get; init; }

    public required ConceptId Object { get; init; }

    /// <summary>What carries it, one after another or side by side, as the claim says; empty where it names none.</summary>
    public IReadOnlyList<ConceptId> Through { get; init; } = [];

    public EffectWay Way { get; init; }

    /// <summary>Claims with an effect that cannot be true beside this one.</summary>
    public IReadOnlyList<ClaimId> Disputes { get; init; } = [];

    /// <summary>Every concept it names, once.</summary>
    public IEnumerable<ConceptId> Concepts => Through.Prepend(Subject).Append(Object).Distinct();

    public EffectSign Sign => Predicate.Relation().Sign;
}

/// <summary>What the subject does. A closed vocabulary; what each means to others stands in <see cref="EffectRelation"/>.</summary>
public enum EffectPredicate
{
    Inhibits,
    Promotes,
    Activates,
    Secretes,
    Carries,
    DifferentiatesInto,
    Recruits,
    Clears,
    Binds,
    Replaces,
    Causes,
    ProtectsAgainst,
    Worsens,
}

/// <summary>How the effect gets from the subject to the object.</summary>
public enum EffectWay
{
    NotKnown,

    /// <summary>The cells touch.</summary>
    Contact,

    /// <summary>By what is released to the neighbours.</summary>
    Paracrine,

    /// <summary>In vesicles.</summary>
    Vesicle,

    /// <summary>By what travels in the blood.</summary>
    Endocrine,
}

/// <summary>Whether there is more or less of the object, or of what it does, afterwards.</summary>
public enum EffectSign
{
    Neutral,
    Up,
    Down,
}
