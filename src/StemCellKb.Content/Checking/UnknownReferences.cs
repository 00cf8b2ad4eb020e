namespace StemCellKb.Content;

/// <summary>Every work that is cited or rested on stands in <c>references.json</c>.</summary>
internal static class UnknownReferences
{
    public static IEnumerable<Diagnostic> Run(ContentIndex index) =>
        from key in Used(index)
        where key.Value.Length > 0 && !index.MayBeReference(key.Value)
        select Problems.Links.UnknownReference(key.Place, key.Value, index.NearestReference(key.Value));

    /// <summary>Every use of a work: in the articles, in the evidence, in the approvals.</summary>
    public static IEnumerable<Located<string>> Used(ContentIndex index) =>
        index.Articles.SelectMany(article => article.Sections).SelectMany(section => section.Cited)
            .Concat(index.Claims.SelectMany(claim => claim.References).Select(key => key.With(key.Value.Value)))
            .Concat(index.Approvals.Where(approval => approval.Reference is not null).Select(approval => approval.Reference!.Value.With(approval.Reference.Value.Value.Value)));
}
