using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Store.Reading;

namespace StemCellKb.Web.Figures.Mechanisms;

/// <summary>
/// The effects that a concept's page shows: those that it takes part in; on a disease's page those of its claims; on a mechanism's page those of
/// its claims that act on something in the body, because which diseases are helped is another question.
/// </summary>
public static class PageEffects
{
    private static readonly EffectPredicate[] OnCondition = [EffectPredicate.Causes, EffectPredicate.ProtectsAgainst, EffectPredicate.Worsens];

    public static IReadOnlyList<ShownPath> Of(KbDatabase database, Language language, ConceptLink concept) => In(
        database, language, edge => edge.Effect.Concepts.Contains(concept.Id) || edge.Claim.Disease == concept.Id || (edge.Claim.Mechanisms.Contains(concept.Id) && !OnCondition.Contains(edge.Effect.Predicate)));

    public static IReadOnlyList<ShownPath> In(KbDatabase database, Language language, Func<EffectEdge, bool> wanted) =>
        [.. database.Effects.In(language, database.Effects.Edges.Where(wanted)).Select(ShownPath.Of)];
}
