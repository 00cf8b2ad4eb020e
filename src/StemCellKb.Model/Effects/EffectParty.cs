namespace StemCellKb.Model;

/// <summary>What kind of thing takes part in an effect.</summary>
public enum EffectParty
{
    Cell,
    Molecule,
    Process,
    Tissue,
    Therapy,
    Disease,
}

public static class EffectParties
{
    private static readonly EffectParty[] Actors = [EffectParty.Cell, EffectParty.Molecule, EffectParty.Process, EffectParty.Tissue, EffectParty.Therapy];
    private static readonly EffectParty[] Anything = [.. Actors, EffectParty.Disease];
    private static readonly EffectParty[] Bodily = [EffectParty.Cell, EffectParty.Molecule, EffectParty.Process, EffectParty.Tissue];
    private static readonly EffectParty[] Cells = [EffectParty.Cell, EffectParty.Tissue];
    private static readonly EffectParty[] Conditions = [EffectParty.Disease, EffectParty.Process];
    private static readonly EffectParty[] Matter = [EffectParty.Cell, EffectParty.Molecule, EffectParty.Tissue];

    private static readonly Func<ConceptKind, EffectParty?> OfKind =
        ConceptKind.Each<EffectParty?>(disease: EffectParty.Disease, cellType: EffectParty.Cell, mechanism: EffectParty.Process, topic: null, term: null);

    /// <summary>What may carry an effect from subject to object.</summary>
    public static IReadOnlyList<EffectParty> Mediators => Bodily;

    /// <param name="group">The glossary group of a term.</param>
    /// <returns>Null for what takes part in no effect: a topic, a measure, a kind of study.</returns>
    public static EffectParty? Of(ConceptKind kind, string? group) => kind == ConceptKind.Term ? OfTerm(group) : OfKind(kind);

    private static EffectParty? OfTerm(string? group) => group switch
    {
        "diseases" => EffectParty.Disease,
        "immune-cells" => EffectParty.Cell,
        "molecules" => EffectParty.Molecule,
        "processes" => EffectParty.Process,
        "tissues" => EffectParty.Tissue,
        "therapies" => EffectParty.Therapy,
        _ => null,
    };

    public static IReadOnlyList<EffectParty> SubjectsOf(EffectPredicate predicate) => predicate switch
    {
        EffectPredicate.Inhibits or EffectPredicate.Promotes or EffectPredicate.Activates or EffectPredicate.Causes or EffectPredicate.Worsens => Anything,
        EffectPredicate.Recruits or EffectPredicate.Clears or EffectPredicate.ProtectsAgainst => Actors,
        EffectPredicate.Secretes or EffectPredicate.DifferentiatesInto => Cells,
        EffectPredicate.Carries or EffectPredicate.Binds => Matter,
        EffectPredicate.Replaces => [EffectParty.Cell, EffectParty.Therapy],
    };

    public static IReadOnlyList<EffectParty> ObjectsOf(EffectPredicate predicate) => predicate switch
    {
        EffectPredicate.Inhibits or EffectPredicate.Promotes or EffectPredicate.Activates => Bodily,
        EffectPredicate.Secretes or EffectPredicate.Carries => [EffectParty.Molecule],
        EffectPredicate.DifferentiatesInto or EffectPredicate.Replaces => Cells,
        EffectPredicate.Recruits => [EffectParty.Cell],
        EffectPredicate.Clears or EffectPredicate.Binds => Matter,
        EffectPredicate.Causes or EffectPredicate.ProtectsAgainst or EffectPredicate.Worsens => Conditions,
    };
}
