using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Every concept named anywhere exists.</summary>
internal static class UnknownConcepts
{
    public static IEnumerable<Diagnostic> Run(ConceptTexts texts, ContentIndex index) => Unknown(InArticles(texts), index);

    public static IEnumerable<Diagnostic> Run(ContentIndex index) => Unknown(InData(index), index);

    private static IEnumerable<Diagnostic> Unknown(IEnumerable<Located<string>> ids, ContentIndex index) =>
        ids.Where(named => named.Value.Length > 0 && !index.MayBeConcept(named.Value))
            .Select((named, i) => Problems.Links.UnknownConcept(named.Place, named.Value, i < Nearest.MaximumSought ? index.NearestConcept(named.Value) : null));

    private static IEnumerable<Located<string>> InArticles(ConceptTexts texts) =>
        from article in texts.Articles
        from section in article.Sections
        from link in section.Links
        select link.With(link.Value.Target);

    /// <summary>Every concept named in a YAML file.</summary>
    public static IEnumerable<Located<string>> InData(ContentIndex index) =>
        index.Concepts.SelectMany(concept => concept.Broader)
            .Concat(index.TermRules.SelectMany(rule => rule.ExceptCellTypes))
            .Concat(index.Groups.SelectMany(group => group.Diseases))
            .Concat(index.Claims.SelectMany(claim => claim.Mechanisms))
            .Concat(index.Claims.SelectMany(claim => Given(claim.Disease, claim.CellType, claim.Topic)))
            .Concat(index.Claims.SelectMany(claim => claim.Effect?.Concepts ?? []))
            .Concat(index.Approvals.SelectMany(approval => Given(approval.Disease, approval.CellType, approval.Term)))
            .Select(id => id.With(id.Value.Value));

    private static IEnumerable<Located<ConceptId>> Given(params Located<ConceptId>?[] ids) => ids.OfType<Located<ConceptId>>();
}
