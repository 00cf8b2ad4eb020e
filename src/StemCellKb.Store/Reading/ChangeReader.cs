using StemCellKb.Model;

namespace StemCellKb.Store.Reading;

/// <summary>Reads what has changed from build to build.</summary>
public sealed class ChangeReader
{
    private readonly Lazy<IReadOnlyList<ChangeSet>> all;

    internal ChangeReader(KbContexts contexts) => all = new(
        () =>
        {
            using var context = contexts.Open();
            return [.. context.Changes.OrderBy(row => row.Ordinal).Select(row => row.Document)];
        },
        LazyThreadSafetyMode.PublicationOnly);

    /// <summary>The latest first; empty where the build was the first in its folder, or nothing has changed since.</summary>
    public IReadOnlyList<ChangeSet> List() => all.Value;

    /// <summary>Only what concerns one claim.</summary>
    public IReadOnlyList<ChangeSet> Of(ClaimId claim) => Only(change => change.Subject == ChangeSubject.Claim && change.Id == claim.Value);

    /// <summary>Only what concerns one concept.</summary>
    public IReadOnlyList<ChangeSet> Of(ConceptId concept) => Only(change => change.Concepts.Contains(concept));

    private IReadOnlyList<ChangeSet> Only(Func<Change, bool> isWanted) =>
        [.. List().Select(set => set with { Changes = [.. set.Changes.Where(isWanted)] }).Where(set => set.Changes.Count > 0)];
}
