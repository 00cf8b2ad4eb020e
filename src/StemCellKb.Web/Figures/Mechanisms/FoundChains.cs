using StemCellKb.Store.Reading;

namespace StemCellKb.Web.Figures.Mechanisms;

/// <param name="Weakest">The number of the step that is least firm, from 1.</param>
public sealed record ShownChain(IReadOnlyList<ShownPath> Steps, int Weakest);

/// <summary>The chains of effects from one concept to another.</summary>
/// <param name="IsCut">There are more.</param>
public sealed record FoundChains(ConceptLink From, ConceptLink To, IReadOnlyList<ShownChain> Chains, bool IsCut)
{
    public static FoundChains Of(EffectPathList found) => new(
        found.From,
        found.To,
        [.. found.Paths.Select(path => new ShownChain([.. path.Steps.Select(ShownPath.Of)], path.Steps.ToList().FindIndex(step => step.Claim == path.Weakest) + 1))],
        found.IsCut);
}
