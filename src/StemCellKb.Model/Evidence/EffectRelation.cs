namespace StemCellKb.Model;

/// <summary>What a predicate means, for drawing it and for telling other programs.</summary>
/// <param name="RelationOntology">Its term in the Relation Ontology; null where none says the same of cells.</param>
/// <param name="Biolink">Its predicate in the Biolink Model.</param>
/// <param name="Aspect">Biolink's word for what of the object changes, where the predicate alone does not say it; else null.</param>
public sealed record EffectRelation(EffectSign Sign, string? RelationOntology, string Biolink, string? Aspect = null);

public static class EffectRelations
{
    private const string CausallyInfluences = "RO:0002566";

    private static readonly EffectRelation Inhibits = new(EffectSign.Down, CausallyInfluences, "biolink:affects", "activity_or_abundance");
    private static readonly EffectRelation Promotes = new(EffectSign.Up, CausallyInfluences, "biolink:affects", "activity_or_abundance");
    private static readonly EffectRelation Activates = new(EffectSign.Up, CausallyInfluences, "biolink:affects", "activity");
    private static readonly EffectRelation Secretes = new(EffectSign.Neutral, "RO:0003000", "biolink:produces");
    private static readonly EffectRelation Carries = new(EffectSign.Neutral, "RO:0001019", "biolink:has_part");
    private static readonly EffectRelation DifferentiatesInto = new(EffectSign.Neutral, "RO:0002203", "biolink:develops_into");
    private static readonly EffectRelation Recruits = new(EffectSign.Up, null, "biolink:affects", "localization");
    private static readonly EffectRelation Clears = new(EffectSign.Down, null, "biolink:affects", "abundance");
    private static readonly EffectRelation Binds = new(EffectSign.Neutral, null, "biolink:binds");
    private static readonly EffectRelation Replaces = new(EffectSign.Neutral, null, "biolink:affects");
    private static readonly EffectRelation Causes = new(EffectSign.Up, "RO:0003303", "biolink:causes");
    private static readonly EffectRelation ProtectsAgainst = new(EffectSign.Down, "RO:0003307", "biolink:ameliorates_condition");
    private static readonly EffectRelation Worsens = new(EffectSign.Up, "RO:0003309", "biolink:exacerbates_condition");

    public static EffectRelation Relation(this EffectPredicate predicate) => predicate switch
    {
        EffectPredicate.Inhibits => Inhibits,
        EffectPredicate.Promotes => Promotes,
        EffectPredicate.Activates => Activates,
        EffectPredicate.Secretes => Secretes,
        EffectPredicate.Carries => Carries,
        EffectPredicate.DifferentiatesInto => DifferentiatesInto,
        EffectPredicate.Recruits => Recruits,
        EffectPredicate.Clears => Clears,
        EffectPredicate.Binds => Binds,
        EffectPredicate.Replaces => Replaces,
        EffectPredicate.Causes => Causes,
        EffectPredicate.ProtectsAgainst => ProtectsAgainst,
        EffectPredicate.Worsens => Worsens,
    };

    /// <summary>One raises what the other lowers.</summary>
    public static bool IsOpposite(this EffectSign sign, EffectSign other) => (sign, other) is (EffectSign.Up, EffectSign.Down) or (EffectSign.Down, EffectSign.Up);
}
