using StemCellKb.Model;

namespace StemCellKb.Store.Reading;

/// <summary>Claims of which a page shows a part.</summary>
/// <param name="Ids">All of them.</param>
/// <param name="In">Some of them as they are shown, without an order.</param>
public sealed record ListedClaims(IReadOnlyList<ClaimId> Ids, Func<Language, IReadOnlyCollection<ClaimId>, IReadOnlyList<ClaimCard>> In);

/// <summary>A long list in the order in which its pages show it.</summary>
/// <param name="Items">How many items of evidence its claims have.</param>
/// <param name="Groups">How many claims there are of each question.</param>
public sealed record ArrangedClaims(IReadOnlyList<ClaimId> Ids, int Items, IReadOnlyDictionary<ClaimQuestion, int> Groups);
