namespace StemCellKb.Content;

/// <summary>Ids are unique among concepts, groups, claims and references; a product has one row per jurisdiction and disease.</summary>
internal static class DuplicateIds
{
    public static IEnumerable<Diagnostic> Run(ContentIndex index) =>
        Repeated(index.Concepts, concept => concept.Id).Select(pair => Problems.Concepts.Duplicate(pair.Again, pair.First.Place))
            .Concat(Repeated(index.Groups, group => group.Id).Select(pair => Problems.Concepts.DuplicateGroup(pair.Again, pair.First.Place)))
            .Concat(Repeated(index.Claims, claim => claim.Id).Select(pair => Problems.Evidence.DuplicateClaim(pair.Again, pair.First.Place)))
            .Concat(Repeated(index.References, work => work.Key).Select(pair => Problems.References.Duplicate(pair.Again, pair.First.Place)))
            .Concat(Approvals(index));

    private static IEnumerable<Diagnostic> Approvals(ContentIndex index) =>
        from same in index.Approvals.GroupBy(approval => (approval.Product.Value, approval.Approval.Jurisdiction, approval.Disease.Value))
        from again in same.Skip(1)
        select Problems.Evidence.DuplicateApproval(again.Product, again.Approval.Jurisdiction, same.First().Product.Place);

    private static IEnumerable<(Located<TId> First, Located<TId> Again)> Repeated<T, TId>(IEnumerable<T> items, Func<T, Located<TId>> id) =>
        from same in items.Select(id).GroupBy(item => item.Value)
        from again in same.Skip(1)
        select (same.First(), again);
}
