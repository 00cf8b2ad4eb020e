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
        var edges = database.Effects.About(concept.Id).Where(edge => edge.Effect.Concepts.Contains(concept.Id) || edge.Claim.Mechanisms.Contains(concept.Id) || edge.Claim.Disease == concept.Id);
        List<ShownPath> effects = [.. database.Effects.In(language, edges).Select(ShownPath.Of)];
        return concept.Kind == ConceptKind.Disease ? effects : [.. effects.Where(path => path.Object.Kind != ConceptKind.Disease)];
    }
}
