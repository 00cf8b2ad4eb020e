using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Every work that is cited or used as evidence is in <c>references.json</c>.</summary>
internal static class UnknownReferences
{
    public static IEnumerable<Diagnostic> Run(ConceptTexts texts, ContentIndex index) => Unknown(InArticles(texts), index);

    public static IEnumerable<Diagnostic> Run(ContentIndex index) =>
        Unknown(InData(index).Concat(index.Studies.SelectMany(study => study.Works).Select(key => key.With(key.Value.Value))), index);

    private static IEnumerable<Diagnostic> Unknown(IEnumerable<Located<string>> keys, ContentIndex index) =>
        keys.Where(key => key.Value.Length > 0 && !index.MayBeReference(key.Value))
            .Select((key, i) => Problems.Links.UnknownReference(key.Place, key.Value, i < Nearest.MaximumSought ? index.NearestReference(key.Value) : null));

    public static IEnumerable<Located<string>> InArticles(ConceptTexts texts) =>
        texts.Articles.SelectMany(article => article.Sections).SelectMany(section => section.Cited);

    /// <summary>Every work named in the evidence and the approvals.</summary>
    public static IEnumerable<Located<string>> InData(ContentIndex index) => InData(index, claim => claim.References);

    /// <summary>Every work named there otherwise than as an item of evidence.</summary>
    public static IEnumerable<Located<string>> BesideItems(ContentIndex index) => InData(index, claim => claim.OtherReferences);

    private static IEnumerable<Located<string>> InData(ContentIndex index, Func<ClaimFile, IEnumerable<Located<ReferenceKey>>> ofClaim) =>
        index.Claims.SelectMany(ofClaim).Select(key => key.With(key.Value.Value))
            .Concat(index.Approvals.Where(approval => approval.Reference is not null).Select(approval => approval.Reference!.Value.With(approval.Reference.Value.Value.Value)));
}
