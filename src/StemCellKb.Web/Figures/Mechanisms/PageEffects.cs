using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Store.Reading;

namespace StemCellKb.Web.Figures.Mechanisms;

/// <summary>
/// The effects that a concept's page shows: those that it takes part in, and those of the claims about a mechanism or a disease. Which diseases
/// are helped is another question than how: effects on a disease stand on the disease's page only.
/// </summary>
public static class PageEffects
{
    public static IReadOnlyList<ShownPath> Of(KbDatabase database, Language language, ConceptLink concept)
    {
        var effects = In(database, language, concept.Id, edge => edge.Effect.Concepts.Contains(concept.Id) || edge.Claim.Mechanisms.Contains(concept.Id) || edge.Claim.Disease == concept.Id);
        return concept.Kind == ConceptKind.Disease ? effects : [.. effects.Where(path => path.Object.Kind != ConceptKind.Disease)];
    }

    /// <summary>The effects of which the concept is subject, object or mediator.</summary>
    public static IReadOnlyList<ShownPath> With(KbDatabase database, Language language, ConceptId concept) => In(database, language, concept, edge => edge.Effect.Concepts.Contains(concept));

    private static IReadOnlyList<ShownPath> In(KbDatabase database, Language language, ConceptId concept, Func<EffectEdge, bool> wanted) =>
        [.. database.Effects.In(language, database.Effects.About(concept).Where(wanted)).Select(ShownPath.Of)];
}
